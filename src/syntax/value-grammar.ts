// Texts, names, ids and numbers.
import { div, whole } from "../runtime/exact.js";
import { span } from "../text/span.js";
import { textValue } from "./lexer.js";
import { idOf, nameOf, Recovery, spanOf, type R } from "./recovery.js";
import * as t from "./tokens.js";
import type * as tree from "./tree.js";

const hundred = whole(100);

export abstract class ValueGrammar extends Recovery {
  readonly text: R<tree.TextNode> = this.tokenRule("text", t.Text, (token) => ({
    kind: "text",
    value: textValue(token.image),
    span: spanOf(token),
  }));
  readonly date: R<tree.DateNode> = this.tokenRule("date", t.DateToken, (token) => ({
    kind: "date",
    text: token.image.normalize("NFKC"),
    span: spanOf(token),
  }));
  readonly texts: R<tree.TextNode[]> = this.RULE("texts", () => {
    const texts: tree.TextNode[] = [];
    this.OR([
      {
        ALT: () =>
          this.AT_LEAST_ONE_SEP1({ SEP: t.ListComma, DEF: () => texts.push(this.SUBRULE1(this.text)) }),
      },
      {
        ALT: () => {
          this.CONSUME(t.LParen);
          this.AT_LEAST_ONE_SEP2({ SEP: t.ListSeparator, DEF: () => texts.push(this.SUBRULE2(this.text)) });
          this.CONSUME(t.RParen);
        },
      },
    ]);
    return texts;
  });
  readonly name: R<tree.NameNode> = this.tokenRule("name", t.Name, nameOf, t.NameLike);
  readonly names: R<tree.NameNode[]> = this.RULE("names", () => {
    const names: tree.NameNode[] = [];
    this.AT_LEAST_ONE_SEP({ SEP: t.ListSeparator, DEF: () => names.push(this.SUBRULE(this.name)) });
    return names;
  });
  readonly labels: R<tree.NameNode[]> = this.RULE("labels", () => {
    const names: tree.NameNode[] = [];
    this.AT_LEAST_ONE_SEP({
      SEP: t.ListSeparator,
      DEF: () =>
        this.OR([
          { ALT: () => names.push(this.SUBRULE(this.name)) },
          {
            ALT: () => {
              const text = this.SUBRULE(this.text);
              this.ACTION(() => names.push({ kind: "name", name: text.value, span: text.span }));
            },
          },
        ]),
    });
    return names;
  });
  readonly id: R<tree.IdNode> = this.tokenRule("id", t.Id, idOf);
  readonly verb: R<tree.WordNode> = this.RULE("verb", () => this.wordOf(this.CONSUME(t.Verb)));
  readonly eachVerb: R<tree.WordNode> = this.RULE("eachVerb", () => this.wordOf(this.CONSUME(t.EachVerb)));
  readonly firstVerb: R<tree.WordNode> = this.RULE("firstVerb", () => this.wordOf(this.CONSUME(t.FirstVerb)));
  readonly rounding: R<tree.WordNode> = this.RULE("rounding", () => this.wordOf(this.CONSUME(t.Rounding)));
  readonly measure: R<tree.WordNode> = this.RULE("measure", () => {
    const token = this.CONSUME(t.NameLike);
    return this.ACTION(() => ({ kind: "word", word: token.image, span: spanOf(token) }) as tree.WordNode);
  });
  readonly number: R<tree.NumberNode> = this.tokenRule("number", t.NumberToken, (token) => ({
    kind: "number",
    value: this.numericValue(token),
    span: spanOf(token),
  }));
  readonly count: R<tree.NumberNode> = this.RULE("count", () => {
    const number = this.SUBRULE(this.number);
    this.OPTION(() => this.CONSUME(t.MeasureWord));
    return number;
  });
  readonly signed: R<tree.Expr> = this.RULE("signed", () => {
    const start = this.here();
    let minus = false;
    this.OPTION(() => {
      this.CONSUME(t.Minus);
      minus = true;
    });
    const of = this.SUBRULE(this.quantity);
    return this.ACTION(() => (minus ? { kind: "negate", of, span: this.since(start) } : of) as tree.Expr);
  });

  /** A number with its unit. */
  readonly quantity: R<tree.NumberNode> = this.RULE("quantity", () => {
    const token = this.CONSUME(t.NumberToken);
    let unit: tree.NumberNode["unit"];
    let measure: string | undefined;
    this.OPTION(() => {
      unit = this.OR(this.units);
      if (unit === "measure") measure = this.LA(0).image;
    });
    return this.ACTION(() => {
      const value = this.numericValue(token);
      const scaled = unit === "%" || unit === "pp" ? div(value, hundred) : value;
      return {
        kind: "number",
        value: scaled,
        unit,
        measure,
        span: span(token.startOffset, this.endOfLast()),
      } as tree.NumberNode;
    });
  });
  private readonly units: { ALT: () => tree.NumberNode["unit"] }[] = [
    { ALT: () => (this.CONSUME(t.Percent), "%") },
    { ALT: () => (this.CONSUME(t.word("pp")), "pp") },
    { ALT: () => (this.CONSUME(t.word("points")), "points") },
    { ALT: () => (this.CONSUME(t.MeasureWord), "measure") },
  ];
}

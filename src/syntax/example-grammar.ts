// Example blocks: `1.1: overdue = 0, expect 2`.
import { fold } from "../text/fold.js";
import { span, type Span } from "../text/span.js";
import { ExpressionGrammar } from "./expression-grammar.js";
import { spanOf, type R } from "./recovery.js";
import * as t from "./tokens.js";
import type * as tree from "./tree.js";

/** A line of an example while it is read. */
interface Entry {
  readonly given: { path: tree.NameNode[]; value: tree.Expr | tree.ListValueNode; span: Span }[];
  readonly scores: { id: tree.IdNode; value: tree.Expr; span: Span }[];
  readonly others: { path: tree.NameNode[]; values: tree.Expr[]; span: Span }[];
  readonly expect: { value: tree.Expr; span: Span }[];
  readonly verdicts: tree.VerdictNode[];
}

// Alternatives are made once, beside their rules: examples are most of what is read.
export abstract class ExampleGrammar extends ExpressionGrammar {
  readonly example: R<tree.ExampleNode> = this.RULE("example", () => {
    const start = this.here();
    this.CONSUME(t.ExampleWord);
    const title = this.SUBRULE(this.text);
    const entries = this.braced(1, this.exampleEntry);
    return this.ACTION(
      () => ({ kind: "example", title, entries, span: this.since(start) }) as tree.ExampleNode,
    );
  });
  readonly exampleEntry: R<tree.ExampleEntry> = this.RULE("exampleEntry", () => {
    const start = this.here();
    const target = this.OR(this.targets);
    this.CONSUME(t.Colon);
    const entry: Entry = { given: [], others: [], scores: [], expect: [], verdicts: [] };
    // A line stands in no other.
    this.entry = entry;
    this.AT_LEAST_ONE_SEP2(this.entryParts);
    return this.ACTION(() => ({ target, ...entry, span: this.since(start) }) as tree.ExampleEntry);
  });
  private readonly targets: { ALT: () => tree.IdNode }[] = [
    { ALT: () => this.SUBRULE(this.id) },
    {
      ALT: () => {
        const token = this.CONSUME(t.word("total"));
        return this.ACTION(
          () => ({ kind: "id", printed: token.image, id: "", span: spanOf(token) }) as tree.IdNode,
        );
      },
    },
    {
      ALT: () => {
        const name = this.SUBRULE1(this.name);
        return this.ACTION(
          () => ({ kind: "id", printed: name.name, id: fold(name.name), span: name.span }) as tree.IdNode,
        );
      },
    },
  ];
  private entry: Entry = { given: [], others: [], scores: [], expect: [], verdicts: [] };
  private readonly parts: { ALT: () => void }[] = [
    {
      ALT: () => {
        const at = this.here();
        this.CONSUME(t.ExpectWord);
        const value = this.SUBRULE(this.signed);
        this.ACTION(() => this.entry.expect.push({ value, span: this.since(at) }));
      },
    },
    { ALT: () => this.entry.verdicts.push(this.SUBRULE(this.verdict)) },
    {
      ALT: () => {
        const at = this.here();
        this.CONSUME(t.word("others"));
        const values: tree.Expr[] = [];
        const path = this.SUBRULE3(this.factPath);
        this.CONSUME4(t.Equals);
        this.AT_LEAST_ONE_SEP5({ SEP: t.ListComma, DEF: () => values.push(this.SUBRULE4(this.add)) });
        this.ACTION(() => this.entry.others.push({ path, values, span: this.since(at) }));
      },
    },
    {
      ALT: () => {
        const at = this.here();
        this.OR2([
          { ALT: () => this.CONSUME(t.word("section")) },
          { ALT: () => this.CONSUME(t.word("indicator")) },
        ]);
        this.CONSUME(t.LParen);
        const id = this.SUBRULE1(this.id);
        this.CONSUME(t.RParen);
        this.CONSUME1(t.Equals);
        const value = this.SUBRULE1(this.signed);
        this.ACTION(() => this.entry.scores.push({ id, value, span: this.since(at) }));
      },
    },
    {
      ALT: () => {
        const at = this.here();
        const path = this.SUBRULE2(this.factPath);
        this.CONSUME(t.Equals);
        const value = this.SUBRULE(this.exampleValue);
        this.ACTION(() => this.entry.given.push({ path, value, span: this.since(at) }));
      },
    },
  ];
  private readonly entryParts = { SEP: t.Comma, DEF: (): void => this.OR1(this.parts) };

  /** A value of a fact: of a list, its entries between braces. */
  readonly exampleValue: R<tree.Expr | tree.ListValueNode> = this.RULE("exampleValue", () =>
    this.OR(this.values),
  );
  private readonly values: { ALT: () => tree.Expr | tree.ListValueNode }[] = [
    { ALT: () => this.SUBRULE(this.add) },
    { ALT: () => this.SUBRULE(this.listValue) },
  ];
  readonly listValue: R<tree.ListValueNode> = this.RULE("listValue", () => {
    const start = this.here();
    const entries = this.braced(1, this.listEntry, false, true);
    return this.ACTION(
      () => ({ kind: "list-value", entries, span: this.since(start) }) as tree.ListValueNode,
    );
  });
  /** `9`, or `late = yes, cost = 3`. */
  readonly listEntry: R<tree.ListEntryNode> = this.RULE("listEntry", () => {
    const start = this.here();
    const first = this.SUBRULE1(this.add);
    const fields: { name: tree.NameNode; value: tree.Expr; span: Span }[] = [];
    const field = (name: tree.Expr, value: tree.Expr): void => {
      if (name.kind !== "name") this.mismatch(t.NameLike);
      fields.push({ name, value, span: span(name.span.start, value.span.end) });
    };
    this.OPTION(() => {
      this.CONSUME1(t.Equals);
      const value = this.SUBRULE2(this.add);
      this.ACTION(() => field(first, value));
      this.MANY(() => {
        this.CONSUME(t.Comma);
        const name = this.SUBRULE3(this.name);
        this.CONSUME2(t.Equals);
        const next = this.SUBRULE4(this.add);
        this.ACTION(() => field(name, next));
      });
    });
    return this.ACTION(
      () =>
        (fields.length > 0
          ? { kind: "record", fields, span: this.since(start) }
          : { kind: "plain", value: first, span: this.since(start) }) as tree.ListEntryNode,
    );
  });
  /** A fact, from where its line stands or from an indicator inside: `overdue`, `1.1/overdue`. */
  readonly factPath: R<tree.NameNode[]> = this.RULE("factPath", () => {
    const path = [this.OR(this.pathStarts)];
    this.MANY(() => {
      this.CONSUME(t.Divide);
      path.push(this.SUBRULE2(this.name));
    });
    return path;
  });
  private readonly pathStarts: { ALT: () => tree.NameNode }[] = [
    {
      ALT: () => {
        const id = this.SUBRULE(this.id);
        return this.ACTION(() => ({ kind: "name", name: id.printed, span: id.span }) as tree.NameNode);
      },
    },
    { ALT: () => this.SUBRULE1(this.name) },
  ];

  /** What is expected besides points. */
  readonly verdict: R<tree.VerdictNode> = this.RULE("verdict", () => {
    const start = this.here();
    let verdict: tree.VerdictNode["verdict"] = "grade";
    let words = "";
    this.OR([
      {
        ALT: () => {
          this.CONSUME(t.ExpectGrade);
          words = this.SUBRULE(this.label);
        },
      },
      { ALT: () => this.CONSUME(t.ExpectNoGrade) },
      {
        ALT: () => {
          this.CONSUME(t.ExpectFlag);
          const text = this.SUBRULE(this.text);
          verdict = "flag";
          this.ACTION(() => (words = text.value));
        },
      },
      {
        ALT: () => {
          this.CONSUME(t.ExpectNotApplicable);
          verdict = "not-applicable";
        },
      },
    ]);
    return this.ACTION(() => ({ verdict, words, span: this.since(start) }) as tree.VerdictNode);
  });
  private readonly label: R<string> = this.RULE("label", () =>
    this.OR([
      {
        ALT: () => {
          const name = this.SUBRULE(this.name);
          return this.ACTION(() => name.name);
        },
      },
      {
        ALT: () => {
          const text = this.SUBRULE(this.text);
          return this.ACTION(() => text.value);
        },
      },
    ]),
  );
}

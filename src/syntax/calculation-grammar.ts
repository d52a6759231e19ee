// Rounded values, and days from one date to another.
import type { IToken, TokenType } from "chevrotain";
import type { RoundingMode } from "../runtime/exact.js";
import { FigureGrammar } from "./figure-grammar.js";
import type { R } from "./recovery.js";
import * as t from "./tokens.js";
import type * as tree from "./tree.js";

/** Words of rounding that stand before a value only; `四舍五入` stands in a statement too. */
const roundingOf = new Map<TokenType, RoundingMode>([
  [t.word("round up"), "up"],
  [t.word("round down"), "down"],
  [t.word("round half up"), "half-up"],
  [t.word("round half even"), "half-even"],
]);

export abstract class CalculationGrammar extends FigureGrammar {
  /** `days from A to B`, `天数（A 至 B）`: how many days B is after A. */
  readonly daysBetween: R<tree.Expr> = this.RULE("daysBetween", () => {
    const start = this.here();
    const between = (i: number): [from: tree.Expr, to: tree.Expr] => {
      const from = this.subrule(2 * i, this.add);
      this.consume(i, t.word("to"));
      return [from, this.subrule(2 * i + 1, this.add)];
    };
    const ends = this.OR<[tree.Expr, tree.Expr]>([
      {
        ALT: () => {
          this.CONSUME(t.word("days from"));
          return between(0);
        },
      },
      {
        ALT: () => {
          this.CONSUME(t.literalType("天数"));
          this.CONSUME(t.LParen);
          const both = between(1);
          this.CONSUME(t.RParen);
          return both;
        },
      },
    ]);
    return this.ACTION(
      () =>
        ({ kind: "binary", op: "-", left: ends[1], right: ends[0], span: this.since(start) }) as tree.Expr,
    );
  });

  /** `round half up (x, 2)`, `四舍五入（x，2位）`. */
  readonly roundedValue: R<tree.Expr> = this.RULE("roundedValue", () => {
    const start = this.here();
    const token = this.OR(
      [...roundingOf.keys(), t.Rounding].map((type, i) => ({ ALT: () => this.consume(i, type) })),
    ) as IToken;
    this.CONSUME(t.LParen);
    const of = this.SUBRULE(this.expr);
    let places: tree.NumberNode | undefined;
    this.OPTION1(() => {
      this.CONSUME(t.ListSeparator);
      places = this.SUBRULE(this.count);
      this.OPTION2(() => this.CONSUME(t.literalType("位小数")));
    });
    this.CONSUME(t.RParen);
    return this.ACTION(() => {
      const mode = roundingOf.get(token.tokenType) ?? t.wordId.get(token.tokenType);
      return { kind: "rounded", mode, of, places, span: this.since(start) } as tree.Expr;
    });
  });
}

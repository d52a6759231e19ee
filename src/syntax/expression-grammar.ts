// Amounts and expressions.
import type { IToken, TokenType } from "chevrotain";
import type { Span } from "../text/span.js";
import type { R } from "./recovery.js";
import * as t from "./tokens.js";
import type * as tree from "./tree.js";
import { CalculationGrammar } from "./calculation-grammar.js";

const binaryOf = new Map<TokenType, tree.BinaryOperator>([
  [t.Equals, "="],
  [t.NotEquals, "!="],
  [t.word("ge"), ">="],
  [t.word("gt"), ">"],
  [t.word("le"), "<="],
  [t.word("lt"), "<"],
  [t.word("after"), ">"],
  [t.word("before"), "<"],
  [t.word("on or after"), ">="],
  [t.word("on or before"), "<="],
  [t.Plus, "+"],
  [t.Minus, "-"],
  [t.Times, "*"],
  [t.Divide, "/"],
]);
const comparisons = [
  t.Equals,
  t.NotEquals,
  ...["ge", "gt", "le", "lt", "after", "before", "on or after", "on or before"].map(t.word),
];
const [yes, no] = [t.word("yes"), t.word("no")];
/** No expression goes on with these. */
const behindExpressions = new Set([t.Sep, t.Comma, t.ListComma, t.RParen, t.RBrace, t.Arrow]);
const itemsOf = (list: tree.Expr): readonly tree.Expr[] => (list.kind === "list" ? list.items : [list]);

/** `（甲、乙、丙）达到2项` asks how many of a list hold. */
const compared = (left: tree.Expr, op: tree.BinaryOperator, right: tree.Expr, span: Span): tree.Expr =>
  left.kind === "list" && op === ">=" && right.kind === "number"
    ? { kind: "quantifier", how: "at-least", least: right, items: left.items, span }
    : { kind: "binary", op, left, right, span };

export abstract class ExpressionGrammar extends CalculationGrammar {
  readonly amount: R<tree.AmountNode> = this.RULE("amount", () => this.OR(this.amounts));
  private readonly amounts: { ALT: () => tree.AmountNode }[] = [
    { ALT: () => this.SUBRULE(this.bareAmount) },
    {
      ALT: () => {
        const low = this.OR2<tree.Expr>([
          { ALT: () => this.constant(t.word("full"), "full") },
          { ALT: () => this.constant(t.word("none"), "none") },
        ]);
        return this.ACTION(() => ({ kind: "amount", low, span: low.span }) as tree.AmountNode);
      },
    },
    {
      ALT: () => {
        const start = this.here();
        this.CONSUME(t.literalType("full less"));
        const low = this.SUBRULE(this.amountAtom);
        return this.ACTION(
          () => ({ kind: "amount", low, fullLess: true, span: this.since(start) }) as tree.AmountNode,
        );
      },
    },
  ];
  readonly bareAmount: R<tree.AmountNode> = this.RULE("bareAmount", () => {
    const start = this.here();
    const low = this.SUBRULE1(this.amountAtom);
    let high: tree.Expr | undefined;
    this.OPTION1(() => {
      // A formula needs brackets here, so that a dash can only mean `to`: `扣0.5-1分`.
      this.OR1([{ ALT: () => this.SUBRULE(this.rangeSign) }, { ALT: () => this.CONSUME(t.Minus) }]);
      high = this.OR<tree.Expr>([
        { ALT: () => this.SUBRULE2(this.amountAtom) },
        { ALT: () => this.constant(t.word("full"), "full") },
      ]);
    });
    return this.ACTION(() => ({ kind: "amount", low, high, span: this.since(start) }) as tree.AmountNode);
  });
  readonly amountAtom: R<tree.Expr> = this.RULE("amountAtom", () =>
    this.OR<tree.Expr>([
      { ALT: () => this.SUBRULE(this.quantity) },
      {
        ALT: () => {
          const value = this.SUBRULE(this.bracketed);
          this.OPTION(() => this.CONSUME(t.word("points")));
          return value;
        },
      },
    ]),
  );
  readonly rangeSign = this.RULE("rangeSign", () => {
    this.OR([{ ALT: () => this.CONSUME(t.DotDot) }, { ALT: () => this.CONSUME(t.word("to")) }]);
  });

  readonly list: R<tree.Expr> = this.RULE("list", () => {
    const start = this.here();
    const items: tree.Expr[] = [];
    this.CONSUME(t.LParen);
    this.AT_LEAST_ONE_SEP({ SEP: t.ListSeparator, DEF: () => items.push(this.SUBRULE(this.expr)) });
    this.CONSUME(t.RParen);
    return this.ACTION(() => ({ kind: "list", items, span: this.since(start) }) as tree.Expr);
  });
  // ---- expressions

  /** A name, a number or an answer that nothing follows in the expression: most expressions are no more. */
  private lone(): tree.Expr | undefined {
    if (this.RECORDING_PHASE || !behindExpressions.has(this.LA(2).tokenType)) return undefined;
    const { tokenType } = this.LA(1);
    if (tokenType === t.Name) return this.SUBRULE9(this.name);
    if (tokenType === t.NumberToken) return this.SUBRULE9(this.number);
    if (tokenType === yes) return this.bool(yes, true);
    return tokenType === no ? this.bool(no, false) : undefined;
  }

  readonly expr: R<tree.Expr> = this.RULE(
    "expr",
    () => this.lone() ?? this.chain(1, this.conjunction, [t.word("or")], () => "or"),
  );
  readonly conjunction: R<tree.Expr> = this.RULE("conjunction", () =>
    this.chain(1, this.negation, [t.word("and")], () => "and"),
  );
  readonly negation: R<tree.Expr> = this.RULE("negation", () => {
    const start = this.here();
    let nots = 0;
    this.MANY(() => {
      this.CONSUME(t.word("not"));
      nots++;
    });
    const of = this.SUBRULE(this.relation);
    return this.ACTION(() => (nots % 2 ? { kind: "not", of, span: this.since(start) } : of) as tree.Expr);
  });
  readonly relation: R<tree.Expr> = this.RULE("relation", () => {
    const start = this.here();
    let left = this.SUBRULE1(this.add);
    this.OPTION(() =>
      this.OR([
        {
          ALT: () => {
            const op = this.SUBRULE(this.comparison);
            const right = this.SUBRULE2(this.add);
            this.ACTION(() => (left = compared(left, op, right, this.since(start))));
          },
        },
        {
          ALT: () => {
            this.CONSUME(t.word("in"));
            const options = this.SUBRULE(this.list);
            this.ACTION(
              () => (left = { kind: "in", item: left, options: itemsOf(options), span: this.since(start) }),
            );
          },
        },
      ]),
    );
    // Behind the score of a section `评为` asks for its grade; elsewhere it gives one, at the end of a row.
    this.OPTION2({
      GATE: () => left.kind === "score",
      DEF: () => {
        this.CONSUME(t.word("graded"));
        const grade = this.OR2([
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
        ]);
        this.ACTION(() => (left = { kind: "graded", of: left, grade, span: this.since(start) }));
      },
    });
    return left;
  });
  readonly comparison: R<tree.BinaryOperator> = this.RULE("comparison", () => {
    const token = this.OR(comparisons.map((type, i) => ({ ALT: () => this.consume(i, type) }))) as IToken;
    return this.ACTION(() => binaryOf.get(token.tokenType)!);
  });
  readonly add: R<tree.Expr> = this.RULE(
    "add",
    () =>
      this.lone() ??
      this.chain(1, this.multiply, [t.Plus, t.Minus], (token) => binaryOf.get(token.tokenType)!),
  );
  readonly multiply: R<tree.Expr> = this.RULE("multiply", () =>
    this.chain(1, this.power, [t.Times, t.Divide], (token) => binaryOf.get(token.tokenType)!),
  );
  readonly power: R<tree.Expr> = this.RULE("power", () => {
    const start = this.here();
    const left = this.SUBRULE1(this.sign);
    let right: tree.Expr | undefined;
    this.OPTION(() => {
      this.CONSUME(t.Power);
      right = this.SUBRULE2(this.sign);
    });
    return this.ACTION(
      () => (right ? { kind: "binary", op: "^", left, right, span: this.since(start) } : left) as tree.Expr,
    );
  });
  readonly sign: R<tree.Expr> = this.RULE("sign", () => {
    const start = this.here();
    let minus = false;
    this.OPTION(() => {
      this.CONSUME(t.Minus);
      minus = true;
    });
    const of = this.SUBRULE(this.primary);
    return this.ACTION(() => (minus ? { kind: "negate", of, span: this.since(start) } : of) as tree.Expr);
  });

  readonly primary: R<tree.Expr> = this.RULE("primary", () => {
    this.ACTION(() => this.notTooDeep());
    // Most are a name or a number: the alternatives need not be made for them.
    if (!this.RECORDING_PHASE) {
      const { tokenType } = this.LA(1);
      if (tokenType === t.Name) return this.SUBRULE2(this.name);
      if (tokenType === t.NumberToken) return this.SUBRULE2(this.quantity);
    }
    const start = this.here();
    const call = (i: number, words: string, name: tree.CallName) => ({
      ALT: (): tree.Expr => {
        this.consume(i, t.word(words));
        const args = this.subrule(i, this.list);
        return this.ACTION(
          () => ({ kind: "call", name, args: itemsOf(args), span: this.since(start) }) as tree.Expr,
        );
      },
    });
    const quantifier = (i: number, words: string, how: tree.Quantifier) => ({
      ALT: (): tree.Expr => {
        this.consume(i, t.word(words));
        const list = this.subrule(i, this.list);
        return this.ACTION(
          () => ({ kind: "quantifier", how, items: itemsOf(list), span: this.since(start) }) as tree.Expr,
        );
      },
    });
    const scoreOf = (i: number, of: "section" | "indicator") => ({
      ALT: (): tree.Expr => {
        this.consume(i, t.word(of));
        this.consume(i, t.LParen);
        const id = this.subrule(i, this.id);
        this.consume(i, t.RParen);
        return this.ACTION(() => ({ kind: "score", of, id, span: this.since(start) }) as tree.Expr);
      },
    });
    return this.OR<tree.Expr>([
      { ALT: () => this.SUBRULE(this.quantity) },
      { ALT: () => this.SUBRULE(this.date) },
      { ALT: () => this.SUBRULE(this.daysBetween) },
      { ALT: () => this.SUBRULE(this.text) },
      { ALT: () => this.bool(t.word("yes"), true) },
      { ALT: () => this.bool(t.word("no"), false) },
      { ALT: () => this.constant(t.word("full"), "full") },
      { ALT: () => this.constant(t.word("none"), "none") },
      { ALT: () => this.constant(t.word("total"), "total") },
      scoreOf(10, "section"),
      scoreOf(11, "indicator"),
      { ALT: () => this.SUBRULE(this.bracketed) },
      { ALT: () => this.SUBRULE(this.conditional) },
      this.cohortFigure(40, "share"),
      this.cohortFigure(41, "sum"),
      this.cohortFigure(42, "average"),
      this.cohortFigure(43, "highest"),
      this.cohortFigure(44, "lowest"),
      this.cohortFigure(45, "rank"),
      this.figureOfAll(60, "sum"),
      this.figureOfAll(61, "average"),
      this.figureOfAll(62, "highest"),
      this.figureOfAll(63, "lowest"),
      this.numberOf(),
      this.listFigure(50, "list sum", "sum"),
      this.listFigure(51, "list average", "average"),
      this.listFigure(52, "list highest", "highest"),
      this.listFigure(53, "list lowest", "lowest"),
      quantifier(20, "all of", "all"),
      quantifier(21, "any of", "any"),
      quantifier(22, "count of", "count"),
      {
        ALT: (): tree.Expr => {
          this.CONSUME(t.word("at least"));
          const least = this.SUBRULE(this.count);
          this.CONSUME(t.literalType("of"));
          const list = this.SUBRULE(this.list);
          return this.ACTION(
            () =>
              ({
                kind: "quantifier",
                how: "at-least",
                least,
                items: itemsOf(list),
                span: this.since(start),
              }) as tree.Expr,
          );
        },
      },
      call(30, "smaller of", "min"),
      call(31, "larger of", "max"),
      { ALT: () => this.SUBRULE(this.roundedValue) },
      { ALT: () => this.SUBRULE(this.name) },
    ]);
  });

  /** `( … )`: brackets, a list, or a choice; a list may carry its quantifier behind it: `（a、b）齐全`. */
  readonly bracketed: R<tree.Expr> = this.RULE("bracketed", () => {
    const start = this.here();
    const items: tree.Expr[] = [];
    let chosen: tree.Expr | undefined;
    this.CONSUME(t.LParen);
    items.push(this.SUBRULE1(this.expr));
    this.OR1([
      {
        ALT: () => {
          this.CONSUME(t.word("if"));
          const when = this.SUBRULE2(this.expr);
          this.CONSUME1(t.Comma);
          this.CONSUME(t.word("otherwise"));
          const otherwise = this.SUBRULE3(this.expr);
          this.ACTION(
            () => (chosen = { kind: "choose", when, then: items[0]!, otherwise, span: this.since(start) }),
          );
        },
      },
      {
        ALT: () =>
          this.MANY(() => {
            this.CONSUME(t.ListSeparator);
            items.push(this.SUBRULE4(this.expr));
          }),
      },
    ]);
    this.CONSUME(t.RParen);
    let how: tree.Quantifier | undefined;
    let least: tree.Expr | undefined;
    this.OPTION(() =>
      this.OR3([
        { ALT: () => (this.CONSUME(t.word("complete")), (how = "all")) },
        { ALT: () => (this.CONSUME(t.word("one of them")), (how = "any")) },
        {
          ALT: () => {
            this.CONSUME(t.word("so many of them"));
            least = this.SUBRULE(this.count);
            how = "at-least";
          },
        },
      ]),
    );
    return this.ACTION((): tree.Expr => {
      const at = this.since(start);
      if (how) return { kind: "quantifier", how, least, items: chosen ? [chosen] : items, span: at };
      if (chosen) return chosen;
      return items.length === 1 ? items[0]! : { kind: "list", items, span: at };
    });
  });

  /** `若 c 则 a，否则 b` */
  readonly conditional: R<tree.Expr> = this.RULE("conditional", () => {
    const start = this.here();
    this.CONSUME(t.word("if"));
    const when = this.SUBRULE(this.expr);
    this.CONSUME(t.word("then"));
    const then = this.SUBRULE1(this.add);
    this.CONSUME(t.Comma);
    this.CONSUME(t.word("otherwise"));
    const otherwise = this.SUBRULE2(this.add);
    return this.ACTION(
      () => ({ kind: "choose", when, then, otherwise, span: this.since(start) }) as tree.Expr,
    );
  });
}

// Rows between braces: of points, of values, of places, of grades.
import { span } from "../text/span.js";
import { ExampleGrammar } from "./example-grammar.js";
import { patternsAt } from "./patterns.js";
import { nameOf, spanOf, type R } from "./recovery.js";
import * as t from "./tokens.js";
import type * as tree from "./tree.js";

/** `其他` is `否则`, unless it is one of the answers that the rows are about. */
const others = t.literalType("其他");

export abstract class RowGrammar extends ExampleGrammar {
  /** What a row gives or takes, and the clauses behind it: rules of the grammar that has rows. */
  abstract readonly outcome: R<tree.Clausal>;
  abstract readonly clauses: R<tree.Phrase[]>;
  abstract readonly clause: R<tree.Phrase>;

  readonly row: R<tree.Row> = this.RULE("row", () => {
    const start = this.here();
    const match = this.SUBRULE(this.rowMatch);
    this.OPTION(() => this.OR(this.arrows));
    const outcome = this.SUBRULE(this.outcome);
    const clauses = this.SUBRULE(this.clauses);
    return this.ACTION(
      () =>
        ({
          kind: "row",
          match,
          outcome: { ...outcome, clauses, span: span(outcome.span.start, this.since(start).end) },
          span: this.since(start),
        }) as tree.Row,
    );
  });
  private readonly arrows: { ALT: () => unknown }[] = [
    { ALT: () => this.CONSUME(t.Arrow) },
    {
      ALT: () => {
        this.CONSUME(t.literalType("的"));
        this.CONSUME(t.Comma);
      },
    },
  ];

  readonly valueRow: R<tree.ValueRow> = this.RULE("valueRow", () => {
    const start = this.here();
    const match = this.SUBRULE(this.rowMatch);
    this.OR([{ ALT: () => this.CONSUME(t.Arrow) }, { ALT: () => this.CONSUME(t.word("takes")) }]);
    const value = this.SUBRULE(this.add);
    return this.ACTION(() => ({ kind: "value-row", match, value, span: this.since(start) }) as tree.ValueRow);
  });

  readonly rankOption: R<tree.Phrase> = this.phraseRule("rankOption", patternsAt("rank"));

  /** Where no rows follow, the rule's own clauses stand among its options. */
  readonly rankOptions: R<tree.Phrase[]> = this.RULE("rankOptions", () => {
    const options: tree.Phrase[] = [];
    this.MANY(() => {
      this.CONSUME(t.Comma);
      this.OR([
        { ALT: () => options.push(this.SUBRULE(this.rankOption)) },
        { ALT: () => options.push(this.SUBRULE(this.clause)) },
      ]);
    });
    return options;
  });

  readonly eachOption: R<tree.Phrase> = this.phraseRule("eachOption", patternsAt("each"));

  readonly eachOptions: R<tree.Phrase[]> = this.RULE("eachOptions", () => {
    const options: tree.Phrase[] = [];
    this.MANY(() => {
      this.CONSUME(t.Comma);
      options.push(this.SUBRULE(this.eachOption));
    });
    return options;
  });

  readonly placeRow: R<tree.PlaceRow> = this.RULE("placeRow", () => {
    const start = this.here();
    let from: "top" | "bottom" = "top";
    let place: tree.NumberNode | undefined;
    this.OR1([
      {
        ALT: () => {
          this.CONSUME1(t.word("nth"));
          place = this.SUBRULE1(this.count);
        },
      },
      {
        ALT: () => {
          this.CONSUME1(t.word("nth last"));
          place = this.SUBRULE2(this.count);
          from = "bottom";
        },
      },
      {
        // `2nd` is a number with letters behind it.
        ALT: () => {
          place = this.SUBRULE1(this.number);
          this.CONSUME1(t.Name);
          this.OPTION1(() => {
            this.CONSUME2(t.word("last"));
            from = "bottom";
          });
        },
      },
      {
        ALT: () => {
          this.CONSUME1(t.word("last"));
          from = "bottom";
        },
      },
    ]);
    this.OPTION2(() => this.CONSUME(t.Arrow));
    const outcome = this.SUBRULE(this.outcome);
    return this.ACTION(
      () => ({ kind: "place-row", from, place, outcome, span: this.since(start) }) as tree.PlaceRow,
    );
  });

  readonly tierRow: R<tree.TierRow> = this.RULE("tierRow", () => {
    const start = this.here();
    let limit: tree.TierRow["limit"];
    this.OR1([
      {
        ALT: () => {
          this.CONSUME(t.word("top"));
          const amount = this.SUBRULE(this.quantity);
          this.OPTION1(() => this.CONSUME(t.word("units")));
          let rounded: "up" | "down" | undefined;
          this.OPTION2(() =>
            this.OR2([
              { ALT: () => (rounded = this.SUBRULE1(this.rounded)) },
              {
                ALT: () => {
                  this.CONSUME(t.LParen);
                  rounded = this.SUBRULE2(this.rounded);
                  this.CONSUME(t.RParen);
                },
              },
            ]),
          );
          this.ACTION(() => (limit = { amount, rounded, span: this.since(start) }));
        },
      },
      { ALT: () => this.CONSUME(t.word("otherwise")) },
      { ALT: () => this.CONSUME(others) },
    ]);
    this.OPTION3(() => this.CONSUME(t.Arrow));
    const outcome = this.SUBRULE(this.outcome);
    const clauses = this.SUBRULE(this.clauses);
    return this.ACTION(
      () =>
        ({
          kind: "tier-row",
          limit,
          outcome: { ...outcome, clauses, span: span(outcome.span.start, this.since(start).end) },
          span: this.since(start),
        }) as tree.TierRow,
    );
  });
  readonly rounded: R<"up" | "down"> = this.RULE("rounded", () =>
    this.OR<"up" | "down">([
      { ALT: () => (this.CONSUME(t.literalType("rounded down")), "down") },
      { ALT: () => (this.CONSUME(t.literalType("rounded up")), "up") },
      { ALT: () => (this.CONSUME(t.word("round down")), "down") },
      { ALT: () => (this.CONSUME(t.word("round up")), "up") },
    ]),
  );

  readonly gradeRow: R<tree.GradeRow> = this.RULE("gradeRow", () => {
    const start = this.here();
    const match = this.SUBRULE(this.rowMatch);
    const and: tree.Expr[] = [];
    this.MANY(() => {
      this.CONSUME(t.word("and"));
      and.push(this.SUBRULE(this.negation));
    });
    this.OPTION(() =>
      this.OR1([
        { ALT: () => this.CONSUME(t.Arrow) },
        { ALT: () => this.CONSUME(t.word("graded")) },
        {
          ALT: () => {
            this.CONSUME(t.literalType("的"));
            this.CONSUME(t.Comma);
            this.CONSUME1(t.word("graded"));
          },
        },
      ]),
    );
    const grade = this.OR2([
      {
        ALT: () => {
          this.CONSUME(t.word("no grade"));
          return "";
        },
      },
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
    const clauses = this.SUBRULE(this.clauses);
    return this.ACTION(
      () => ({ kind: "grade-row", match, and, grade, clauses, span: this.since(start) }) as tree.GradeRow,
    );
  });

  readonly rowMatch: R<tree.RowMatch> = this.RULE("rowMatch", () => {
    return this.OR(this.matches);
  });
  private readonly matches: { ALT: () => tree.RowMatch }[] = [
    {
      ALT: () => {
        const start = this.here();
        this.CONSUME(t.word("otherwise"));
        return this.ACTION(() => ({ kind: "otherwise", span: this.since(start) }) as tree.RowMatch);
      },
    },
    {
      ALT: () => {
        const token = this.CONSUME(others);
        return this.ACTION(
          () => ({ kind: "otherwise", label: nameOf(token), span: spanOf(token) }) as tree.RowMatch,
        );
      },
    },
    {
      ALT: () => {
        const start = this.here();
        const op = this.SUBRULE(this.comparison);
        const value = this.SUBRULE(this.add);
        return this.ACTION(() => ({ kind: "compare", op, value, span: this.since(start) }) as tree.RowMatch);
      },
    },
    {
      ALT: () => {
        const start = this.here();
        const value = this.SUBRULE(this.expr);
        let high: tree.Expr | undefined;
        this.OPTION(() => {
          this.SUBRULE(this.rangeSign);
          high = this.SUBRULE1(this.add);
        });
        return this.ACTION(
          () =>
            (high
              ? { kind: "between", low: value, high, span: this.since(start) }
              : { kind: "is", value, span: this.since(start) }) as tree.RowMatch,
        );
      },
    },
  ];

  readonly rows: R<tree.Row[]> = this.RULE("rows", () => this.braced(1, this.row));

  readonly valueRows: R<tree.ValueRow[]> = this.RULE("valueRows", () => this.braced(1, this.valueRow));

  readonly placeRows: R<tree.PlaceRow[]> = this.RULE("placeRows", () => this.braced(1, this.placeRow));

  readonly tierRows: R<tree.TierRow[]> = this.RULE("tierRows", () => this.braced(1, this.tierRow));

  readonly gradeRows: R<tree.GradeRow[]> = this.RULE("gradeRows", () => this.braced(1, this.gradeRow));
}

// Figures of all units together, and of the entries of a list.
import type { R } from "./recovery.js";
import * as t from "./tokens.js";
import type * as tree from "./tree.js";
import { ValueGrammar } from "./value-grammar.js";

interface OfWhat {
  inCohort: boolean;
  among?: tree.NameNode;
  list?: tree.NameNode;
  where?: tree.Expr;
  trims: tree.Trim[];
}

export abstract class FigureGrammar extends ValueGrammar {
  abstract readonly expr: R<tree.Expr>;
  abstract readonly negation: R<tree.Expr>;
  abstract readonly add: R<tree.Expr>;
  abstract readonly primary: R<tree.Expr>;

  /** `average of X in cohort`, `sum of cost across tasks where late`. */
  protected cohortFigure(i: number, name: tree.CohortName): { ALT: () => tree.Expr } {
    return {
      ALT: (): tree.Expr => {
        const start = this.here();
        this.consume(i, t.word(`${name} of`));
        const of = this.subrule(i, this.primary);
        const more = this.subrule(i, this.ofWhat);
        return this.ACTION((): tree.Expr => {
          const span = this.since(start);
          const { list, where, trims, inCohort, among } = more;
          if (name !== "share" && name !== "rank") {
            if (list) return { kind: "of-list", name, list, of, where, trims, span };
            // Without `across` only the name of a list can be meant, and names are looked up later.
            if (of.kind === "name" && (where ?? trims[0]))
              return { kind: "of-list", name, list: of, where, trims, span };
          }
          return {
            kind: "cohort",
            name,
            of,
            inCohort: inCohort || name === "share" || name === "rank",
            among,
            span,
          };
        });
      },
    };
  }

  /** `全体合计（受理件数）`. */
  protected figureOfAll(i: number, name: tree.CohortName): { ALT: () => tree.Expr } {
    return {
      ALT: (): tree.Expr => {
        const start = this.here();
        this.consume(i, t.word(`${name} of all`));
        const of = this.subrule(i, this.primary);
        let among: tree.NameNode | undefined;
        this.option(i, () => {
          among = this.subrule(i, this.whichUnits);
        });
        return this.ACTION(
          () => ({ kind: "cohort", name, of, inCohort: true, among, span: this.since(start) }) as tree.Expr,
        );
      },
    };
  }

  /** `平均（评委打分，去最高1个）`, `合计（任务：金额，只计 逾期）`. */
  protected listFigure(i: number, words: string, name: tree.OfListNode["name"]): { ALT: () => tree.Expr } {
    return {
      ALT: (): tree.Expr => {
        const start = this.here();
        this.consume(i, t.word(words));
        this.consume(i, t.LParen);
        const list = this.subrule(i, this.name);
        let of: tree.Expr | undefined;
        this.option(i, () => {
          this.consume(i, t.Colon);
          of = this.subrule(i, this.add);
        });
        const more: { where?: tree.Expr; trims: tree.Trim[] } = { trims: [] };
        this.many(i, () => {
          this.consume(i, t.Comma);
          this.or(i, [
            { ALT: () => void more.trims.push(this.subrule(i, this.trim)) },
            {
              ALT: () => {
                this.consume(i, t.word("where"));
                more.where = this.subrule(i, this.expr);
              },
            },
          ]);
        });
        this.consume(i, t.RParen);
        return this.ACTION(
          () => ({ kind: "of-list", name, list, of, ...more, span: this.since(start) }) as tree.Expr,
        );
      },
    };
  }

  /** `number of tasks where late`. */
  protected numberOf(): { ALT: () => tree.Expr } {
    return {
      ALT: (): tree.Expr => {
        const start = this.here();
        this.CONSUME(t.word("number of"));
        let list!: tree.NameNode;
        let where: tree.Expr | undefined;
        this.OR5([
          {
            ALT: () => {
              list = this.SUBRULE5(this.name);
              this.OPTION5(() => {
                this.CONSUME5(t.word("where"));
                where = this.SUBRULE5(this.negation);
              });
            },
          },
          {
            ALT: () => {
              this.CONSUME6(t.LParen);
              list = this.SUBRULE6(this.name);
              this.OPTION6(() => {
                this.CONSUME6(t.Comma);
                this.CONSUME6(t.word("where"));
                where = this.SUBRULE6(this.expr);
              });
              this.CONSUME6(t.RParen);
            },
          },
        ]);
        return this.ACTION((): tree.Expr => ({
          kind: "of-list",
          name: "number",
          list,
          where,
          trims: [],
          span: this.since(start),
        }));
      },
    };
  }

  /** What stands behind a figure: all units, or the entries of a list. */
  readonly ofWhat: R<OfWhat> = this.RULE("ofWhat", () => {
    const more: OfWhat = {
      inCohort: false,
      trims: [],
    };
    this.OPTION1(() => {
      this.OR([
        {
          ALT: () => {
            more.among = this.SUBRULE(this.whichUnits);
            more.inCohort = true;
          },
        },
        {
          ALT: () => {
            this.CONSUME(t.word("across"));
            more.list = this.SUBRULE(this.name);
          },
        },
      ]);
    });
    this.OPTION2(() => {
      more.trims.push(this.SUBRULE(this.trim));
      this.OPTION3(() => {
        this.CONSUME(t.word("and the lowest"));
        const number = this.SUBRULE(this.count);
        this.ACTION(() => more.trims.push({ keep: more.trims[0]!.keep, end: "lowest", number }));
      });
    });
    this.OPTION4(() => {
      this.CONSUME(t.word("where"));
      more.where = this.SUBRULE(this.negation);
    });
    return more;
  });

  /** All units, or those that have what this one has in an attribute. */
  readonly whichUnits: R<tree.NameNode | undefined> = this.RULE("whichUnits", () =>
    this.OR<tree.NameNode | undefined>([
      {
        ALT: () => {
          this.CONSUME(t.word("in cohort"));
          return undefined;
        },
      },
      {
        ALT: () => {
          this.CONSUME(t.word("among"));
          return this.SUBRULE1(this.name);
        },
      },
      {
        ALT: () => {
          this.CONSUME(t.literalType("按"));
          const name = this.SUBRULE2(this.name);
          this.CONSUME(t.word("grouped"));
          return name;
        },
      },
    ]),
  );

  readonly trim: R<tree.Trim> = this.RULE("trim", () => {
    let keep = false;
    let end: "highest" | "lowest" = "highest";
    this.OR([
      { ALT: () => this.CONSUME(t.word("without the highest")) },
      {
        ALT: () => {
          this.CONSUME(t.word("without the lowest"));
          end = "lowest";
        },
      },
      {
        ALT: () => {
          this.CONSUME(t.word("only the highest"));
          keep = true;
        },
      },
      {
        ALT: () => {
          this.CONSUME(t.word("only the lowest"));
          keep = true;
          end = "lowest";
        },
      },
    ]);
    const number = this.SUBRULE(this.count);
    return this.ACTION(() => ({ keep, end, number }) as tree.Trim);
  });
}

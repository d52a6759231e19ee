// Figures of all units together, and of the entries of a list.
import type { IToken, TokenType } from "chevrotain";
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

const endOf = new Map<TokenType, tree.Trim["end"]>([
  [t.word("highest"), "highest"],
  [t.word("the highest"), "highest"],
  [t.word("lowest"), "lowest"],
  [t.word("the lowest"), "lowest"],
]);

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
            {
              ALT: () => {
                const trims = this.subrule(i, this.trims);
                this.ACTION(() => more.trims.push(...trims));
              },
            },
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
      this.MANY({
        GATE: () => this.trimGoesOn(),
        DEF: () => {
          const { end, number } = this.SUBRULE(this.otherEnd);
          this.ACTION(() => more.trims.push({ keep: more.trims[0]!.keep, end, number }));
        },
      });
    });
    this.OPTION4(() => {
      this.CONSUME(t.word("where"));
      more.where = this.SUBRULE(this.negation);
    });
    return more;
  });

  /** Whether `and` or a comma joins the other end: a number stands behind its word, as behind no name. */
  private trimGoesOn(): boolean {
    return endOf.has(this.LA(2).tokenType) && this.LA(3).tokenType === t.NumberToken;
  }
  /** `… and lowest 1`, `…, the lowest 1`. */
  readonly otherEnd: R<Pick<tree.Trim, "end" | "number">> = this.RULE("otherEnd", () => {
    this.OR1([{ ALT: () => this.CONSUME(t.word("and")) }, { ALT: () => this.CONSUME(t.Comma) }]);
    const token = this.OR2(
      [...endOf.keys()].map((type, i) => ({ ALT: () => this.consume(i, type) })),
    ) as IToken;
    const number = this.SUBRULE(this.count);
    return this.ACTION(() => ({ end: endOf.get(token.tokenType)!, number }));
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

  /** `去最高1个、最低1个`. */
  readonly trims: R<tree.Trim[]> = this.RULE("trims", () => {
    const trims = [this.SUBRULE(this.trim)];
    this.MANY(() => {
      this.CONSUME(t.ListComma);
      const end = this.OR<tree.Trim["end"]>([
        { ALT: () => (this.CONSUME(t.word("list highest")), "highest") },
        { ALT: () => (this.CONSUME(t.word("list lowest")), "lowest") },
      ]);
      const number = this.SUBRULE(this.count);
      this.ACTION(() => trims.push({ keep: trims[0]!.keep, end, number }));
    });
    return trims;
  });
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

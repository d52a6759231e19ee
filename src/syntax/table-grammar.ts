// Rows of a table: an outcome or a value for each column.
import { patternsAt } from "./patterns.js";
import type { R } from "./recovery.js";
import { RowGrammar } from "./row-grammar.js";
import * as t from "./tokens.js";
import type * as tree from "./tree.js";

/** Rules that may stand in a cell: plain points, with a verb or without. */
const cellConstructs: ReadonlySet<string> = new Set(["effect", "full", "full-less", "none", "no-deduction"]);

export abstract class TableGrammar extends RowGrammar {
  private readonly cellRule: R<tree.Phrase> = this.phraseRule(
    "cellRule",
    patternsAt("rule").filter((p) => cellConstructs.has(p.construct.id)),
  );

  readonly cell: R<tree.Phrase> = this.RULE("cell", () =>
    this.OR<tree.Phrase>([
      { ALT: () => this.SUBRULE(this.cellRule) },
      {
        ALT: () => {
          const amount = this.SUBRULE(this.bareAmount);
          return this.ACTION(
            () =>
              ({ kind: "phrase", construct: "points", slots: { amount }, span: amount.span }) as tree.Phrase,
          );
        },
      },
    ]),
  );

  readonly tableRow: R<tree.TableRow<tree.Phrase>> = this.RULE("tableRow", () => {
    const start = this.here();
    const match = this.SUBRULE(this.rowMatch);
    this.OPTION(() => {
      this.OR([
        { ALT: () => this.CONSUME(t.Arrow) },
        {
          ALT: () => {
            this.CONSUME(t.literalType("的"));
            this.CONSUME(t.Comma);
          },
        },
      ]);
    });
    const cells: tree.Phrase[] = [];
    this.AT_LEAST_ONE_SEP({ SEP: t.ListSeparator, DEF: () => cells.push(this.SUBRULE(this.cell)) });
    return this.ACTION(
      () =>
        ({
          kind: "table-row",
          match,
          cells,
          span: this.since(start),
        }) as tree.TableRow<tree.Phrase>,
    );
  });

  readonly tableValueRow: R<tree.TableRow<tree.Expr>> = this.RULE("tableValueRow", () => {
    const start = this.here();
    const match = this.SUBRULE(this.rowMatch);
    this.OR([{ ALT: () => this.CONSUME(t.Arrow) }, { ALT: () => this.CONSUME(t.word("takes")) }]);
    const cells: tree.Expr[] = [];
    this.AT_LEAST_ONE_SEP({ SEP: t.ListSeparator, DEF: () => cells.push(this.SUBRULE(this.add)) });
    return this.ACTION(
      () => ({ kind: "table-row", match, cells, span: this.since(start) }) as tree.TableRow<tree.Expr>,
    );
  });

  readonly tableRows: R<tree.TableRow<tree.Phrase>[]> = this.RULE("tableRows", () =>
    this.braced(1, this.tableRow),
  );

  readonly tableValueRows: R<tree.TableRow<tree.Expr>[]> = this.RULE("tableValueRows", () =>
    this.braced(1, this.tableValueRow),
  );
}

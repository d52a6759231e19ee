// The clauses behind a rule, sorted: those before `otherwise` speak of the rule, those after of the other branch.
import type { Report } from "../diagnostics/catalog.js";
import type * as tree from "../syntax/tree.js";
import type { Source } from "../text/source.js";

export class Clauses {
  private readonly wanted = new Set<tree.Phrase>();

  constructor(private readonly list: readonly tree.Phrase[]) {}

  /** The clause of this construct, if there is one; asking for it makes it welcome. */
  take(construct: string): tree.Phrase | undefined {
    // Most rules have no clauses.
    if (this.list.length === 0) return undefined;
    const found = this.list.find((clause) => clause.construct === construct);
    if (found) this.wanted.add(found);
    return found;
  }
  takeAll(construct: string): readonly tree.Phrase[] {
    if (this.list.length === 0) return this.list;
    const found = this.list.filter((clause) => clause.construct === construct);
    for (const clause of found) this.wanted.add(clause);
    return found;
  }
  has(construct: string): boolean {
    return this.take(construct) !== undefined;
  }

  /** Reports clauses nobody asked for. */
  rest(report: Report, source: Source): void {
    for (const clause of this.list)
      if (!this.wanted.has(clause)) {
        const text = source.slice(clause.span);
        // `above 3` behind a count means the part above it; behind a proportion it is a threshold.
        const limit = /^above\s+(.+)$/isu.exec(text)?.[1];
        report.add("unwanted-clause", clause.span, { clause: text, limit });
      }
  }
}

export interface Split {
  readonly main: readonly tree.Phrase[];
  readonly otherwise?: tree.Clausal;
}

/** Cuts the clauses at `otherwise`; what follows goes to the outcome named there. */
export function splitAtOtherwise(clauses: readonly tree.Phrase[]): Split {
  const at = clauses.findIndex((clause) => clause.construct === "otherwise");
  if (at < 0) return { main: clauses };
  const outcome = clauses[at]!.slots["outcome"] as tree.Clausal;
  const last = clauses.at(-1)!;
  return {
    main: clauses.slice(0, at),
    otherwise: {
      ...outcome,
      clauses: clauses.slice(at + 1),
      span: { start: outcome.span.start, end: last.span.end },
    },
  };
}

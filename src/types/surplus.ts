// Rows whose quota moves units: who is beyond it stands in a row further down. As in a ranking, the place among those who stand in the
// row decides, so that nothing new has to be computed: only the conditions of the rows change.
import { constant, type Bool, type Num } from "../model/expression.js";
import type { Quota } from "../model/rubric.js";
import { fold } from "../text/fold.js";
import type * as tree from "../syntax/tree.js";
import type { DraftRow } from "./charges.js";
import type { Clauses } from "./clauses.js";
import { guardedNumber } from "./expressions.js";
import { forAllUnits } from "./place.js";
import { noScores } from "./results.js";
import { slot, type RulePlace } from "./rule-place.js";

/** Where the units beyond a quota stand, and what puts those in the row in order, highest first. */
export interface Surplus {
  readonly to: number;
  readonly by: Num;
  readonly then?: Num;
}
export interface RowWithSurplus extends DraftRow {
  readonly surplus?: Surplus;
}

/** Whether units may fall from one of the rows: then every unit is asked what decides about them. */
export const anySurplus = (rows: readonly tree.Row[]): boolean =>
  rows.some((row) => row.outcome.clauses.some((clause) => clause.construct === "rest-to"));

const labelOf = ({ match }: tree.Row): string | undefined =>
  match.kind === "is" && match.value.kind === "name"
    ? match.value.name
    : match.kind === "is" && match.value.kind === "text"
      ? match.value.value
      : undefined;

/** The clauses behind a row's quota; `rows` stand in the order in which they are tried. */
export function surplusOf(
  place: RulePlace,
  rows: readonly tree.Row[],
  row: number,
  clauses: Clauses,
): Surplus | undefined {
  const labels = rows.map(labelOf);
  const rest = labels.some((label) => label !== undefined) ? clauses.take("rest-to") : undefined;
  if (!rest) return undefined;
  const { name } = slot<tree.NameNode>(rest, "grade");
  const to = labels.findIndex((label, i) => i > row && label !== undefined && fold(label) === fold(name));
  if (to < 0) {
    if (labels.some((label) => label !== undefined && fold(label) === fold(name)))
      place.report.add("rest-upwards", rest.span, { grade: name });
    else
      place.report.add("unknown-label", rest.span, {
        name,
        options: labels.slice(row + 1).flatMap((label) => label ?? []),
      });
  }
  const everywhere = forAllUnits(place);
  const [by, then] = [clauses.take("order-by"), clauses.take("then-by")].map((clause) => {
    if (!clause) return undefined;
    const node = slot<tree.Expr>(clause, "add");
    const made = guardedNumber(everywhere, node, { kind: "number" }).expr;
    noScores(everywhere, made, node.span);
    return made;
  });
  if (!by) place.report.add("surplus-order-unsaid", rest.span, { grade: name });
  return to < 0 || !by ? undefined : { to, by, ...(then ? { then } : {}) };
}

const both = (a: Bool, b: Bool): Bool => ({ kind: "and", args: [a, b] });
const either = (args: readonly Bool[]): Bool => (args.length === 1 ? args[0]! : { kind: "or", args });

/** The rows with the conditions under which a unit stands in them once the surplus has fallen, from the top down. */
export function fallen(place: RulePlace, rows: readonly RowWithSurplus[]): readonly DraftRow[] {
  if (!rows.some((row) => row.surplus)) return rows;
  const into = rows.map((): Bool[] => []);
  return rows.map((row, i) => {
    const own: Bool =
      row.when.kind === "always" && i > 0
        ? { kind: "not", of: either(rows.slice(0, i).map(({ when }) => when)) }
        : row.when;
    const stands = either([own, ...into[i]!]);
    const { surplus, quota } = row;
    // Rows leave nothing out, so the last one needs no condition.
    if (i === rows.length - 1) return { ...row, when: { kind: "always", value: true } };
    if (!surplus || !quota) return { ...row, when: stands };
    if (!place.ties) place.report.add("ties-assumed", row.span, {});
    const column = place.addColumn({
      of: surplus.by,
      highestFirst: true,
      ...(surplus.then ? { tieBreak: surplus.then } : {}),
      applies: stands,
    });
    const inside: Bool = {
      kind: "compare",
      op: "<=",
      left: { kind: "place", ties: place.ties ?? "better", column },
      right: allowed(place, quota, surplus),
    };
    into[surplus.to]!.push(both(stands, { kind: "not", of: inside }));
    return { ...row, when: both(stands, inside) };
  });
}

/** So many units, or a share of all to which the block applies. */
function allowed(place: RulePlace, quota: Quota, { by }: Surplus): Num {
  if (!quota.share) return constant(quota.amount);
  const column = place.addColumn({ of: by, highestFirst: true });
  return {
    kind: "rounded",
    places: 0,
    mode: quota.rounding ?? "down",
    of: {
      kind: "arithmetic",
      op: "*",
      left: constant(quota.amount),
      right: { kind: "cohort", figure: "size", column },
    },
  };
}

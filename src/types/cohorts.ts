// Which units are compared: those of a group, or of a cohort that has a name.
import type { Bool, Column, Fact, Num } from "../model/expression.js";
import type { NamedCohort } from "../names/scope.js";
import type { FactKind } from "../runtime/facts.js";
import { whole } from "../runtime/exact.js";
import type * as tree from "../syntax/tree.js";
import { mismatch, unknown, use } from "./facts-met.js";
import { kindName } from "./kind-names.js";
import { forAllUnits, type Place } from "./place.js";

/** The units that are compared, and with how many at least. */
export type Compared = Omit<NamedCohort, "name">;

const groupingKinds: ReadonlySet<FactKind> = new Set(["grade", "choice", "text", "yes-no"]);

/** What stands behind `among`: a cohort that has a name, or an attribute that units of one group share. */
export function comparedAmong(place: Place, node: tree.NameNode): Compared {
  const cohort = place.scope.findCohort(node.name);
  if (cohort) return cohort;
  const among = groupOf(place, node);
  return among ? { among } : {};
}

function groupOf(place: Place, node: tree.NameNode): Fact | undefined {
  const entry = place.scope.find(node.name);
  if (!entry) {
    unknown(place, node);
    return undefined;
  }
  if (entry.kind === "fact" && groupingKinds.has(entry.fact.spec.kind))
    return use(forAllUnits(place), entry.fact);
  const { report } = place;
  const is =
    entry.kind === "fact"
      ? kindName(entry.fact.spec.kind, report.language)
      : report.say("a computed value", "计算所得的值");
  mismatch(
    place,
    node.span,
    is,
    report.say("a grade, a choice, words or yes/no", "等次、选项、文字或是否"),
    node.name,
  );
  return undefined;
}

/** When the unit at hand is not compared: it is no member, or there are too few; undefined where it always is. */
export function notComparable({ where, least }: Compared, column: Column): Bool | undefined {
  const size: Num = { kind: "cohort", figure: "size", column };
  const outside: Bool[] = where ? [{ kind: "not", of: where }] : [];
  const few: Bool[] = least
    ? [{ kind: "compare", op: "<", left: size, right: { kind: "const", value: whole(least) } }]
    : [];
  const reasons = [...outside, ...few];
  return reasons.length > 1 ? { kind: "or", args: reasons } : reasons[0];
}

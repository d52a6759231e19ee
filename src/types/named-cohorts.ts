// Cohorts as they are written: a name, an attribute, a condition, and how many units there must be.
import { scoresOf, type Bool } from "../model/expression.js";
import type * as tree from "../syntax/tree.js";
import { and } from "./applies-around.js";
import { comparedAmong, type Compared } from "./cohorts.js";
import { condition } from "./expressions.js";
import { forAllUnits, type Place } from "./place.js";
import { wholeNumber } from "./whole-number.js";

/** The options of a ranking or of a cohort that say which units are compared. */
export function comparedBy(place: Place, options: readonly tree.Phrase[]): Compared {
  const said = (construct: string): tree.Phrase | undefined => options.find((o) => o.construct === construct);
  const [among, where, least] = [said("among"), said("where"), said("at-least")];
  const named: Compared = among ? comparedAmong(place, among.slots["name"] as tree.NameNode) : {};
  const own = where && membership(place, where.slots["when"] as tree.Expr);
  const both = and(named.where, own);
  const number = least && (least.slots[least.slots["count"] ? "count" : "number"] as tree.NumberNode);
  return {
    ...named,
    ...(both ? { where: both } : {}),
    ...(number ? { least: wholeNumber(place.report, number, 1) } : {}),
  };
}

/** Who is compared is known before any unit is scored. */
function membership(place: Place, e: tree.Expr): Bool {
  const when = condition(forAllUnits(place), e);
  if (scoresOf(when).length > 0) place.report.add("score-too-early", e.span, {});
  return when;
}

/** `cohort peers, among kind, where open, at least 4 units`. */
export function nameCohort(place: Place, core: tree.Phrase): void {
  const { report, source, scope } = place;
  const { name, span } = core.slots["name"] as tree.NameNode;
  const options = core.slots["rankOptions"] as readonly tree.Phrase[];
  options.forEach((option, i) => {
    const { construct } = option;
    if (!["among", "where", "at-least"].includes(construct))
      report.add("unwanted-clause", option.span, { clause: source.slice(option.span) });
    else if (options.slice(0, i).some((before) => before.construct === construct))
      report.add("said-twice", option.span, { what: source.slice(option.span) });
  });
  if (scope.has(name)) report.add("name-repeated", span, { name });
  else scope.addCohort({ ...comparedBy(place, options), name });
}

// `scored as 1.1`: the rules of another indicator, read with this one's points and its own facts.
import { nearName } from "../diagnostics/fixes.js";
import { nearest } from "../diagnostics/suggest.js";
import type { Rule } from "../model/rubric.js";
import type { Outline } from "../names/outline.js";
import type * as tree from "../syntax/tree.js";
import { fold } from "../text/fold.js";
import { nameCohort } from "./named-cohorts.js";
import { define, given, letConstructs } from "./declarations.js";
import { textOf } from "./header.js";
import { inheritFacts } from "./inherit.js";
import type { RulePlace } from "./rule-place.js";
import { ruleConstructs, rules } from "./rules.js";

/**
 * The rules of the indicator `id`, as they stand at `stage`.
 * @param copying ids of the indicators being copied, outermost first
 */
export function sameAs(
  outlines: readonly Outline[],
  copying: string[],
  id: tree.IdNode,
  place: RulePlace,
  stage: string | undefined,
): readonly Rule[] {
  const { report } = place;
  const indicators = outlines.filter((o) => o.kind === "indicator");
  const target = indicators.find((o) => o.id === id.id);
  if (!target) {
    const near = nearest(
      id.printed,
      indicators.map((o) => o.printedId),
    );
    const fixes = nearName(id.span, near, report);
    report.add("unknown-reference", id.span, { id: id.printed, near }, { fixes });
    return [];
  }
  const own = outlines.find((o) => o.path[0] === place.block);
  if (copying.includes(target.id) || target === own) {
    // A circle is met from each of its indicators: the first tells of all.
    const met = indicators.filter((o) => o === own || o === target || copying.includes(o.id));
    const path = [own?.printedId ?? "", ...copying, target.printedId];
    if (!met.some((o) => report.within(o.node.span, "circle")))
      report.add("circle", id.span, { path: path.join(" → ") });
    return [];
  }
  copying.push(target.id);
  const statements = target.statements
    .filter((s) => s.stage === undefined || s.stage === stage)
    .map((s) => s.statement);
  if (target.children.length > 0 || !statements.some((s) => ruleConstructs.has(s.core.construct))) {
    report.add("reference-empty", id.span, { id: target.printedId });
    copying.pop();
    return [];
  }
  // Names this indicator declares itself are its own; the rest come along in the order in which they stand.
  const declared = (constructs: ReadonlySet<string>): tree.Clausal[] =>
    statements.filter(
      ({ core }) =>
        constructs.has(core.construct) && !place.scope.has((core.slots["name"] as tree.NameNode).name),
    );
  const facts = declared(new Set(["given"]));
  // The old keys of a fact are its own, and do not come along.
  for (const statement of facts)
    given(place, { ...statement, clauses: statement.clauses.filter((c) => c.construct !== "was-key") });
  inheritFacts(place, facts);
  for (const statement of declared(new Set(["cohort", ...letConstructs])))
    if (statement.core.construct === "cohort") nameCohort(place, statement.core);
    else define(place, statement);
  const made = rules(
    place,
    statements.filter((s) => ruleConstructs.has(s.core.construct)),
  );
  copying.pop();
  const [a, b] = [own && officialText(own), officialText(target)];
  if (a !== undefined && b !== undefined && a !== b)
    report.add("texts-differ", id.span, { other: id.printed });
  return made;
}

/** The official wording of a block, in the form in which wordings are compared. */
function officialText(outline: Outline): string | undefined {
  const core = outline.statements.map((s) => s.statement.core).find((c) => c.construct === "text");
  return core && fold(textOf(core)).replace(/\s/g, "");
}

// `given share: rate default other_rate`: a fact that takes the value of another fact when it is not given.
import type { FactDraft } from "../names/scope.js";
import { compare, type Exact } from "../runtime/exact.js";
import { measureClass } from "../syntax/tokens.js";
import type * as tree from "../syntax/tree.js";
import { fold } from "../text/fold.js";
import { use } from "./facts-met.js";
import { kindName } from "./kind-names.js";
import type { Place } from "./place.js";
import { factRange } from "./range.js";

/** The fact a default names, where it names one: labels of a grade, and words of a text, are values of their own. */
export function heirTo(
  kind: string,
  options: readonly string[] | undefined,
  e: tree.Expr,
): string | undefined {
  if (e.kind !== "name" || kind === "text") return undefined;
  return options?.some((o) => fold(o) === fold(e.name)) ? undefined : e.name;
}

/** Once every fact of a place is declared: who inherits from whom. */
export function inheritFacts(place: Place, statements: readonly tree.Clausal[]): void {
  const from = new Map<FactDraft, { readonly other: FactDraft; readonly span: tree.Expr["span"] }>();
  for (const { core, clauses } of statements) {
    const own = place.scope.find((core.slots["name"] as tree.NameNode).name);
    const value = clauses.find((c) => c.construct === "default")?.slots["value"] as tree.Expr | undefined;
    if (!value || own?.kind !== "fact") continue;
    const { kind, options } = own.fact.spec;
    const name = heirTo(kind, options, value);
    if (name === undefined) continue;
    const found = place.scope.find(name);
    const wrong =
      found?.kind === "fact" ? faultOf(place, own.fact, found.fact) : place.source.slice(value.span);
    if (found?.kind !== "fact" || wrong !== undefined)
      place.report.add("type-mismatch", value.span, {
        is: wrong ?? place.source.slice(value.span),
        needed: place.report.say(
          `${kindName(kind, "en")}, or a fact of that kind whose every value it can take`,
          `${kindName(kind, "zh")}，或取值都在其范围内的同类数据`,
        ),
      });
    else from.set(own.fact, { other: use(place, found.fact), span: value.span });
  }
  for (const [fact, { span }] of from) {
    const line: FactDraft[] = [];
    for (let next = from.get(fact)?.other; next && !line.includes(next); next = from.get(next)?.other)
      line.push(next);
    if (line.includes(fact)) {
      // A circle is met from each of its facts: the first tells of all.
      const met = [...from].find(([f]) => line.includes(f));
      if (met?.[0] === fact)
        place.report.add("circle", span, { path: [fact, ...line].map((f) => f.spec.name).join(" → ") });
    } else fact.spec.inherits = line.flatMap((f) => [f.spec.key, ...(f.spec.inherits ?? [])]);
  }
}

/** Why a fact cannot take every value of another, or undefined. */
function faultOf(place: Place, own: FactDraft, other: FactDraft): string | undefined {
  const { report } = place;
  if (own.spec.kind !== other.spec.kind) return kindName(other.spec.kind, report.language);
  const [a, b] = [own, other].map(({ spec }) => spec.measure && measureClass.get(spec.measure));
  if (a && b && a !== b && a !== "item" && b !== "item")
    return report.say(`a count of ${other.spec.measure}`, `数量（${other.spec.measure}）`);
  const foreign = other.spec.options?.find((o) => !own.spec.options?.some((p) => fold(p) === fold(o)));
  if (foreign !== undefined) return foreign;
  const [can, may] = [factRange(own), factRange(other)];
  const beyond = (limit: Exact | undefined, value: Exact | undefined, sign: number): boolean =>
    limit !== undefined && (value === undefined || compare(value, limit) * sign > 0);
  return beyond(can.low, may.low, -1) || beyond(can.high, may.high, 1)
    ? report.say(`${other.spec.name}, which has wider limits`, `取值范围更宽的“${other.spec.name}”`)
    : undefined;
}

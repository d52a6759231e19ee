// Measures: what may be added to, compared with and chosen against what.
import { edited } from "../diagnostics/fixes.js";
import type { Num } from "../model/expression.js";
import type { FactDraft } from "../names/scope.js";
import { compare, one, print } from "../runtime/exact.js";
import { measureClass } from "../syntax/tokens.js";
import type * as tree from "../syntax/tree.js";
import type { Span } from "../text/span.js";
import { kindName } from "./kind-names.js";
import { plain, type Dimension, type Measured, type Place } from "./place.js";

/** Two numbers that are added, compared or chosen between must measure the same kind of thing. */
export function agree(place: Place, span: Span, a: Measured, b: Measured): void {
  const [x, y] = [a.dimension, b.dimension];
  if (x.of === "count" && y.of === "count") {
    const classOf = (m: string | undefined): string | undefined =>
      m === undefined ? undefined : measureClass.get(m);
    const [p, q] = [classOf(x.measure), classOf(y.measure)];
    if (p && q && p !== q && p !== "item" && q !== "item")
      place.report.add("measure-mismatch", span, {
        name: place.source.slice(span),
        declared: x.measure!,
        used: y.measure!,
      });
    return;
  }
  const rateBeside = (rate: Measured, other: Measured): boolean =>
    rate.dimension.of === "rate" &&
    other.dimension.of === "number" &&
    other.expr.kind === "const" &&
    compare(other.expr.value, one) > 0;
  if (rateBeside(a, b) || rateBeside(b, a)) {
    const figure = (rateBeside(a, b) ? b : a).expr as Extract<Num, { kind: "const" }>;
    const right = print(figure.value);
    const written = place.source.slice(span);
    const at = written.indexOf(right);
    const sure = at >= 0 && at === written.lastIndexOf(right) && written.match(/\d[\d.]*/gu)!.includes(right);
    const end = span.start + at + right.length;
    place.report.add(
      "unit-mismatch",
      span,
      {
        left: place.report.say("A rate", "比率"),
        right,
        hint: place.report.say(`Write ${right}%.`, `请写成${right}%。`),
      },
      // Points of a percentage may have been meant as well.
      { fixes: sure ? [edited(`${right}%`, "likely", { span: { start: end, end }, text: "%" })] : [] },
    );
    return;
  }
  const dates = x.of === "date" || y.of === "date";
  if ((!dates && (x.of === "number" || y.of === "number")) || x.of === y.of) return;
  const words = (d: Dimension): string => kindName(d.of === "count" ? "count" : d.of, place.report.language);
  place.report.add("unit-mismatch", span, {
    left: words(x),
    right: words(y),
    ...(dates
      ? { hint: place.report.say("A date is written 2026-06-30.", "日期写作2026年6月30日，或2026-06-30。") }
      : {}),
  });
}

/** What a written number measures, by its unit. */
export function dimensionOf(e: tree.NumberNode): Dimension {
  if (e.unit === "%" || e.unit === "pp") return { of: "rate" };
  if (e.unit !== "measure") return plain;
  const measure = measureClass.get(e.measure!);
  if (measure === "yuan") return { of: "money" };
  if (measure === "day") return { of: "days" };
  return { of: "count", measure: e.measure };
}

/** What a fact measures, by its kind. */
export function factDimension(fact: FactDraft): Dimension {
  switch (fact.spec.kind) {
    case "count":
      return { of: "count", measure: fact.spec.measure };
    case "rate":
    case "money":
    case "days":
    case "date":
      return { of: fact.spec.kind };
    default:
      return plain;
  }
}

// Words: grades, choices, names, and what they are compared with.
import { nearName } from "../diagnostics/fixes.js";
import { nearest } from "../diagnostics/suggest.js";
import type { Bool, Label } from "../model/expression.js";
import type { FactKind } from "../runtime/facts.js";
import type * as tree from "../syntax/tree.js";
import { writtenName } from "../syntax/written-name.js";
import { fold } from "../text/fold.js";
import { mismatch, needs, unknown, use } from "./facts-met.js";
import type { Place } from "./place.js";

const labelKinds: ReadonlySet<FactKind> = new Set(["grade", "choice", "text"]);

/** Whether an expression is words rather than a number or a condition. */
export function isWords(place: Place, e: tree.Expr): boolean {
  if (e.kind === "text") return true;
  if (e.kind !== "name") return false;
  const entry = place.scope.find(e.name);
  return entry?.kind === "fact"
    ? labelKinds.has(entry.fact.spec.kind)
    : entry?.kind === "let" && entry.let.value.type === "words";
}

export function sameWords(place: Place, left: tree.Expr, right: tree.Expr): Bool {
  const [subject, other] = isWords(place, left) && left.kind === "name" ? [left, right] : [right, left];
  const label = words(place, subject);
  const options = label.kind === "label" ? label.fact.spec.options : undefined;
  const value = words(place, other, options ?? []);
  if (options && value.kind === "words" && !options.some((o) => fold(o) === fold(value.value)))
    place.report.add(
      "unknown-label",
      other.span,
      { name: value.value, options },
      { fixes: nearName(other.span, nearest(value.value, options).map(writtenName), place.report) },
    );
  return { kind: "same", left: label, right: value };
}

/** Words: a text, or a fact or label by name. With `labels`, an unknown name is one of them. */
export function words(place: Place, e: tree.Expr, labels?: readonly string[]): Label {
  if (e.kind === "text") return { kind: "words", value: e.value };
  if (e.kind === "name") {
    const entry = place.scope.find(e.name);
    if (entry?.kind === "fact" && labelKinds.has(entry.fact.spec.kind))
      return { kind: "label", fact: use(place, entry.fact) };
    if (entry?.kind === "let" && entry.let.value.type === "words") return entry.let.value.expr;
    if (!entry && labels)
      return { kind: "words", value: labels.find((l) => fold(l) === fold(e.name)) ?? e.name };
    if (!entry) {
      unknown(place, e);
      return { kind: "words", value: "" };
    }
  }
  mismatch(place, e.span, place.report.say("something else", "别的内容"), needs(place).words);
  return { kind: "words", value: "" };
}

// Facts as expressions meet them: used, introduced, or unknown.
import { nearName, rewritten } from "../diagnostics/fixes.js";
import { nearest } from "../diagnostics/suggest.js";
import type { FactDraft } from "../names/scope.js";
import type { FactKind, FactSpec } from "../runtime/facts.js";
import type * as tree from "../syntax/tree.js";
import { writtenName } from "../syntax/written-name.js";
import type { Span } from "../text/span.js";
import { declaredBelow } from "./declared-below.js";
import { kindLike } from "./kind-names.js";
import type { Place } from "./place.js";

/** Looks a fact up and notes its use; facts needed without condition are asked for always. */
export function use(place: Place, fact: FactDraft): FactDraft {
  fact.used = true;
  ask(place, fact);
  return fact;
}

/** Asked for always, of units that are assessed, or only where a rule comes to it. */
function ask(place: Place, { spec }: FactDraft): void {
  if (place.conditional || !spec.conditional) return;
  if (place.gated) spec.gated = true;
  else spec.conditional = spec.gated = undefined;
}

/** When a new fact is asked for. */
export const asked = (place: Place): Pick<FactSpec, "conditional" | "gated"> => ({
  ...(place.conditional || place.gated ? { conditional: true } : {}),
  ...(place.gated && !place.conditional ? { gated: true } : {}),
});

/** A fact introduced by the rule that speaks of it. */
export function introduce(
  place: Place,
  node: tree.NameNode,
  kind: FactKind,
  more: { measure?: string; options?: readonly string[] } = {},
): FactDraft {
  if (/^(非(?!法)|否则|若)/.test(node.name) || /(扣|且|或)$/.test(node.name))
    place.report.add("name-mistakable", node.span, { name: node.name });
  warnOfTwo(place, node);
  const fact = place.scope.addFact(node.name, kind, node.span, false, {
    ...more,
    ...asked(place),
  });
  fact.used = true;
  return fact;
}

/** Two negative names and what joins them, written as one. */
export const twoRunTogether = /^(?:未|没|不|无)[^或且]+?(或|且)者?(?:未|没|不|无)./u;

/** `没有总结或没有整改`: most likely two facts, run together for want of a space. In brackets it is meant. */
function warnOfTwo(place: Place, node: tree.NameNode): void {
  const joins = twoRunTogether.exec(node.name);
  if (!joins || /^[[【]/u.test(place.source.slice(node.span))) return;
  const at = node.name.indexOf(joins[1]!);
  const [before, after] = [
    node.name.slice(0, at).replace(/并$/u, ""),
    node.name.slice(at + 1).replace(/^者/u, ""),
  ];
  const apart = `${before} ${joins[1]!} ${after}`;
  place.report.add(
    "name-joins-two",
    node.span,
    { name: node.name, apart },
    {
      fixes: [apart, `【${node.name}】`].map((text) => rewritten(node.span, text, "likely", place.report)),
    },
  );
}

/** A list introduced by the rule over it; its fields are those the rule speaks of. */
export function introduceList(place: Place, node: tree.NameNode): FactDraft | undefined {
  const list = introduce(place, node, "list");
  if (list.within) {
    place.report.add("list-nested", node.span, { name: node.name });
    return undefined;
  }
  list.spec.fields = [];
  return list;
}

export function unknown(place: Place, node: tree.NameNode, like?: tree.Expr): void {
  const near = nearest(node.name, [...new Set(place.scope.visible())]);
  const below = declaredBelow(place, node);
  place.report.add(
    "unknown-name",
    node.span,
    { name: node.name, near, kind: kindLike(like, place.report.language), below },
    { fixes: below ? [] : nearName(node.span, near.map(writtenName), place.report) },
  );
}

export function mismatch(
  place: Place,
  span: Span,
  is: string,
  needed: string,
  name?: string,
  help?: string,
): void {
  place.report.add("type-mismatch", span, { name, is, needed, help });
}
export const needs = (place: Place) => ({
  number: place.report.say("a number", "数值"),
  condition: place.report.say("a condition (yes or no)", "条件（是或否）"),
  words: place.report.say("a grade or words", "等次或文字"),
});

// Lists by name, and figures of their entries.
import { constant, type Bool, type ListFigure, type Num } from "../model/expression.js";
import { ElementScope } from "../names/element-scope.js";
import type { FactDraft } from "../names/scope.js";
import { one, zero } from "../runtime/exact.js";
import { isPlainList } from "../runtime/entries.js";
import type * as tree from "../syntax/tree.js";
import { noteDivisor } from "./divisors.js";
import { introduceList, unknown, use } from "./facts-met.js";
import type { Place } from "./place.js";
import { wholeNumber } from "./whole-number.js";

/** The list a name stands for; what is no list is reported. */
export function listNamed(place: Place, name: tree.NameNode, introduced: boolean): FactDraft | undefined {
  const entry = place.scope.find(name.name);
  if (!entry) {
    if (introduced) return introduceList(place, name);
    unknown(place, name);
    return undefined;
  }
  if (entry.kind === "fact" && entry.fact.spec.kind === "list") return use(place, entry.fact);
  place.report.add("list-needed", name.span, { name: name.name });
  return undefined;
}

/** Whether a name is that of a list. */
export function isListName(place: Place, e: tree.Expr): e is tree.NameNode {
  if (e.kind !== "name") return false;
  const entry = place.scope.find(e.name);
  return entry?.kind === "fact" && entry.fact.spec.kind === "list";
}

/** The place of expressions about one entry of a list. */
export function within<P extends Place>(place: P, list: FactDraft): P {
  return { ...place, conditional: false, scope: new ElementScope(place.scope, list), like: undefined };
}

/** Figures of lists, given how numbers and conditions are read. */
export interface Readers {
  readonly number: (place: Place, e: tree.Expr) => Num;
  readonly condition: (place: Place, e: tree.Expr) => Bool;
}

export function ofList(place: Place, e: tree.OfListNode, read: Readers): Num {
  const list = listNamed(place, e.list, false);
  if (!list) return constant(zero);
  const entry = within(place, list);
  let of: Num = constant(one);
  if (e.of) of = read.number(entry, e.of);
  else if (e.name !== "number") {
    if (isPlainList(list.spec)) of = read.number(entry, e.list);
    else place.report.add("list-of-what", e.span, { name: list.spec.name });
  }
  const where = e.where && read.condition(entry, e.where);
  const trim = trimOf(place, e.trims);
  const figure = (name: ListFigure): Num => ({
    kind: "of-list",
    figure: name,
    list,
    of: name === "number" ? constant(one) : of,
    ...(where ? { where } : {}),
    ...(trim ? { trim } : {}),
  });
  if (e.name === "sum" || e.name === "number") return figure(e.name);
  // A list without entries has no mean, no highest and no lowest: what holds then must be said.
  noteDivisor(place, figure("number"), e.span);
  return figure(e.name);
}

function trimOf(
  place: Place,
  trims: readonly tree.Trim[],
): { keep: boolean; highest: number; lowest: number } | undefined {
  const [first] = trims;
  if (!first) return undefined;
  const made = { keep: first.keep, highest: 0, lowest: 0 };
  for (const trim of trims) {
    if (trim.keep !== first.keep)
      place.report.add("said-twice", trim.number.span, { what: place.source.slice(trim.number.span) });
    made[trim.end] += wholeNumber(place.report, trim.number, 1, 1000);
  }
  return made;
}

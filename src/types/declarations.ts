// `given` and `let`: facts and values by name.
import { addField } from "../names/element-scope.js";
import type { FactDraft } from "../names/scope.js";
import type { FactKind, FactSpec } from "../runtime/facts.js";
import { fold } from "../text/fold.js";
import type { Span } from "../text/span.js";
import { readerOf } from "../runtime/kinds.js";
import type { Bool, Num } from "../model/expression.js";
import type { Value } from "../model/rubric.js";
import { constant } from "../model/expression.js";
import { isZero, print, zero } from "../runtime/exact.js";
import { measureClass } from "../syntax/tokens.js";
import type * as tree from "../syntax/tree.js";
import { bandRows, conditionRows } from "./bands.js";
import { guarded } from "./divisors.js";
import { isoDay } from "../runtime/days.js";
import { isDate, unquoted, writtenDay } from "./dates.js";
import { condition, constantOf, measured, number, value } from "./expressions.js";
import { agree } from "./measures.js";
import { asked } from "./facts-met.js";
import type { Place } from "./place.js";
import { noteFact } from "./fact-notes.js";
import { heirTo } from "./inherit.js";
import { interpolatedValue } from "./interpolation.js";
import { kindName } from "./kind-names.js";
import { wholeNumber } from "./whole-number.js";
import { cellsOf } from "./tables.js";

/** Constructs that name a computed value. */
export const letConstructs: ReadonlySet<string> = new Set([
  "let",
  "let-bands",
  "let-table",
  "let-interpolated",
  "let-first",
]);

/** Kinds that are numbers, and so have limits. */
const numericKinds: ReadonlySet<FactKind> = new Set(["count", "rate", "number", "money", "days", "mark"]);

/** The kind of fact a type says, and what it limits. */
export function factType(type: tree.Phrase): { kind: FactKind; more: Partial<FactSpec> } {
  if (type.construct === "records") return { kind: "list", more: {} };
  const kind = type.construct as FactKind;
  const measure = type.slots["measure"] as tree.WordNode | undefined;
  const labels = type.slots["labels"] as readonly tree.NameNode[] | undefined;
  return {
    kind,
    more: {
      ...(measure ? { measure: measure.word } : {}),
      ...(labels ? { options: labels.map((l) => l.name) } : {}),
    },
  };
}

export function given(place: Place, statement: tree.Clausal): void {
  const { core } = statement;
  const name = core.slots["name"] as tree.NameNode;
  if (place.scope.has(name.name)) {
    place.report.add("name-repeated", name.span, { name: name.name });
    return;
  }
  const type = core.slots["type"] as tree.Phrase;
  const { kind, more } = factType(type);
  if (more.measure && !measureClass.has(more.measure))
    place.report.add("unknown-measure", type.span, { name: more.measure });
  const label = core.slots["label"] as tree.TextNode | undefined;
  const fact = place.scope.addFact(name.name, kind, name.span, true, {
    ...more,
    ...(label ? { label: label.value } : {}),
  });
  Object.assign(fact.spec, asked(place));
  const limited = kind === "list" ? readFields(place, fact, type) : fact;
  readLimits(place, limited, fact, statement.clauses);
}

/** What each entry of a list says; of plain values the fact that limits speak of. */
function readFields(place: Place, list: FactDraft, type: tree.Phrase): FactDraft {
  const nested = (span: Span): void =>
    place.report.add("type-mismatch", span, {
      is: place.report.say("a list inside a list", "一组之中又有一组"),
      needed: place.report.say("plain facts", "单个的数据"),
    });
  if (type.construct === "list") {
    const inner = slotType(type, "of");
    const { kind, more } = factType(inner);
    if (kind === "list") nested(inner.span);
    else return addField(list, "", kind, type.span, true, more);
    return list;
  }
  list.spec.fields = [];
  for (const declaration of type.slots["decls"] as readonly tree.Declaration[]) {
    const { name } = declaration.name;
    if (list.fields!.some((f) => fold(f.spec.name) === fold(name)))
      place.report.add("name-repeated", declaration.name.span, { name });
    const { kind, more } = factType(declaration.type);
    if (kind === "list") {
      nested(declaration.type.span);
      continue;
    }
    const field = addField(list, name, kind, declaration.name.span, true, more);
    readLimits(place, field, field, declaration.limits);
  }
  // The first answer in words is what an entry is called.
  const called = list.fields!.find((field) => field.spec.kind === "text");
  if (called) called.used = true;
  return list;
}

const slotType = (phrase: tree.Phrase, name: string): tree.Phrase => phrase.slots[name] as tree.Phrase;

/** Limits behind a type: of the fact itself, or of the entries of a list. */
function readLimits(place: Place, fact: FactDraft, list: FactDraft, limits: readonly tree.Phrase[]): void {
  const { kind } = fact.spec;
  for (const limit of limits) {
    if (limit.construct === "fewest" || limit.construct === "most-entries") {
      const number = (limit.slots["number"] ?? limit.slots["count"]) as tree.Expr;
      if (number.kind !== "number" || number.unit === "%" || number.unit === "pp")
        place.report.add("type-mismatch", number.span, {
          is: place.source.slice(number.span),
          needed: place.report.say("a whole number of entries", "个数，写整数"),
        });
      else if (list.spec.kind !== "list")
        place.report.add("unwanted-clause", limit.span, { clause: place.source.slice(limit.span) });
      else if (limit.construct === "fewest") list.spec.fewest = wholeNumber(place.report, number, 0);
      else list.spec.mostEntries = wholeNumber(place.report, number, 1);
      continue;
    }
    const bound = (slot: string): string | undefined => {
      const at = constantOf(limit.slots[slot] as tree.Expr);
      return at && print(at);
    };
    if (noteFact(fact, limit, place.report)) continue;
    switch (limit.construct) {
      case "from-to":
        fact.spec.least = bound("least");
        fact.spec.most = bound("most");
        break;
      case "from":
        fact.spec.least = bound("least");
        break;
      case "up-to": {
        const most = limit.slots["most"] as tree.Expr;
        fact.spec.most = bound("most");
        if (fact.spec.most !== undefined) break;
        const other = number(place, most).expr;
        if (other.kind === "fact") fact.spec.atMostFact = other.fact.spec.key;
        else if (other.kind !== "const")
          place.report.add("type-mismatch", most.span, {
            is: place.report.say("a formula", "算式"),
            needed: place.report.say("a number or another fact", "数或另一项数据"),
          });
        break;
      }
      case "no-upper-limit":
        fact.spec.unlimited = true;
        break;
      case "nothing-arose":
        fact.spec.default = bound("least");
        break;
      case "default":
        // The value of another fact is found once all facts of the place are declared.
        if (heirTo(kind, fact.spec.options, limit.slots["value"] as tree.Expr) !== undefined) break;
        fact.spec.default = defaultOf(place, limit.slots["value"] as tree.Expr, kind);
        break;
      default:
        place.report.add("unwanted-clause", limit.span, { clause: place.source.slice(limit.span) });
    }
    if (limit.construct !== "default" && !numericKinds.has(kind))
      place.report.add("unwanted-clause", limit.span, { clause: place.source.slice(limit.span) });
  }
  const { fewest, mostEntries } = list.spec;
  if (fewest !== undefined && mostEntries !== undefined && fewest > mostEntries)
    place.report.add("range-reversed", list.span, {});
  const fallback = limits.find((c) => c.construct === "default" || c.construct === "nothing-arose");
  if (fallback && fact.spec.default !== undefined && "problem" in readerOf(fact.spec)(fact.spec.default))
    place.report.add("type-mismatch", fallback.span, {
      is: place.report.say("a default it cannot have", "它不可能有的取值"),
      needed: kindName(kind, place.report.language),
      name: fact.spec.name,
    });
}

function defaultOf(place: Place, e: tree.Expr, kind: FactKind): string | undefined {
  const day = kind === "date" ? unquoted(e) : e;
  if (kind === "date" && day.kind === "date") {
    writtenDay(place, day);
    return isoDay(day.text);
  }
  const at = constantOf(e);
  const words =
    e.kind === "name"
      ? e.name
      : e.kind === "text"
        ? e.value
        : e.kind === "bool"
          ? String(e.value)
          : undefined;
  const numeric = numericKinds.has(kind);
  if (numeric ? !at : words === undefined || (kind === "yes-no") !== (e.kind === "bool"))
    place.report.add("type-mismatch", e.span, {
      is: place.source.slice(e.span),
      needed: kindName(kind, place.report.language),
    });
  return at ? print(at) : words;
}

/** `let X = E, or V when C`: the value, with its guard. */
export function define(place: Place, statement: tree.Clausal): void {
  const { core } = statement;
  const name = core.slots["name"] as tree.NameNode;
  if (place.scope.has(name.name)) {
    place.report.add("name-repeated", name.span, { name: name.name });
    return;
  }
  const guards = guardsBehind(place, statement);
  const { zero: byZero, compared } = guards;
  // `分母为1时取…` would guard against nothing.
  const divisor = byZero?.slots["number"] as tree.NumberNode | undefined;
  if (divisor && !isZero(divisor.value))
    place.report.add("unwanted-clause", byZero!.span, { clause: place.source.slice(byZero!.span) });
  const read = guarded(
    place,
    () => (core.construct === "let" ? value(place, core.slots["expr"] as tree.Expr) : byRows(place, core)),
    {
      ...(byZero ? { zero: (divisors) => guardOf(place, byZero, divisors) } : {}),
      compared: compared !== undefined,
    },
  );
  let made: Value = read.value;
  // Whether a unit is comparable is asked before anything is divided.
  for (const [guard, when] of [
    [byZero, read.guard],
    [compared, read.apart],
  ] as const) {
    if (!guard) continue;
    if (!when || made.type !== "number") {
      place.report.add("unwanted-clause", guard.span, { clause: place.source.slice(guard.span) });
      continue;
    }
    const fallback = alike(place, [guard.slots["fallback"] as tree.Expr], made.date).exprs[0]!;
    made = { ...made, expr: { kind: "if", when, then: fallback, otherwise: made.expr } };
  }
  place.scope.addLet({ name: name.name, value: made, span: statement.span });
}

/** The guards behind a value, one of each kind; other clauses do not belong there. */
function guardsBehind(
  place: Place,
  statement: tree.Clausal,
): { readonly zero: tree.Phrase | undefined; readonly compared: tree.Phrase | undefined } {
  const first = (...constructs: readonly string[]): tree.Phrase | undefined =>
    statement.clauses.find((clause) => constructs.includes(clause.construct));
  const found = { zero: first("guard-when", "guard-zero"), compared: first("guard-compared") };
  for (const clause of statement.clauses)
    if (clause !== found.zero && clause !== found.compared)
      place.report.add("unwanted-clause", clause.span, { clause: place.source.slice(clause.span) });
  return found;
}

/** A value by rows: of a scale, of grades, or of conditions in order. */
function byRows(place: Place, core: tree.Phrase): Value {
  if (core.construct === "let-interpolated") return { type: "number", expr: interpolatedValue(place, core) };
  const chosen = chosenBy(place, core);
  const { exprs, date } = alike(
    place,
    chosen.map(({ value }) => value),
  );
  const values = chosen.map(({ when }, i) => ({ when, value: exprs[i]! }));
  // Rows leave nothing out, so the last one needs no condition.
  const last = values.pop()?.value ?? constant(zero);
  return {
    type: "number",
    expr: values.reduceRight<Num>(
      (otherwise, { when, value: then }) => ({ kind: "if", when, then, otherwise }),
      last,
    ),
    ...(date ? { date } : {}),
  };
}

/** Values one of which is taken: all numbers, or all dates. */
function alike(place: Place, values: readonly tree.Expr[], known?: true): { exprs: Num[]; date?: true } {
  const date = known ?? values.some((each) => isDate(place, each));
  const exprs = values.map((each) => {
    const made = date ? measured(place, each) : number(place, each);
    if (date && made.dimension.of !== "date")
      agree(place, each.span, made, { ...made, dimension: { of: "date" } });
    return made.expr;
  });
  return { exprs, ...(date ? { date } : {}) };
}

/** The values of the rows, or of the cells of a table, in the order in which they are tried. */
function chosenBy(place: Place, core: tree.Phrase): { when: Bool; value: tree.Expr }[] {
  if (core.construct === "let-table") {
    const table = core.slots["tableValueRows"] as readonly tree.TableRow<tree.Expr>[];
    return cellsOf(place, core, table).map(({ row, column, when }) => ({ when, value: row.cells[column]! }));
  }
  const rows = core.slots["valueRows"] as readonly tree.ValueRow[];
  const subject = core.slots["of"] as tree.Expr | undefined;
  const chosen = subject ? bandRows(place, subject, rows) : conditionRows(place, rows);
  return chosen.map(({ row, when }) => ({ when, value: row.value }));
}

function guardOf(place: Place, guard: tree.Phrase, divisors: readonly Num[]): Bool {
  if (guard.construct === "guard-when") return condition(place, guard.slots["when"] as tree.Expr);
  const zeros: Bool[] = divisors.map((left) => ({ kind: "compare", op: "=", left, right: constant(zero) }));
  return zeros.length === 1 ? zeros[0]! : { kind: "or", args: zeros };
}

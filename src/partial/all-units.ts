// All units as seen from one of them: which of them count, what they are ranked by, and their figures.
import type { Bool, Column, Fact, Label, Num } from "../model/expression.js";
import type { FactProblem, FactValue } from "../runtime/facts.js";
import { compare, isZero, print, whole, zero, type Exact } from "../runtime/exact.js";
import type { Gate, Rubric } from "../model/rubric.js";
import { gatesAt } from "../interpret/gates.js";
import { range } from "../types/range.js";
import { figureOfSome } from "./figures.js";
import * as i from "./interval.js";
import { known, type Interval } from "./interval.js";
import type { Waits } from "./open-score.js";
import { byPlace, placesOf, type Ranked, type RankedUnit } from "./places.js";
import { every, type Truth } from "./truth.js";

export type Facts = ReadonlyMap<string, FactValue>;

/** What is the same for every unit scored at a stage. */
export interface Around {
  readonly table: ReadonlyMap<string, Fact>;
  /** Facts that may not exceed another one. */
  readonly bounded: readonly Fact[];
  readonly gates: readonly Gate[];
  /** Facts of all units; absent when a unit is scored alone. */
  readonly units?: readonly Facts[];
  /** What the columns hold of each unit as others see it. */
  readonly seen: Map<Facts, Map<Column, Member>>;
}

/** Stands for the units of one that is scored alone. */
const nobody: readonly Facts[] = [];
const arounds = new WeakMap<Rubric, WeakMap<readonly Facts[], Map<string, Around>>>();

/** Made once for all units of a stage: what one sees of another is the same for all. */
export function aroundOf(rubric: Rubric, units: readonly Facts[] | undefined, stage: string): Around {
  const ofRubric = arounds.get(rubric) ?? new WeakMap<readonly Facts[], Map<string, Around>>();
  arounds.set(rubric, ofRubric);
  const byStage = ofRubric.get(units ?? nobody) ?? new Map<string, Around>();
  ofRubric.set(units ?? nobody, byStage);
  const around: Around = byStage.get(stage) ?? {
    table: new Map(rubric.facts.map((fact) => [fact.spec.key, fact])),
    bounded: rubric.facts.filter(({ spec }) => spec.atMostFact !== undefined),
    gates: gatesAt(rubric, stage),
    ...(units ? { units } : {}),
    seen: new Map(),
  };
  byStage.set(stage, around);
  return around;
}

/** A unit whose facts may be missing, as far as all units are concerned. */
export interface OneUnit {
  readonly around: Around;
  readonly facts: Facts;
  number(e: Num): Interval;
  holds(e: Bool): Truth;
  /** Whether a condition is taken to hold, as that under which the block at hand applies. */
  takenToHold(e: Bool): boolean;
  words(e: Label): readonly string[] | undefined;
  given(fact: Fact): FactValue | undefined;
  /** The same, and noted where it is missing. */
  ask(fact: Fact): FactValue | undefined;
  watched<T>(calculate: () => T): { readonly of: T; readonly waits: Waits };
  wait(waits: Waits): void;
  note(problem: FactProblem): void;
  other(facts: Facts): OneUnit;
}

export interface Member {
  /** Whether it is assessed, and the blocks around apply to it. */
  readonly counts: Truth;
  /** Its group: undefined where it can be any. */
  readonly group?: readonly string[];
  readonly value: Interval;
  readonly tie: Interval;
  readonly lot: Interval;
  readonly waits: {
    readonly counts: Waits;
    readonly group: Waits;
    readonly value: Waits;
    readonly lot: Waits;
  };
}

function memberOf(unit: OneUnit, column: Column, own: boolean): Member {
  const { applies, among, tieBreak, lot } = column;
  const conditions = [...unit.around.gates.map(({ when }) => when), ...(applies ? [applies] : [])];
  const counts = unit.watched(() =>
    every(conditions.map((when) => (own && unit.takenToHold(when) ? true : unit.holds(when)))),
  );
  const group = unit.watched(() => among && unit.words({ kind: "label", fact: among }));
  const value = unit.watched(() => ({
    value: unit.number(column.of),
    tie: tieBreak ? unit.number(tieBreak) : i.nothing,
  }));
  // A lot that is not drawn is asked for only where it decides.
  const drawn = lot && unit.given(lot);
  const missing: Waits = new Map(
    lot && drawn === undefined ? [[lot.spec.key, { fact: lot, others: false }]] : [],
  );
  return {
    counts: counts.of,
    ...(group.of ? { group: group.of } : {}),
    ...value.of,
    lot: drawn === undefined ? {} : i.at(drawn as Exact),
    waits: { counts: counts.waits, group: group.waits, value: value.waits, lot: missing },
  };
}

/** The units that may count beside this one, and this one itself. */
interface Seen {
  readonly units: readonly (RankedUnit & { readonly waits: Member["waits"] })[];
  readonly own: number;
}

function look(unit: OneUnit, column: Column): Seen | undefined {
  const { around, facts } = unit;
  const at = around.units?.indexOf(facts) ?? -1;
  if (!around.units || at < 0) return undefined;
  const mine = memberOf(unit, column, true);
  const all = around.units.map((other, index) => {
    const member = index === at ? mine : seenFromOutside(unit, other, column);
    const group = !column.among || index === at ? true : sameGroup(mine.group, member.group);
    return { ...member, counts: every([member.counts, group]), openGroup: group === undefined, index };
  });
  const units = all.filter(({ counts, index }) => counts !== false || index === at);
  for (const other of units) {
    const isOwn = other.index === at;
    const wait = (waits: Waits): void => unit.wait(isOwn ? waits : asOthers(waits));
    if (other.counts === undefined) wait(other.waits.counts);
    if (other.openGroup) {
      wait(other.waits.group);
      unit.wait(mine.waits.group);
    }
  }
  return { units, own: units.findIndex(({ index }) => index === at) };
}

function seenFromOutside(unit: OneUnit, facts: Facts, column: Column): Member {
  const { seen } = unit.around;
  const columns = seen.get(facts) ?? new Map<Column, Member>();
  seen.set(facts, columns);
  let member = columns.get(column);
  if (!member) columns.set(column, (member = memberOf(unit.other(facts), column, false)));
  return member;
}

function sameGroup(a: readonly string[] | undefined, b: readonly string[] | undefined): Truth {
  if (!a || !b) return undefined;
  if (!a.some((word) => b.includes(word))) return false;
  return a.length === 1 && b.length === 1 ? true : undefined;
}

const asOthers = (waits: Waits): Waits =>
  new Map([...waits.values()].map(({ fact }) => [`others ${fact.spec.key}`, { fact, others: true }]));

function waitForValues(unit: OneUnit, { units, own }: Seen): void {
  units.forEach(({ waits }, index) => unit.wait(index === own ? waits.value : asOthers(waits.value)));
}

/** A figure of all units that count. */
export function cohortFigure(unit: OneUnit, figure: CohortFigure, column: Column): Interval {
  const seen = look(unit, column);
  if (!seen) return alone(figure, column);
  if (figure !== "size") waitForValues(unit, seen);
  return figureOfSome(figure === "size" ? "number" : figure, seen.units) ?? alone(figure, column);
}

export type CohortFigure = "sum" | "highest" | "lowest" | "size" | "average";

/** What a figure can be where nothing is known of the other units. */
function alone(figure: CohortFigure, column: Column): Interval {
  if (figure === "size") return { low: zero };
  const { low, high } = i.hull(range(column.of), i.nothing);
  if (figure !== "sum") return { low, high };
  return { low: low && isZero(low) ? low : undefined, high: high && isZero(high) ? high : undefined };
}

/** The column of which an expression is the mean over all units: one membership decides both its sum and its size. */
export const columnOfMean = ({
  op,
  left,
  right,
}: Extract<Num, { kind: "arithmetic" }>): Column | undefined =>
  op === "/" &&
  left.kind === "cohort" &&
  left.figure === "sum" &&
  right.kind === "cohort" &&
  right.figure === "size" &&
  left.column === right.column
    ? left.column
    : undefined;

/** The place of the unit, or its points by place. */
export function placed(unit: OneUnit, e: Extract<Num, { kind: "place" | "by-place" }>): Interval {
  const seen = look(unit, e.column);
  const own = seen?.units[seen.own];
  // A unit that is not ranked has no place and no points.
  if (own?.counts === false) return i.nothing;
  if (!seen || own?.counts === undefined) return i.hull(range(e), i.nothing);
  waitForValues(unit, seen);
  const ranked: Ranked = { ...seen, column: e.column };
  if (e.column.lot) lots(unit, ranked, e.kind === "by-place" ? e.schedule.least : 0, e.column.lot, seen);
  if (e.kind === "by-place") return byPlace(ranked, e.schedule);
  const { first, last } = placesOf(ranked);
  const [least, most] = e.ties === "better" ? first : last;
  return { low: whole(least), high: whole(most) };
}

/** Lots that decide, or may: those not drawn are waited for, those drawn twice are a fault of the data. */
function lots(unit: OneUnit, ranked: Ranked, least: number, lot: Fact, seen: Seen): void {
  const mine = ranked.units[ranked.own]!;
  const size = ranked.units.filter(({ counts }) => counts).length;
  const equals = seen.units.filter((other, index) => index !== seen.own && orderOf(other, mine).equal);
  if (equals.length === 0 || seen.units.length < least) return;
  // This unit's own lot is asked for as soon as another may be equal.
  unit.ask(lot);
  for (const other of equals) unit.wait(asOthers(other.waits.lot));
  const certain = equals.filter((other) => other.counts && certainlyEqual(other, mine));
  const drawn = [mine, ...certain].flatMap(({ lot: each }) => known(each) ?? []);
  const repeated = drawn.some((one, at) => drawn.some((two, j) => at < j && compare(one, two) === 0));
  const value = known(mine.value);
  if (repeated && size >= least && certain.length === equals.length && drawn.length === equals.length + 1)
    unit.note({
      code: "lot-repeated",
      key: lot.spec.key,
      ...(value ? { given: print(value) } : {}),
      allowed: String(drawn.length),
    });
}

const orderOf = (a: RankedUnit, b: RankedUnit): { equal: boolean } => ({
  equal: meets(a.value, b.value) && meets(a.tie, b.tie),
});
const meets = (a: Interval, b: Interval): boolean =>
  !(a.high && b.low && compare(a.high, b.low) < 0) && !(b.high && a.low && compare(b.high, a.low) < 0);
const certainlyEqual = (a: RankedUnit, b: RankedUnit): boolean =>
  [a.value, b.value, a.tie, b.tie].every((each) => known(each) !== undefined) && orderOf(a, b).equal;

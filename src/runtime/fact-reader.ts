// The facts of one unit as emitted expressions ask for them; what is missing or impossible is noted once and counts as nothing.
import { compare, div as divide, isWhole, isZero, print, sub, whole, zero, type Exact } from "./exact.js";
import type { Cohort, ScheduleRow } from "./cohort.js";
import { dayNumber } from "./days.js";
import { figureOf, type TrimRow } from "./combine.js";
import { entryKey, isFieldOf } from "./entries.js";
import type { Entries, FactProblem, FactSpec, FactValue, Mark } from "./facts.js";
import { holderOf } from "./inherited.js";

export class FactReader {
  readonly problems: FactProblem[] = [];
  private noted: Set<string> | undefined;

  constructor(
    protected readonly facts: ReadonlyMap<string, FactValue>,
    /** All units, this one among them; absent when it is scored alone. */
    private readonly units?: Cohort<FactReader>,
    /** Facts that may take another's value, by key. */
    private readonly heirs?: ReadonlyMap<string, FactSpec>,
  ) {}

  /** The entries of lists being looked at, the innermost last. */
  private readonly looking: { list: string; index: number; facts: ReadonlyMap<string, FactValue> }[] = [];

  /** The answer to a fact: of the entry being looked at, else of the unit. */
  protected given(key: string): FactValue | undefined {
    if (this.looking.length === 0) return this.facts.get(key);
    for (let i = this.looking.length - 1; i >= 0; i--) {
      const value = this.looking[i]!.facts.get(key);
      if (value !== undefined) return value;
    }
    return this.facts.get(key);
  }

  /** Does something for each entry of a list. */
  protected each<T>(list: string, what: (entry: ReadonlyMap<string, FactValue>, index: number) => T): T[] {
    const entries = (this.need(list) as Entries | undefined) ?? [];
    return entries.map((facts, index) => {
      this.looking.push({ list, index, facts });
      try {
        return what(facts, index);
      } finally {
        this.looking.pop();
      }
    });
  }

  /** A figure of the entries of a list. */
  ofList(
    figure: "sum" | "average" | "highest" | "lowest" | "number",
    list: string,
    of: () => Exact,
    where?: () => boolean,
    trim?: TrimRow,
  ): Exact {
    const all = this.each(list, () => ({ counts: !where || where(), value: of() }));
    return figureOf(
      figure,
      all.filter((each) => each.counts).map((each) => each.value),
      trim,
    );
  }

  /** The key as it is told: with the places of the entries being looked at. */
  private placed(key: string): string {
    const at = this.looking.findLast(({ list }) => isFieldOf(list, key));
    return at ? entryKey(at.list, key, at.index) : key;
  }

  note({ key: plain, ...rest }: FactProblem): void {
    const problem: FactProblem = { ...rest, key: this.placed(plain) };
    const key = `${problem.code} ${problem.key}`;
    this.noted ??= new Set();
    if (!this.noted.has(key)) this.problems.push(problem);
    this.noted.add(key);
  }
  /** Asks for facts whether or not a rule comes to them. */
  demand(keys: readonly string[]): void {
    for (const key of keys) this.need(key);
  }
  /** Nothing in the rubric applies to the unit. */
  protected nothingApplies(): void {
    this.note({ code: "nothing-applies", key: "" });
  }
  private need(key: string): FactValue | undefined {
    const at = this.holder(key);
    const value = this.given(at);
    if (value === undefined) this.note({ code: "missing", key: at });
    return value;
  }
  /** The key under which the value of a fact stands. */
  protected holder(key: string): string {
    if (!this.heirs || this.heirs.size === 0) return key;
    const heir = this.heirs.get(key);
    return heir ? holderOf(heir, this.facts) : key;
  }
  yes(key: string): boolean {
    return this.need(key) === true;
  }
  number(key: string): Exact {
    return (this.need(key) as Exact | undefined) ?? zero;
  }
  /** The number of the day that a date says. */
  day(key: string): Exact {
    return dayNumber(this.words(key)) ?? zero;
  }
  words(key: string): string {
    return (this.need(key) as string | undefined) ?? "";
  }
  /** An assessor's points, which must lie between low and high, in steps from low when a step is said. */
  mark(key: string, low: Exact, high: Exact, step?: Exact): Exact {
    const mark = this.need(key) as Mark | undefined;
    if (mark === undefined) return zero;
    const { value } = mark;
    const inSteps = step === undefined || isWhole(divide(sub(value, low), step));
    if (compare(value, low) < 0 || compare(value, high) > 0 || !inSteps)
      this.note({ code: "out-of-range", key, given: print(value), allowed: `${print(low)}–${print(high)}` });
    return value;
  }
  /** The value of a mark where it is only looked at. */
  marked(key: string): Exact {
    return (this.need(key) as Mark | undefined)?.value ?? zero;
  }
  div(a: Exact, b: Exact): Exact {
    if (!isZero(b)) return divide(a, b);
    this.note({ code: "division-by-zero", key: "" });
    return zero;
  }

  // ---- the cohort

  /** What tells the unit's group from others. */
  group(key: string): string {
    return String(this.need(key));
  }
  /** The lot a unit drew, where it did. */
  lot(key: string): Exact | undefined {
    return this.facts.get(key) as Exact | undefined;
  }

  private ofUnits<T>(read: (units: Cohort<FactReader>) => T, alone: T): T {
    if (this.units) return read(this.units);
    this.note({ code: "needs-cohort", key: "" });
    return alone;
  }
  /** A figure of all units: sum, highest or lowest of a column, or their number. */
  cohort(figure: "sum" | "highest" | "lowest" | "size", column: number): Exact {
    return this.ofUnits((units) => units.figure(figure, column, this), zero);
  }
  /** This unit's place, 1 for the first. */
  place(column: number, ties: "better" | "worse"): Exact {
    return this.ofUnits((units) => whole(units.places(column, this)[ties === "better" ? 0 : 1]), zero);
  }
  /** Points of this unit's place. */
  byPlace(column: number, schedule: ScheduleRow): Exact {
    return this.ofUnits((units) => units.byPlace(column, schedule, this), zero);
  }
}

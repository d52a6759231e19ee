// The facts of one unit as emitted expressions ask for them; what is missing or impossible is noted once and counts as nothing.
import { compare, div as divide, isWhole, isZero, print, sub, whole, zero, type Exact } from "./exact.js";
import type { Cohort, ScheduleRow } from "./cohort.js";
import type { FactProblem, FactValue, Mark } from "./facts.js";

export class FactReader {
  readonly problems: FactProblem[] = [];
  private readonly noted = new Set<string>();

  constructor(
    protected readonly facts: ReadonlyMap<string, FactValue>,
    /** All units, this one among them; absent when it is scored alone. */
    private readonly units?: Cohort<FactReader>,
  ) {}

  note(problem: FactProblem): void {
    const key = `${problem.code} ${problem.key}`;
    if (!this.noted.has(key)) this.problems.push(problem);
    this.noted.add(key);
  }
  private need(key: string): FactValue | undefined {
    const value = this.facts.get(key);
    if (value === undefined) this.note({ code: "missing", key });
    return value;
  }
  yes(key: string): boolean {
    return this.need(key) === true;
  }
  number(key: string): Exact {
    return (this.need(key) as Exact | undefined) ?? zero;
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

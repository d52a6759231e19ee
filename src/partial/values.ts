// Expressions over facts of which some are missing: every number an interval that no completion of the facts can leave, every
// condition true, false or open. What was missing on the way is noted.
import type { Bool, Label, Num } from "../model/expression.js";
import type { Fact } from "../model/rubric.js";
import {
  compare,
  div as divide,
  isWhole,
  isZero,
  max,
  print,
  round,
  sub,
  whole,
  type Exact,
} from "../runtime/exact.js";
import { dayNumber } from "../runtime/days.js";
import { entryKey, isFieldOf } from "../runtime/entries.js";
import type { FactProblem, FactValue, Mark } from "../runtime/facts.js";
import { holderOf } from "../runtime/inherited.js";
import { isEntries } from "../runtime/used-facts.js";
import { factRange, notNegative, range } from "../types/range.js";
import { isPartOf, sameNum } from "../types/zero.js";
import { cohortFigure, columnOfMean, placed, type Around, type Facts, type OneUnit } from "./all-units.js";
import { isCount } from "./counts.js";
import { figureOfSome } from "./figures.js";
import * as i from "./interval.js";
import type { Interval } from "./interval.js";
import type { Wait, Waits } from "./open-score.js";
import { decidedIn, type Decided } from "./decided.js";
import { lessons, type Learned } from "./lessons.js";
import { compares, every, not, some, type Truth } from "./truth.js";

/** The final score of another block by its id, as far as it is known; it notes what it waits for. */
export type ScoreOf = (id: string) => Interval;

export class PartialValues implements OneUnit {
  readonly problems: FactProblem[] = [];
  /** Every missing fact that was asked for. */
  readonly missing = new Set<Fact>();
  /** Missing facts on which what is being evaluated hangs. */
  private waits = new Map<string, Wait>();
  private learned: readonly Learned[] = [];
  /** Whether what is being evaluated counts for certain: only then is a fault of the data a fault. */
  private sure = true;
  /** Conditions that are taken to hold: those under which what is being evaluated applies. */
  private taken: readonly Bool[] = [];

  /** What the comparisons that are taken as decided say of numbers; worked out when first needed. */
  private cased: readonly Learned[] | undefined;

  constructor(
    readonly facts: Facts,
    readonly around: Around,
    /** Units are ranked before any is scored: what is asked of other units knows no scores. */
    private readonly scoreOf: ScoreOf = () => i.nothing,
    /** Comparisons taken as decided where cases are told apart. */
    private readonly decided: readonly Decided[] = [],
  ) {}

  private get ofCase(): readonly Learned[] {
    if (!this.cased) {
      // Nothing is known of a case while that is worked out.
      this.cased = [];
      this.cased = this.learnedFrom(this.decided);
    }
    return this.cased;
  }

  private learnedFrom(decided: readonly Decided[]): readonly Learned[] {
    return decided.flatMap(({ when, is }) => lessons((of) => this.number(of), when)[is ? "yes" : "no"]);
  }

  /** The entries of lists being looked at, the innermost last. */
  private looking: { list: string; index: number; facts: Facts }[] = [];

  given(fact: Fact): FactValue | undefined {
    const { key } = fact.spec;
    const entry = this.looking.findLast(({ facts }) => facts.has(key));
    return entry ? entry.facts.get(key) : this.facts.get(holderOf(fact.spec, this.facts));
  }

  /** What each entry of a list comes to; undefined where the list is missing. */
  entries<T>(list: Fact, read: () => T): T[] | undefined {
    const entries = this.ask(list);
    if (!isEntries(entries)) return undefined;
    return entries.map((facts, index) => {
      this.looking.push({ list: list.spec.key, index, facts });
      const { of, waits } = this.watched(read);
      this.wait(waits);
      this.looking.pop();
      return of;
    });
  }

  private ofList(e: Extract<Num, { kind: "of-list" }>): Interval {
    const entries = this.entries(e.list, () => ({
      counts: e.where ? this.holds(e.where) : true,
      value: this.number(e.of),
    }));
    if (!entries) return range(e);
    return figureOfSome(e.figure, entries, e.trim) ?? range(e);
  }

  /** The outcome of a calculation, and the missing facts it hangs on. */
  watched<T>(calculate: () => T): { readonly of: T; readonly waits: Waits } {
    const before = this.waits;
    this.waits = new Map();
    const of = calculate();
    const { waits } = this;
    this.waits = before;
    return { of, waits };
  }
  wait(waits: Waits): void {
    for (const [key, wait] of waits) this.waits.set(key, wait);
  }

  /** A calculation that may not count: nothing in it is a fault of the data for certain. */
  private maybe<T>(learned: readonly Learned[], calculate: () => T): T {
    const { learned: before, sure } = this;
    this.learned = [...before, ...learned];
    this.sure = false;
    const of = calculate();
    this.learned = before;
    this.sure = sure;
    return of;
  }

  /** A calculation under conditions alone, wherever it is asked for: nothing else that was learned counts. */
  under<T>(conditions: readonly Bool[], calculate: () => T): T {
    const { learned, sure, taken, looking } = this;
    [this.learned, this.sure, this.taken, this.looking] = [[], true, [], []];
    for (const when of conditions) this.take(when);
    const of = calculate();
    [this.learned, this.sure, this.taken, this.looking] = [learned, sure, taken, looking];
    return of;
  }

  /** From here on a condition is taken to hold. */
  private take(when: Bool): void {
    const truth = this.watched(() => this.holds(when)).of;
    if (truth !== true) {
      this.learned = [...this.learned, ...this.watched(() => lessons((of) => this.number(of), when)).of.yes];
      this.sure = false;
    }
    this.taken = [...this.taken, when];
  }

  takenToHold(e: Bool): boolean {
    return this.taken.includes(e) || (e.kind === "and" && e.args.every((arg) => this.takenToHold(arg)));
  }

  other(facts: Facts): PartialValues {
    return new PartialValues(facts, this.around);
  }

  /** One of several outcomes in order, the first whose condition holds: the hull of all that still can. */
  firstOf<T>(
    rows: readonly { readonly when: Bool; readonly then: () => T }[],
    none: () => T,
    join: (a: T, b: T) => T,
  ): T {
    const before = this.learned;
    const sure = this.sure;
    const possible: T[] = [];
    let decided = false;
    for (const { when, then } of rows) {
      const truth = this.holds(when);
      if (truth === false) continue;
      const { yes, no } =
        truth === undefined
          ? this.watched(() => lessons((of) => this.number(of), when)).of
          : { yes: [], no: [] };
      possible.push(truth === undefined ? this.maybe(yes, then) : then());
      if (truth) {
        decided = true;
        break;
      }
      this.learned = [...this.learned, ...no];
      this.sure = false;
    }
    if (!decided) possible.push(none());
    this.learned = before;
    this.sure = sure;
    return possible.reduce(join);
  }

  note(problem: FactProblem): void {
    const at = this.looking.findLast(({ list }) => isFieldOf(list, problem.key));
    const key = at ? entryKey(at.list, problem.key, at.index) : problem.key;
    const known = this.problems.some((p) => p.code === problem.code && p.key === key);
    if (this.sure && !known) this.problems.push({ ...problem, key });
  }

  ask(fact: Fact): FactValue | undefined {
    const value = this.given(fact);
    if (value === undefined) {
      // Where a fact takes the value of another, the last of the line is what is missing.
      const missing = this.around.table.get(holderOf(fact.spec, this.facts)) ?? fact;
      this.missing.add(missing);
      this.waits.set(missing.spec.key, { fact: missing, others: false });
    }
    return value;
  }

  /** What a missing number can be: its own limits, and those set by other facts that are there. */
  private open(fact: Fact): Interval {
    const { atMostFact, key } = fact.spec;
    const limits: Interval = factRange(fact);
    const most = atMostFact === undefined ? undefined : this.facts.get(atMostFact);
    const held = this.around.bounded
      .filter(({ spec }) => spec.atMostFact === key)
      .flatMap(({ spec }) => numberOf(this.facts.get(spec.key)) ?? []);
    const least = held.length > 0 ? held.reduce(max) : undefined;
    return i.overlap(limits, { low: least, high: numberOf(most) });
  }

  number(e: Num): Interval {
    const plain = this.wide(e);
    return [...this.ofCase, ...this.learned].reduce(
      (r, each) => (each.what === "number" && sameNum(e, each.of) ? i.overlap(r, each.within) : r),
      plain,
    );
  }

  private wide(e: Num): Interval {
    switch (e.kind) {
      case "const":
        return i.at(e.value);
      case "fact": {
        const value = numberOf(this.ask(e.fact));
        return value ? i.at(value) : this.open(e.fact);
      }
      case "of-list":
        return this.ofList(e);
      case "cohort":
        return cohortFigure(this, e.figure, e.column);
      case "place":
      case "by-place":
        return placed(this, e);
      case "score":
        return this.scoreOf(e.id);
      case "let":
        return this.number(e.let.value.expr as Num);
      case "negate":
        return i.negated(this.number(e.of));
      case "arithmetic":
        return this.arithmetic(e);
      case "power":
        return i.raised(this.number(e.base), e.exponent);
      case "least":
        return e.args.map((arg) => this.number(arg)).reduce(i.smaller);
      case "greatest":
        return e.args.map((arg) => this.number(arg)).reduce(i.larger);
      case "rounded":
        return i.mapped(this.number(e.of), (x) => round(x, e.places, e.mode));
      case "if":
        return this.firstOf(
          [{ when: e.when, then: () => this.number(e.then) }],
          () => this.number(e.otherwise),
          i.hull,
        );
      case "count": {
        const { sure, open } = this.tally(e.items);
        return { low: whole(sure), high: whole(sure + open) };
      }
      case "mark":
        return this.mark(e);
    }
  }

  private arithmetic(e: Extract<Num, { kind: "arithmetic" }>): Interval {
    const mean = columnOfMean(e);
    if (mean) return cohortFigure(this, "average", mean);
    const left = this.number(e.left);
    const right = this.number(e.right);
    switch (e.op) {
      case "+":
        return i.plus(left, right);
      case "-":
        return isPartOf(e.right, e.left)
          ? notNegative(i.plus(left, i.negated(right)))
          : i.plus(left, i.negated(right));
      case "*":
        return i.times(left, right);
      case "/": {
        const divisor = i.known(right);
        if (divisor && isZero(divisor)) {
          this.note({ code: "division-by-zero", key: "" });
          return i.nothing;
        }
        return i.times(left, i.inverted(right, isCount(e.right)));
      }
    }
  }

  private tally(items: readonly Bool[]): { readonly sure: number; readonly open: number } {
    const truths = items.map((item) => this.holds(item));
    return {
      sure: truths.filter((truth) => truth === true).length,
      open: truths.filter((truth) => truth === undefined).length,
    };
  }

  private mark(e: Extract<Num, { kind: "mark" }>): Interval {
    const low = this.number(e.low);
    const high = this.number(e.high);
    const mark = this.ask(e.fact) as Mark | undefined;
    if (mark === undefined) return i.overlap({ low: low.low, high: high.high }, factRange(e.fact));
    const { value } = mark;
    const from = i.known(low);
    const outside = (low.low && compare(value, low.low) < 0) || (high.high && compare(value, high.high) > 0);
    const offStep = e.step && from && !isWhole(divide(sub(value, from), e.step));
    if (outside || offStep)
      this.note({
        code: "out-of-range",
        key: e.fact.spec.key,
        given: print(value),
        allowed: `${low.low ? print(low.low) : ""}–${high.high ? print(high.high) : ""}`,
      });
    return i.at(value);
  }

  // ---- conditions

  holds(e: Bool): Truth {
    // What a decided condition did not need to know is not waited for.
    const { of, waits } = this.watched(() => this.truth(e));
    if (of === undefined) this.wait(waits);
    return of;
  }

  private truth(e: Bool): Truth {
    switch (e.kind) {
      case "always":
        return e.value;
      case "yes": {
        const value = this.ask(e.fact);
        if (value !== undefined) return value === true;
        const learned = this.learned.flatMap((each) =>
          each.what === "answer" && each.fact === e.fact ? [each.is] : [],
        );
        return learned.at(-1);
      }
      case "holds":
        return this.holds(e.let.value.expr as Bool);
      case "not":
        return not(this.holds(e.of));
      case "and":
        return every(e.args.map((arg) => this.holds(arg)));
      case "or":
        return some(e.args.map((arg) => this.holds(arg)));
      case "compare":
        return decidedIn(this.decided, e) ?? compares(e.op, this.number(e.left), this.number(e.right));
      case "same": {
        const [left, right] = [this.words(e.left), this.words(e.right)];
        if (left && right && !left.some((label) => right.includes(label))) return false;
        return left?.length === 1 && right?.length === 1 ? true : undefined;
      }
      case "at-least": {
        const { sure, open } = this.tally(e.items);
        return compares(">=", { low: whole(sure), high: whole(sure + open) }, this.number(e.least));
      }
    }
  }

  /** The words a label can be; undefined where they can be anything. */
  words(e: Label): readonly string[] | undefined {
    if (e.kind === "words") return [e.value];
    const value = this.ask(e.fact);
    if (value !== undefined) return [value as string];
    return e.fact.spec.options?.filter((word) =>
      this.learned.every(
        (each) => each.what !== "words" || each.fact !== e.fact || (each.word === word) === each.is,
      ),
    );
  }
}

function numberOf(value: FactValue | undefined): Exact | undefined {
  if (typeof value === "string") return dayNumber(value);
  if (typeof value !== "object" || isEntries(value)) return undefined;
  return "value" in value ? value.value : value;
}

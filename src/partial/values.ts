// Expressions over facts of which some are missing: every number an interval that no completion of the facts can leave, every
// condition true, false or open. What was missing on the way is noted.
import type { Bool, Column, Label, Num } from "../model/expression.js";
import type { Fact } from "../model/rubric.js";
import {
  ceil,
  compare,
  div as divide,
  floor,
  isWhole,
  isZero,
  max,
  one,
  print,
  sub,
  whole,
  zero,
  type Exact,
} from "../runtime/exact.js";
import { figureOf } from "../runtime/combine.js";
import { entryKey, isFieldOf } from "../runtime/entries.js";
import type { FactProblem, FactValue, Mark } from "../runtime/facts.js";
import { holderOf } from "../runtime/inherited.js";
import { isEntries } from "../runtime/used-facts.js";
import { factRange, range } from "../types/range.js";
import { sameNum } from "../types/zero.js";
import { isCount } from "./counts.js";
import * as i from "./interval.js";
import type { Interval } from "./interval.js";
import type { Wait, Waits } from "./open-score.js";
import { lessons, type Learned } from "./lessons.js";
import { byPlace, placesOf, type Ranked } from "./places.js";
import { compares, every, not, some, type Truth } from "./truth.js";

export type Facts = ReadonlyMap<string, FactValue>;

export class PartialValues {
  readonly problems: FactProblem[] = [];
  /** Every missing fact that was asked for. */
  readonly missing = new Set<Fact>();
  /** Missing facts on which what is being evaluated hangs. */
  private waits = new Map<string, Wait>();
  private learned: readonly Learned[] = [];
  /** Whether what is being evaluated counts for certain: only then is a fault of the data a fault. */
  private sure = true;
  /** Final scores by id, once they are known as far as they can be. */
  scores: ReadonlyMap<string, { readonly value: Interval; readonly waits: Waits }> = new Map();

  constructor(
    private readonly facts: Facts,
    /** Facts of all units, this one's among them. */
    private readonly cohort?: readonly Facts[],
    /** Facts that may not exceed one of these, by its key. */
    private readonly bounded: readonly Fact[] = [],
  ) {}

  /** The entries of lists being looked at, the innermost last. */
  private readonly looking: { list: string; index: number; facts: Facts }[] = [];

  given(fact: Fact): FactValue | undefined {
    const { key } = fact.spec;
    const entry = this.looking.findLast(({ facts }) => facts.has(key));
    return entry ? entry.facts.get(key) : this.facts.get(holderOf(fact.spec, this.facts));
  }

  /** What each entry of a list comes to; undefined where the list is missing. */
  entries<T>(list: Fact, read: () => T): T[] | undefined {
    const entries = this.need(list);
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
    const counted = entries.filter(({ counts }) => counts !== false);
    if (counted.every(({ counts }) => counts))
      return e.figure === "number"
        ? i.at(
            figureOf(
              "number",
              counted.map(() => zero),
              e.trim,
            ),
          )
        : i.throughEnds(
            counted.map(({ value }) => value),
            (ends) => figureOf(e.figure, ends, e.trim),
          );
    if (e.trim) return range(e);
    // An entry that may not count can only be there or not.
    const maybe = ({ counts, value }: (typeof counted)[number]): Interval =>
      counts ? value : i.hull(value, i.nothing);
    if (e.figure === "sum") return i.total(counted.map(maybe));
    if (e.figure === "number")
      return i.total(counted.map(({ counts }) => (counts ? i.at(one) : { low: zero, high: one })));
    return i.hull(counted.map(({ value }) => value).reduce(i.hull), i.nothing);
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

  private note(problem: FactProblem): void {
    const at = this.looking.findLast(({ list }) => isFieldOf(list, problem.key));
    const key = at ? entryKey(at.list, problem.key, at.index) : problem.key;
    const known = this.problems.some((p) => p.code === problem.code && p.key === key);
    if (this.sure && !known) this.problems.push({ ...problem, key });
  }

  private need(fact: Fact): FactValue | undefined {
    const value = this.given(fact);
    if (value === undefined) {
      this.missing.add(fact);
      this.waits.set(fact.spec.key, { fact, others: false });
    }
    return value;
  }

  /** What a missing number can be: its own limits, and those set by other facts that are there. */
  private open(fact: Fact): Interval {
    const { atMostFact, key } = fact.spec;
    const limits: Interval = factRange(fact);
    const most = atMostFact === undefined ? undefined : this.facts.get(atMostFact);
    const held = this.bounded
      .filter(({ spec }) => spec.atMostFact === key)
      .flatMap(({ spec }) => numberOf(this.facts.get(spec.key)) ?? []);
    const least = held.length > 0 ? held.reduce(max) : undefined;
    return i.overlap(limits, { low: least, high: numberOf(most) });
  }

  number(e: Num): Interval {
    const plain = this.wide(e);
    return this.learned.reduce(
      (r, each) => (each.what === "number" && sameNum(e, each.of) ? i.overlap(r, each.within) : r),
      plain,
    );
  }

  private wide(e: Num): Interval {
    switch (e.kind) {
      case "const":
        return i.at(e.value);
      case "fact": {
        const value = numberOf(this.need(e.fact));
        return value ? i.at(value) : this.open(e.fact);
      }
      case "of-list":
        return this.ofList(e);
      case "cohort":
        return this.figure(e);
      case "place": {
        const ranked = this.ranked(e.column);
        if (!ranked) return range(e);
        const { first, last } = placesOf(ranked);
        const [least, most] = e.ties === "better" ? first : last;
        return { low: whole(least), high: whole(most) };
      }
      case "by-place": {
        const ranked = this.ranked(e.column);
        return ranked ? byPlace(ranked, e.schedule) : range(e);
      }
      case "score": {
        const score = this.scores.get(e.id);
        if (score) this.wait(score.waits);
        return score?.value ?? i.nothing;
      }
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
      case "whole":
        return i.mapped(this.number(e.of), (x) => whole(e.up ? ceil(x) : floor(x)));
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
    const left = this.number(e.left);
    const right = this.number(e.right);
    switch (e.op) {
      case "+":
        return i.plus(left, right);
      case "-":
        return i.plus(left, i.negated(right));
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
    const mark = this.need(e.fact) as Mark | undefined;
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

  // ---- all units

  /** A unit of the cohort as seen from this one, whose missing facts are waited for too. */
  private each<T>(read: (unit: PartialValues) => T): T[] {
    return this.cohort!.map((facts) => {
      const unit = facts === this.facts ? this : new PartialValues(facts, this.cohort, this.bounded);
      const of = read(unit);
      if (unit !== this)
        for (const { fact } of unit.waits.values())
          this.waits.set(`others ${fact.spec.key}`, { fact, others: true });
      return of;
    });
  }

  private figure(e: Extract<Num, { kind: "cohort" }>): Interval {
    if (!this.cohort) return range(e);
    if (e.figure === "size") return i.at(whole(this.cohort.length));
    const values = this.each((unit) => unit.number(e.column.of));
    if (e.figure === "sum") return i.total(values);
    return values.reduce(e.figure === "highest" ? i.larger : i.smaller);
  }

  private ranked(column: Column): Ranked | undefined {
    const own = this.cohort?.indexOf(this.facts) ?? -1;
    if (own < 0) return undefined;
    const units = this.each((unit) => ({
      value: unit.number(column.of),
      tie: column.tieBreak ? unit.number(column.tieBreak) : i.nothing,
    }));
    return { units, own, highestFirst: column.highestFirst };
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
        const value = this.need(e.fact);
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
        return compares(e.op, this.number(e.left), this.number(e.right));
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
  private words(e: Label): readonly string[] | undefined {
    if (e.kind === "words") return [e.value];
    const value = this.need(e.fact);
    if (value !== undefined) return [value as string];
    return e.fact.spec.options?.filter((word) =>
      this.learned.every(
        (each) => each.what !== "words" || each.fact !== e.fact || (each.word === word) === each.is,
      ),
    );
  }
}

function numberOf(value: FactValue | undefined): Exact | undefined {
  if (typeof value !== "object" || isEntries(value)) return undefined;
  return "value" in value ? value.value : value;
}

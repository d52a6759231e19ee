// Expressions, by the book: exact rationals, nothing clever. This is the judge of every compiled target.
import type { Bool, Column, Comparison, Label, Num, Schedule } from "../model/expression.js";
import type { Fact } from "../model/rubric.js";
import {
  add,
  compare,
  div,
  isWhole,
  isZero,
  max,
  min,
  mul,
  neg,
  power,
  print,
  round,
  sub,
  sum,
  whole,
  zero,
  type Exact,
} from "../runtime/exact.js";
import { dayNumber } from "../runtime/days.js";
import { figureOf } from "../runtime/combine.js";
import { entryKey, isFieldOf } from "../runtime/entries.js";
import type { Entries, FactProblem, FactValue, Mark } from "../runtime/facts.js";
import { holderOf } from "../runtime/inherited.js";
import { sideOf, type Observer, type Sight } from "./observer.js";

/** What a unit is ranked by, what tells equal ones apart, and the lot it drew. */
type Ranked = readonly [value: Exact, tieBreak: Exact, lot?: Exact];

/** Reads facts and evaluates expressions over them; what is missing or impossible is noted, once, and counts as nothing. */
export class Values {
  readonly problems: FactProblem[] = [];
  private readonly noted = new Set<string>();

  constructor(
    private readonly facts: ReadonlyMap<string, FactValue>,
    /** Facts of all units, this one's among them; absent when it is scored alone. */
    private readonly cohort?: readonly ReadonlyMap<string, FactValue>[],
    /** The final score of a block by its id. */
    private readonly scoreOf: (id: string) => Exact = () => zero,
    /** Where these are the facts of an entry of a list: the values around it. */
    private readonly outer?: { readonly values: Values; readonly list: Fact; readonly index: number },
    private readonly observer?: Observer,
  ) {}

  /** Tells whoever watches; without anybody, nothing happens. */
  saw(node: object, sight: Sight): void {
    this.observer?.(node, sight);
  }

  /** The entries of a list, each with its own facts and those around it. */
  entries(list: Fact): Values[] {
    const entries = (this.need(list) as Entries | undefined) ?? [];
    return entries.map(
      (entry, index) =>
        new Values(
          new Map([...this.facts, ...entry]),
          this.cohort,
          this.scoreOf,
          { values: this, list, index },
          this.observer,
        ),
    );
  }

  private note(problem: FactProblem): void {
    if (this.outer) {
      const { values, list, index } = this.outer;
      const { key } = problem;
      values.note(
        isFieldOf(list.spec.key, key) ? { ...problem, key: entryKey(list.spec.key, key, index) } : problem,
      );
      return;
    }
    const key = `${problem.code} ${problem.key}`;
    if (!this.noted.has(key)) this.problems.push(problem);
    this.noted.add(key);
  }

  /** Nothing in the rubric applies to the unit. */
  nothingApplies(): void {
    this.note({ code: "nothing-applies", key: "" });
  }

  /** Asks for facts whether or not a rule comes to them. */
  demand(facts: readonly Fact[]): void {
    for (const fact of facts) this.need(fact);
  }

  /** The answer given for a fact, or undefined. */
  given(fact: Fact): FactValue | undefined {
    return this.facts.get(this.holder(fact));
  }
  /** The key under which the value of a fact stands: that of another where it was inherited. */
  holder(fact: Fact): string {
    return holderOf(fact.spec, this.facts);
  }

  private need(fact: Fact): FactValue | undefined {
    const value = this.given(fact);
    if (value === undefined) this.note({ code: "missing", key: this.holder(fact) });
    return value;
  }

  number(e: Num): Exact {
    switch (e.kind) {
      case "const":
        return e.value;
      case "fact": {
        const value = this.need(e.fact);
        return value === undefined
          ? zero
          : e.fact.spec.kind === "mark"
            ? (value as Mark).value
            : e.fact.spec.kind === "date"
              ? dayNumber(value as string)!
              : (value as Exact);
      }
      case "cohort": {
        const values = this.column(e.column).map(([value]) => value);
        if (e.figure === "size") return whole(values.length);
        if (e.figure === "sum") return sum(values);
        return values.length === 0 ? zero : values.reduce(e.figure === "highest" ? max : min);
      }
      case "place": {
        const [first, last] = this.placesOf(e.column);
        return whole(e.ties === "better" ? first : last);
      }
      case "by-place":
        return this.byPlace(e.column, e.schedule);
      case "score":
        return this.scoreOf(e.id);
      case "let":
        return this.number(e.let.value.expr as Num);
      case "negate":
        return neg(this.number(e.of));
      case "arithmetic": {
        const left = this.number(e.left);
        const right = this.number(e.right);
        if (e.op === "+") return add(left, right);
        if (e.op === "-") return sub(left, right);
        if (e.op === "*") return mul(left, right);
        if (!isZero(right)) return div(left, right);
        this.note({ code: "division-by-zero", key: "" });
        return zero;
      }
      case "power":
        return power(this.number(e.base), e.exponent);
      case "least":
        return this.several(e, e.args).reduce(min);
      case "greatest":
        return this.several(e, e.args).reduce(max);
      case "rounded":
        return round(this.number(e.of), e.places, e.mode);
      case "if":
        return this.branch(e) ? this.number(e.then) : this.number(e.otherwise);
      case "of-list": {
        const { where } = e;
        const all = this.entries(e.list).map((entry) => ({
          counts: !where || entry.holds(where),
          value: entry.number(e.of),
        }));
        return figureOf(
          e.figure,
          all.filter((each) => each.counts).map((each) => each.value),
          e.trim,
        );
      }
      case "count":
        return whole(e.items.filter((item) => this.holds(item)).length);
      case "mark":
        return this.mark(e);
    }
  }

  /** The values of which the least or the greatest is taken. */
  private several(e: Num, args: readonly Num[]): Exact[] {
    const values = args.map((arg) => this.number(arg));
    const [first, second] = values;
    if (first && second) this.saw(e, sideOf(compare(first, second)));
    return values;
  }

  private branch(e: Extract<Num, { kind: "if" }>): boolean {
    const holds = this.holds(e.when);
    this.saw(e, holds ? "holds" : "fails");
    return holds;
  }

  /** A column's value, and what tells equal ones apart, for every unit. */
  private column(column: Column): Ranked[] {
    if (!this.cohort) {
      this.note({ code: "needs-cohort", key: "" });
      return [];
    }
    const { among } = column;
    const group = among && this.need(among);
    const { applies } = column;
    const units = this.cohort.filter(
      (facts) =>
        (!among || facts.get(among.spec.key) === group) &&
        (!applies || new Values(facts, this.cohort).holds(applies)),
    );
    return units.map((facts) => {
      // What a unit is ranked by may itself be a share of all.
      const unit = new Values(facts, this.cohort);
      const value = unit.number(column.of);
      const tieBreak = column.tieBreak ? unit.number(column.tieBreak) : zero;
      return [value, tieBreak, column.lot && (unit.given(column.lot) as Exact | undefined)];
    });
  }

  /** The places this unit shares, first and last, once all are put in order; lots are looked at where they decide. */
  private placesOf(column: Column, lots = true): [number, number] {
    // Who is not compared has no place.
    if (column.applies && !this.holds(column.applies)) return [0, 0];
    const own: Ranked = [this.number(column.of), column.tieBreak ? this.number(column.tieBreak) : zero];
    const order = (a: Ranked, b: Ranked): number =>
      (column.highestFirst ? compare(b[0], a[0]) : compare(a[0], b[0])) || compare(b[1], a[1]);
    const sorted = this.column(column).sort(order);
    const first = sorted.findIndex((unit) => order(unit, own) === 0);
    const last = sorted.findLastIndex((unit) => order(unit, own) === 0);
    if (!column.lot || !lots || first === last) return [first + 1, last + 1];
    const drawn = sorted.slice(first, last + 1).flatMap(([, , lot]) => lot ?? []);
    const equal = last - first + 1;
    const tie = { key: column.lot.spec.key, given: print(own[0]), allowed: String(equal) };
    if (drawn.length < equal) this.note({ code: "lot-missing", ...tie });
    else if (drawn.some((lot, i) => drawn.some((other, j) => i < j && compare(lot, other) === 0)))
      this.note({ code: "lot-repeated", ...tie });
    const mine = this.given(column.lot) as Exact | undefined;
    const place = first + 1 + drawn.filter((lot) => mine && compare(lot, mine) < 0).length;
    return [place, place];
  }

  private byPlace(column: Column, schedule: Schedule): Exact {
    const size = this.column(column).length;
    const [first, last] = this.placesOf(column, size >= schedule.least);
    if (size < schedule.least || first === 0) return zero;
    const amount = (place: number): Exact => {
      const { falling } = schedule;
      if (falling) {
        if (falling.last && place === size) return falling.last;
        return max(zero, sub(falling.first, mul(falling.step, whole(place - 1))));
      }
      const named = schedule.places.filter((p) =>
        p.from === "top" ? place === p.place : size - place + 1 === p.place,
      );
      for (const p of named) this.saw(p, "reached");
      if (named.length === 0) this.saw(schedule, "none");
      return sum(named.map((p) => p.amount));
    };
    if (schedule.ties === "better") return amount(first);
    if (schedule.ties === "worse") return amount(last);
    const shared = Array.from({ length: last - first + 1 }, (_, i) => amount(first + i));
    return shared.length === 0 ? zero : div(sum(shared), whole(shared.length));
  }

  private mark(e: Extract<Num, { kind: "mark" }>): Exact {
    const low = this.number(e.low);
    const high = this.number(e.high);
    const mark = this.need(e.fact) as Mark | undefined;
    if (mark === undefined) return zero;
    const { value } = mark;
    const inSteps = e.step === undefined || isWhole(div(sub(value, low), e.step));
    if (compare(value, low) < 0 || compare(value, high) > 0 || !inSteps)
      this.note({
        code: "out-of-range",
        key: e.fact.spec.key,
        given: print(value),
        allowed: `${print(low)}–${print(high)}`,
      });
    return value;
  }

  holds(e: Bool): boolean {
    switch (e.kind) {
      case "always":
        return e.value;
      case "yes":
        return this.need(e.fact) === true;
      case "holds":
        return this.holds(e.let.value.expr as Bool);
      case "not":
        return !this.holds(e.of);
      // Every operand is looked at, so that everything missing is noted at once.
      case "and":
        return e.args.map((arg) => this.holds(arg)).every(Boolean);
      case "or":
        return e.args.map((arg) => this.holds(arg)).some(Boolean);
      case "compare": {
        const order = compare(this.number(e.left), this.number(e.right));
        this.saw(e, sideOf(order));
        return compares(e.op, order);
      }
      case "same":
        return this.words(e.left) === this.words(e.right);
      case "at-least": {
        const held = whole(e.items.filter((item) => this.holds(item)).length);
        const order = compare(held, this.number(e.least));
        this.saw(e, sideOf(order));
        return order >= 0;
      }
    }
  }

  words(e: Label): string {
    return e.kind === "words" ? e.value : ((this.need(e.fact) as string | undefined) ?? "");
  }
}

function compares(op: Comparison, order: number): boolean {
  switch (op) {
    case "=":
      return order === 0;
    case "!=":
      return order !== 0;
    case "<":
      return order < 0;
    case "<=":
      return order <= 0;
    case ">":
      return order > 0;
    case ">=":
      return order >= 0;
  }
}

// Expressions and conditions of the IR as scaled integers and bits.
import type { Bool, Column, Label, Let, Num } from "../../model/expression.js";
import type { ComparedFigure } from "../../runtime/compared.js";
import { power, whole as exactly, zero } from "../../runtime/exact.js";
import { range } from "../../types/range.js";
import { operators } from "../expressions.js";
import { byPlace } from "./by-place.js";
import type { Code } from "./code.js";
import type { Inputs } from "./inputs.js";
import { figureOf } from "./lists.js";
import { NotScaled } from "./not-scaled.js";
import { fixed, fixedValue, plain, Scaling, type Scaled } from "./scaled.js";
import type { Values } from "./values.js";
import { no, yes, type Bit } from "./whole.js";

export class Terms implements Values {
  readonly scaling: Scaling;

  constructor(
    readonly code: Code,
    readonly inputs: Inputs,
    /** Final score of another block; 0 where it does not count. */
    private readonly scoreOf: (id: string) => Scaled,
    scaling?: Scaling,
    /** Whether the unit stands in rows with quotas, by quota; absent where that cannot be told. */
    readonly quotas?: Map<number, Bit[]>,
  ) {
    this.scaling = scaling ?? new Scaling(code);
  }

  /** The unit stands in the row of a quota where this holds. */
  stands(quota: number, where: Bit): void {
    if (!this.quotas) throw new NotScaled("quotas for the entries of lists");
    this.quotas.set(quota, [...(this.quotas.get(quota) ?? []), where]);
  }

  /** Asks for facts whether or not a rule comes to them. */
  demand(keys: readonly string[], where: Bit): void {
    for (const key of keys) this.need(this.inputs.answered({ spec: this.inputs.fact(key) }), where);
  }

  /** The same inside a loop: the facts of an entry, and code that is run for each. */
  inside(body: Code, inputs: Inputs): Terms {
    return new Terms(body, inputs, this.scoreOf);
  }

  private readonly lets = new Map<Let, Scaled>();

  /** @param where what must hold for the expression to be looked at at all: what goes wrong elsewhere is of no matter */
  num(e: Num, where: Bit = yes): Scaled {
    const { scaling, inputs } = this;
    switch (e.kind) {
      case "const":
        return fixed(e.value);
      case "fact":
        this.need(inputs.answered(e.fact), where);
        return inputs.number(e.fact);
      case "let": {
        const known = where.known === true ? this.lets.get(e.let) : undefined;
        const value = known ?? this.num(e.let.value.expr as Num, where);
        if (where.known === true) this.lets.set(e.let, value);
        return value;
      }
      case "negate":
        return scaling.negative(this.num(e.of, where));
      case "arithmetic": {
        const [a, b] = [this.num(e.left, where), this.num(e.right, where)];
        if (e.op === "+") return scaling.plus(a, b);
        if (e.op === "-") return scaling.minus(a, b);
        return e.op === "*" ? scaling.times(a, b) : scaling.over(a, b, where);
      }
      case "power": {
        const base = this.num(e.base, where);
        const known = fixedValue(base);
        if (known) return fixed(power(known, e.exponent));
        if (e.exponent < 0n || e.exponent > 12n) throw new NotScaled("powers");
        let value = fixed(exactly(1));
        for (let i = 0n; i < e.exponent; i++) value = scaling.times(value, base);
        return value;
      }
      case "least":
      case "greatest":
        return e.args
          .map((arg) => this.num(arg, where))
          .reduce((a, b) => scaling.pick(e.kind === "least" ? "smaller" : "greater", a, b));
      case "rounded":
        return scaling.rounded(this.num(e.of, where), e.places, e.mode);
      case "if": {
        const when = this.bool(e.when, where);
        const { wholes } = scaling;
        const then = this.num(e.then, wholes.all([where, when]));
        const otherwise = this.num(e.otherwise, wholes.all([where, wholes.not(when)]));
        return scaling.either(when, then, otherwise);
      }
      case "count":
        return plain(scaling.wholes.count(e.items.map((item) => this.bool(item, where))));
      case "score":
        return this.scoreOf(e.id);
      case "mark":
        return this.mark(e, where);
      case "of-list":
        return figureOf(this, e, where);
      case "cohort":
        return this.ofUnits(e.figure, e.column, where);
      case "place":
        return this.ofUnits(e.ties === "better" ? "first" : "last", e.column, where);
      case "by-place":
        return scaling.within(
          byPlace(scaling, e.schedule, (figure) => this.ofUnits(figure, e.column, where).top),
          range(e).low ?? zero,
          range(e).high!,
        );
    }
  }

  /** A figure of the units that this one is compared with. */
  ofUnits(figure: ComparedFigure, column: Column, where: Bit): Scaled {
    const { known, value } = this.inputs.ofUnits(figure, column);
    this.need(known, where);
    return value;
  }

  need(answered: Bit | undefined, where: Bit): void {
    if (answered) this.scaling.failUnless(answered, where);
  }

  /** Points an assessor gave, which must lie in their range and on a step. */
  private mark(e: Extract<Num, { kind: "mark" }>, where: Bit): Scaled {
    const { scaling, inputs } = this;
    this.need(inputs.answered(e.fact), where);
    const value = inputs.number(e.fact);
    const [low, high] = [this.num(e.low, where), this.num(e.high, where)];
    scaling.failUnless(scaling.compare(">=", value, low), where);
    scaling.failUnless(scaling.compare("<=", value, high), where);
    if (e.step) scaling.failUnless(scaling.isMultiple(scaling.minus(value, low), e.step), where);
    // From here on it is known to be in its range.
    return scaling.within(value, range(e.low).low ?? low.least, range(e.high).high ?? high.most);
  }

  bool(e: Bool, where: Bit = yes): Bit {
    const { wholes } = this.scaling;
    switch (e.kind) {
      case "always":
        return e.value ? yes : no;
      case "yes":
        this.need(this.inputs.answered(e.fact), where);
        return this.inputs.yes(e.fact);
      case "holds":
        return this.bool(e.let.value.expr as Bool, where);
      case "not":
        return wholes.not(this.bool(e.of, where));
      case "and":
        return wholes.all(e.args.map((arg) => this.bool(arg, where)));
      case "or":
        return wholes.any(e.args.map((arg) => this.bool(arg, where)));
      case "compare":
        return this.scaling.compare(operators[e.op], this.num(e.left, where), this.num(e.right, where));
      case "same": {
        const [label, other] = e.left.kind === "words" ? [e.right, e.left] : [e.left, e.right];
        if (label.kind === "words") return label.value === (other as typeof label).value ? yes : no;
        const word = this.words(label, where);
        if (other.kind === "words") return this.inputs.is(word, other.value, label.fact);
        return { code: this.code.bind(`+(${word} === ${this.words(other, where)})`) };
      }
      case "at-least":
        return this.scaling.compare(
          ">=",
          plain(wholes.count(e.items.map((item) => this.bool(item, where)))),
          this.num(e.least, where),
        );
    }
  }

  private words(e: Extract<Label, { kind: "label" }>, where: Bit): string {
    this.need(this.inputs.answered(e.fact), where);
    return this.inputs.words(e.fact);
  }
}

export const nothing: Scaled = fixed(zero);

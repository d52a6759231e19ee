// What lists come to: figures of their entries, and rules for each of them.
import type { Num } from "../../model/expression.js";
import type { Step } from "../../lower/ir.js";
import type { FactSpec } from "../../runtime/facts.js";
import { max, min, zero } from "../../runtime/exact.js";
import type { Code } from "./code.js";
import { Loop } from "./entries.js";
import { read } from "./inputs.js";
import { fixed, plain, type Scaled } from "./scaled.js";
import type { Values } from "./values.js";
import { constant, yes, type Bit, type Whole } from "./whole.js";

const nothing = fixed(zero);

/** A figure of the entries of a list; 0 where there are none. */
export function figureOf(terms: Values, e: Extract<Num, { kind: "of-list" }>, where: Bit): Scaled {
  const { scaling } = terms;
  const { wholes } = scaling;
  const { figure, list, of, trim } = e;
  if (figure === "number" && !e.where && !trim) {
    terms.need(terms.inputs.answered(list), where);
    return plain(terms.inputs.list(list.spec.key).size);
  }
  terms.need(terms.inputs.answered(list), where);
  const loop = new Loop(terms, list.spec.key);
  const counts = e.where ? loop.terms.bool(e.where, where) : yes;
  const value = loop.terms.num(of, where);
  const { keep = false, highest = 0, lowest = 0 } = trim ?? {};
  const trimmed = highest + lowest;
  const many = loop.count(counts);
  const above = (limit: number): Bit => wholes.compare(">", many, constant(BigInt(limit)));
  if (figure === "highest" || figure === "lowest") {
    const other = figure === "highest" ? "lowest" : "highest";
    const [here, there] = figure === "highest" ? [highest, lowest] : [lowest, highest];
    // Of the lowest alone the highest is the last of them, where there are so many.
    const last = keep && here === 0;
    const far = loop.extremes(figure, trim && !keep ? here + 1 : 1, value, counts).at(-1)!;
    const near = last ? loop.extremes(other, there, value, counts).at(-1)! : far;
    loop.end();
    const one = last ? scaling.either(above(there), near, far) : far;
    return scaling.either(above(trim && !keep ? trimmed : 0), one, nothing);
  }
  const all = loop.sum(value, counts);
  const ends =
    trim && figure !== "number"
      ? [
          ...loop.extremes("highest", highest, value, counts),
          ...loop.extremes("lowest", lowest, value, counts),
        ]
      : [];
  loop.end();
  const left = trimmedNumber();
  if (figure === "number") return plain(left);
  const total = trimmedSum();
  if (figure === "sum") return total;
  return mean(terms, total, left, value);

  function trimmedNumber(): Whole {
    if (!trim) return many;
    const limit = constant(BigInt(trimmed));
    return keep
      ? wholes.pick("smaller", many, limit)
      : wholes.pick("greater", wholes.minus(many, limit), constant(0n));
  }
  function trimmedSum(): Scaled {
    if (!trim) return all;
    const outer = scaling.sum(ends);
    return keep
      ? scaling.either(above(trimmed), outer, all)
      : scaling.either(above(trimmed), scaling.minus(all, outer), nothing);
  }
}

/** Values added up, divided by how many they are: between the ends of one, or 0 where there are none. */
function mean(terms: Values, sum: Scaled, many: Whole, one: Scaled): Scaled {
  const { scaling } = terms;
  const divisor = many.low > 0n ? many : scaling.wholes.pick("greater", many, constant(1n));
  const none = many.low > 0n ? [] : [zero];
  const made = scaling.over(sum, plain(divisor), yes);
  return scaling.within(made, [one.least, ...none].reduce(min), [one.most, ...none].reduce(max));
}

/** Rules for each entry, made into one; `rules` writes them for the entry at hand. */
export function forEach(
  terms: Values,
  step: Extract<Step, { kind: "each" }>,
  where: Bit,
  rules: (body: Code, entry: Values) => Scaled,
): Scaled {
  const { scaling } = terms;
  const { wholes } = scaling;
  const { combine, count = 0, worth, empty } = step;
  terms.need(terms.inputs.answered({ spec: terms.inputs.list(step.list).spec }), where);
  const loop = new Loop(terms, step.list);
  const value = rules(loop.body, loop.terms);
  const one = worth ? withinWorth() : value;
  const { size, divisor } = loop.list;
  const best = (combine === "best" || combine === "worst") && BigInt(count) < size.high;
  const all = best ? loop.extremes(combine === "best" ? "highest" : "lowest", count, one) : [loop.sum(one)];
  loop.end();
  const made = combined();
  if (!empty || size.low > 0n) return made;
  const some = wholes.compare(">", size, constant(0n));
  return scaling.either(some, made, terms.num(empty, wholes.all([where, wholes.not(some)])));

  function withinWorth(): Scaled {
    const { points, shared, start } = worth!;
    const inside = loop.terms.scaling;
    const full = fixed(points);
    const most = shared ? inside.over(full, plain(loop.list.divisor), yes) : full;
    const made = start === "full" ? inside.plus(most, value) : value;
    return inside.pick("smaller", most, inside.pick("greater", made, nothing));
  }
  function combined(): Scaled {
    if (best)
      return scaling.sum(
        all.map((each, i) => scaling.either(wholes.compare(">", size, constant(BigInt(i))), each, nothing)),
      );
    const [sum] = all as [Scaled];
    if (combine === "mean") return mean(terms, sum, divisor, one);
    // Shares are never more than all of it together.
    return worth?.shared ? scaling.within(sum, zero, worth.points) : sum;
  }
}

/** Reads what no rule looks at in the entries of a list. */
export function readEntries(terms: Values, spec: FactSpec, readBefore: ReadonlySet<string>): void {
  const rest = (spec.fields ?? []).filter(({ key }) => !readBefore.has(key));
  if (rest.length === 0) return;
  const loop = new Loop(terms, spec.key);
  for (const field of rest) read(loop.terms.inputs, { spec: field });
  loop.end();
}

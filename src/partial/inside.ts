// What the parts of a block make together, where their scores, or whether they count, are open.
import type { Block } from "../model/rubric.js";
import { div, whole, zero } from "../runtime/exact.js";
import * as i from "./interval.js";
import type { Interval } from "./interval.js";
import type { OpenScore } from "./open-score.js";

export type Child = Pick<OpenScore, "block" | "value" | "applies">;

/** A value that is added, and that is nothing where the child turns out not to count. */
const ifCounted = ({ value, applies }: Child): Interval => (applies ? value : i.hull(value, i.nothing));

/** What bonus and penalty put on top. */
export const onTop = (children: readonly Child[]): Interval =>
  i.total(children.filter(({ applies }) => applies !== false).map(ifCounted));

/** The children made into a whole by the roll-up of their block. */
export function rolledUp(how: Exclude<Block["rollup"], "formula">, within: readonly Child[]): Interval {
  const children = within.filter(({ applies }) => applies !== false);
  if (children.length === 0) return i.nothing;
  const values = children.map(({ value }) => value);
  const certain = children.filter(({ applies }) => applies).map(({ value }) => value);
  const all = certain.length === children.length;
  // With none that counts the whole is nothing.
  const orNothing = (value: Interval): Interval => (certain.length > 0 ? value : i.hull(value, i.nothing));
  switch (how) {
    case "none":
      return i.nothing;
    case "sum":
      return i.total(children.map(ifCounted));
    case "weighted":
      return i.total(children.map((child) => i.times(ifCounted(child), i.at(child.block.weight ?? zero))));
    case "mean": {
      // The mean of those that count lies between the least and the most of all that may.
      if (!all) return orNothing(values.reduce(i.hull));
      return i.times(i.total(values), i.at(div(whole(1), whole(values.length))));
    }
    case "minimum":
      return all ? values.reduce(i.smaller) : orNothing(values.reduce(i.hull));
    case "maximum":
      return all ? values.reduce(i.larger) : orNothing(values.reduce(i.hull));
  }
}

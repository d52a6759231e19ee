// What the interpreter tells whoever watches it. The watcher sees which parts of the model came into play and how; it changes nothing.

/**
 * How a part of the model came into play.
 * - a charge: its amount was nothing (`zero`), something (`some`), or more than its own limit (`cut`);
 *   so too what several rules take together, and the entries of a list (none: `zero`)
 * - a row, an arm, a grade, a place: it was the one that counts (`reached`); none of them was (`none`)
 * - a condition (of a veto, a gate, a block that applies, a bar, a remark, a circumstance): it `holds` or it `fails`
 * - a comparison: the left side was `below`, `at` or `above` the right
 * - a block: its floor or its cap changed the value (`floor`, `cap`), or did not (`above-floor`, `below-cap`)
 */
export type Sight =
  | "zero"
  | "some"
  | "cut"
  | "reached"
  | "none"
  | "holds"
  | "fails"
  | "below"
  | "at"
  | "above"
  | "floor"
  | "above-floor"
  | "cap"
  | "below-cap";

/** Is told of each node of the model as the interpreter comes to it. */
export type Observer = (node: object, sight: Sight) => void;

/** On which side of the right the left is, by how they compare. */
export const sideOf = (order: number): Sight => (order < 0 ? "below" : order > 0 ? "above" : "at");

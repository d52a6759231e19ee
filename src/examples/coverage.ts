// How much of a rubric its examples show.
import type { Observer, Sight } from "../interpret/observer.js";
import type { Block, Rubric } from "../model/rubric.js";
import { tryOne } from "../project/try-examples.js";
import { compare, div, mul, whole, type Exact } from "../runtime/exact.js";
import type { Aim } from "./aim.js";
import { aimsOf, namedBlock } from "./aims.js";

export interface Coverage {
  readonly aims: readonly Aim[];
  readonly reached: ReadonlySet<Aim>;
  /** Aims that no example can show; they are not counted. */
  readonly beyond: readonly Aim[];
}

/** What was seen of each node of the model. */
export type Sightings = Map<object, Set<Sight>>;

/** Runs the examples and notes what they show. What comes out otherwise than expected shows nothing. */
export function coverageOf(rubric: Rubric, all: readonly Aim[] = aimsOf(rubric)): Coverage {
  const aims = all.filter((aim) => !aim.beyond);
  const reached = new Set<Aim>();
  for (const example of rubric.examples)
    for (const expectation of [...example.expectations, ...example.verdicts]) {
      const seen: Sightings = new Map();
      if (tryOne(rubric, example, expectation, watcher(seen))) continue;
      const expects = "verdict" in expectation ? expectation.verdict : "points";
      for (const aim of aims)
        if ((aim.shownBy === "points" || aim.shownBy === expects) && isSeen(aim, seen)) reached.add(aim);
    }
  return { aims, reached, beyond: all.filter((aim) => aim.beyond) };
}

/** An observer that writes down what it is told. */
export const watcher =
  (sightings: Sightings): Observer =>
  (node, sight) => {
    const known = sightings.get(node);
    if (known) known.add(sight);
    else sightings.set(node, new Set([sight]));
  };

/** Whether what was seen of one example is what is aimed at. */
export function isSeen({ nodes, sight, bare }: Aim, seen: Sightings): boolean {
  const ends = bare && seen.get(bare);
  if (ends?.has("floor") || ends?.has("cap")) return false;
  return nodes.some((node) => seen.get(node)?.has(sight) ?? false);
}

/** The share that is reached, as a percentage. */
export const percentage = (reached: number, all: number): Exact =>
  all === 0 ? whole(100) : mul(div(whole(reached), whole(all)), whole(100));

/** Whether so much is reached. */
export const isEnough = ({ reached, aims }: Coverage, least: number): boolean =>
  compare(percentage(reached.size, aims.length), whole(least)) >= 0;

/** The aims of each block that has any, parts with the block they stand in, in source order. */
export function byBlock(rubric: Rubric, aims: readonly Aim[]): { block: Block; aims: Aim[] }[] {
  const groups = new Map<Block, Aim[]>();
  for (const aim of aims) {
    const block = namedBlock(aim.block);
    const group = groups.get(block);
    if (group) group.push(aim);
    else groups.set(block, [aim]);
  }
  return rubric.blocks.flatMap((block) => {
    const group = groups.get(block);
    return group ? [{ block, aims: group }] : [];
  });
}

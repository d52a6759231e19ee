// The least and the most every block can score: an end that no facts go beyond, and facts that reach it, scored by the interpreter.
// Where the two meet the end is proved; where they do not, both are told and nothing is guessed.
import { isOpen } from "../interpret/one-stage.js";
import type { Block, Part, Rubric } from "../model/rubric.js";
import { boundsIn } from "../partial/one-stage.js";
import type { Interval } from "../partial/interval.js";
import { compare, equal, max, min, type Exact } from "../runtime/exact.js";
import type { FactValue } from "../runtime/facts.js";
import { blockBound, rulesBound } from "./case-bounds.js";
import { furthestFound, type Aim, type Found } from "./witness.js";

export interface End {
  /** No facts bring the block further; absent where nothing bounds it. */
  readonly bound?: Exact;
  /** The furthest found, with its facts. */
  readonly found?: Found;
  readonly proved: boolean;
  /** Why it is not: the source leaves points open, there were more cases than the budget allows, or no facts were found. */
  readonly why?: "open" | "budget" | "not-found";
}
export interface Extremes {
  readonly block: Block;
  readonly stage: string;
  readonly least: End;
  readonly most: End;
}

/** Ends of every block at every stage at which it has a part, in source order. */
export function extremes(rubric: Rubric): readonly Extremes[] {
  const stages = rubric.stages.length > 0 ? rubric.stages.map((s) => s.name) : [""];
  return stages.flatMap((stage) => extremesAt(rubric, stage));
}

function extremesAt(rubric: Rubric, stage: string): readonly Extremes[] {
  const blocks = rubric.blocks.filter((block) => block.parts.has(stage));
  const wide = boundsIn(rubric, stage, new Map(), {});
  const tight = new Map<Part, Interval>();
  const cut = new Set<Block>();
  const found = new Map<Block, Record<Side, Found | undefined>>();
  // Rules first, block by block: what they are proved to come to bounds the blocks around them.
  for (const block of blocks) {
    const part = block.parts.get(stage)!;
    if (part.rules.length === 0 && part.vetoes.length === 0) continue;
    const within = wide.score(block)?.value;
    const ends = both((side) => furthest(rubric, block, stage, side, within));
    found.set(block, ends);
    if (within && sides.every((side) => reaches(ends[side], within[side === "most" ? "high" : "low"])))
      continue;
    const bound = rulesBound(rubric, block, stage, part);
    tight.set(part, bound.within);
    if (bound.cut) cut.add(block);
  }
  const bounds = boundsIn(rubric, stage, new Map(), { rules: tight });
  const made: Extremes[] = [];
  for (const block of [...blocks].reverse()) {
    const within = bounds.score(block)?.value;
    const end = (side: Side): End => {
      let bound = within?.[side === "most" ? "high" : "low"];
      let reached = found.get(block)?.[side];
      if (!reaches(reached, bound)) {
        // What was found for an outer block holds for all inside it together.
        const from = new Map(
          [...inside(block)].reverse().flatMap((each) => [...(found.get(each)?.[side]?.values ?? [])]),
        );
        reached = furthest(rubric, block, stage, side, within, from) ?? reached;
      }
      if (!reaches(reached, bound)) {
        const cases = blockBound(rubric, block, stage, side, reached?.value);
        if (cases.cut) cut.add(block);
        bound = nearer(bound, cases.end, side);
        // What the blocks inside found may not go together: all is tried anew, as far as that can be afforded.
        if (
          !reaches(reached, bound) &&
          block.children.length > 0 &&
          ![block, ...inside(block)].some(isOpen)
        ) {
          const anew = furthest(rubric, block, stage, side, { low: bound, high: bound });
          if (anew && (!reached || further(anew.value, reached.value, side))) reached = anew;
        }
      }
      found.set(block, { ...(found.get(block) ?? both(() => undefined)), [side]: reached });
      const proved = reaches(reached, bound);
      return {
        ...(bound ? { bound } : {}),
        ...(reached ? { found: reached } : {}),
        proved,
        ...(proved ? {} : { why: whyNot([block, ...inside(block)], cut) }),
      };
    };
    made.unshift({ block, stage, least: end("least"), most: end("most") });
  }
  return made;
}

const whyNot = (blocks: readonly Block[], cut: ReadonlySet<Block>): End["why"] =>
  blocks.some(isOpen) ? "open" : blocks.some((block) => cut.has(block)) ? "budget" : "not-found";

type Side = Aim["side"];
const sides: readonly Side[] = ["least", "most"];
const both = <T>(of: (side: Side) => T): Record<Side, T> => ({ least: of("least"), most: of("most") });

function furthest(
  rubric: Rubric,
  block: Block,
  stage: string,
  side: Side,
  within: Interval | undefined,
  from?: ReadonlyMap<string, FactValue>,
): Found | undefined {
  const end = side === "most" ? within?.high : within?.low;
  return furthestFound(rubric, block, stage, {
    side,
    of: "final",
    ...(end ? { end } : {}),
    ...(from ? { from } : {}),
  });
}

const reaches = (found: Found | undefined, end: Exact | undefined): boolean =>
  found !== undefined && end !== undefined && equal(found.value, end);

/** The tighter of two bounds of the same end. */
const nearer = (a: Exact | undefined, b: Exact | undefined, side: Side): Exact | undefined =>
  a && b ? (side === "most" ? min(a, b) : max(a, b)) : (a ?? b);

const further = (a: Exact, b: Exact, side: Side): boolean =>
  side === "most" ? compare(a, b) > 0 : compare(a, b) < 0;

const inside = (block: Block): readonly Block[] =>
  block.children.flatMap((child) => [child, ...inside(child)]);

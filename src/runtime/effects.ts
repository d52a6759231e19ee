// Why a unit has the points it has, in numbers: what each rule and each limit gave or took.
import { add, exact, rational, sub, toNumber, zero, type Exact } from "./exact.js";
import type { BlockScore, BlockStep } from "./explanation.js";
import type { Program } from "./program.js";

/** Limits of a block or a rule, and what else changes points besides the rules. */
export type LimitKind = Extract<
  BlockStep["kind"],
  "floor" | "cap" | "veto" | "limit" | "rescaled" | "unresolved" | "applies-full"
>;

/** What may change the points of a unit: a rule, or a limit. */
export interface Cause {
  /** Id of the block whose points it changes; "" is the whole rubric. */
  readonly block: string;
  readonly title: string;
  /** Line of the rule, else of the block. */
  readonly line: number;
  /** The included file whose line is meant. */
  readonly file?: string;
  /** The rule as written in the rubric. */
  readonly rule?: string;
  /** Keys of the facts that the rule looks at. */
  readonly facts?: readonly string[];
  /** The most that the rule could give. */
  readonly possible?: number;
  /** What the rule, or the block itself, limits: its effect is what the limit gave back or took away. */
  readonly limit?: LimitKind;
}

/** A cause as a compiled scorer has it: places in the tables of blocks and rules, and the limit. */
export type CauseRow = readonly [block: number, rule?: number | null, limit?: LimitKind];

/** Causes, from the tables. */
export function causesOf(
  program: Pick<Program, "blocks" | "rules">,
  rows: readonly CauseRow[],
): readonly Cause[] {
  return rows.map(([block, ruleIndex, limit]): Cause => {
    const { id, title, line, file } = program.blocks[block]!;
    const rule = ruleIndex == null ? undefined : program.rules[ruleIndex]!;
    return {
      block: id,
      title,
      line: rule?.line ?? line,
      ...(file === undefined ? {} : { file }),
      ...(rule ? { rule: rule.source, facts: rule.facts } : {}),
      ...(rule?.possible && limit === undefined ? { possible: toNumber(rule.possible) } : {}),
      ...(limit === undefined ? {} : { limit }),
    };
  });
}

/** Whether a limit is told with the rule that sets it. */
const isOfRule = (limit: string): boolean =>
  limit === "veto" || limit === "limit" || limit === "applies-full";
const keyOf = (block: string, limit = "", line?: number, rule?: string): string =>
  limit === "" || isOfRule(limit) ? `${block}\n${limit}\n${line}\n${rule}` : `${block}\n${limit}`;

/** The effects of causes, as an account tells them: 0 where nothing is told of one. */
export function effectsIn(blocks: readonly BlockScore[], causes: readonly Cause[]): number[] {
  const effects = new Map<string, Exact>();
  const changed = (key: string, by: Exact): void => {
    effects.set(key, add(effects.get(key) ?? zero, by));
  };
  for (const { id, rules, steps } of blocks) {
    for (const { line, rule, effect } of rules) changed(keyOf(id, "", line, rule), number(effect));
    for (const { kind, line, rule, from, to } of steps)
      changed(keyOf(id, kind, line, rule), sub(number(to), number(from)));
  }
  return causes.map(({ block, limit, line, rule }) =>
    toNumber(effects.get(keyOf(block, limit, line, rule)) ?? zero),
  );
}

/** A number of an account: a decimal, or a fraction. */
function number(text: string): Exact {
  const [above, below] = text.split("/") as [string, string?];
  return below === undefined ? exact(above) : rational(BigInt(above), BigInt(below));
}

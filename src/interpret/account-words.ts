// How an account begins, and how it names blocks and their scores.
import type { Block, Rubric } from "../model/rubric.js";
import { print, type Exact } from "../runtime/exact.js";
import type { Explanation, UsedFact } from "../runtime/explanation.js";
import { sectionsAlone } from "../runtime/no-total.js";
import type { FactValue } from "../runtime/facts.js";

/** What an account begins with: the rubric, the unit, the stage. */
export function headOf(
  rubric: Rubric,
  facts: ReadonlyMap<string, FactValue>,
  stage: string,
): Pick<Explanation, "rubric" | "unit" | "stage"> {
  const key = rubric.unit && facts.get(rubric.unit.key.spec.key);
  return {
    rubric: {
      title: rubric.title,
      ...(rubric.edition !== undefined ? { edition: rubric.edition } : {}),
      hash: rubric.hash,
    },
    ...(typeof key === "string" ? { unit: key } : {}),
    ...(stage === "" ? {} : { stage }),
  };
}

/** How the account and the tables of a scorer call a block: parts by their keys. */
export const accountId = (block: Block): string =>
  block.id === "" ? (block.kind === "rubric" ? "" : block.key) : block.printedId;

/** The block of an id, as scores are asked for. */
export const blockOf = (rubric: Rubric, id: string): Block | undefined =>
  rubric.blocks.find((b) => b.kind !== "part" && b.printedId === id);

/** Final scores that are known, as the account tells them. */
export const scoresTold = (
  rubric: Rubric,
  ids: readonly string[],
  scores: ReadonlyMap<Block, Exact | undefined>,
): UsedFact[] =>
  ids.flatMap((id) => {
    const block = blockOf(rubric, id);
    const score = block && scores.get(block);
    return score ? [{ key: id, label: scoreLabel(block, rubric.language), value: print(score) }] : [];
  });

/** How the account names a block whose score a rule uses. */
export const scoreLabel = (block: Block, language: "en" | "zh"): string =>
  block.kind === "rubric"
    ? language === "zh"
      ? "总分"
      : "total"
    : [block.printedId, block.title].filter(Boolean).join(" ");

/** The account as it is, or, where the rubric has no total, without one. */
export const withoutTotal = (rubric: Rubric, account: Explanation): Explanation | Explanation<null> =>
  rubric.noTotal ? sectionsAlone(account) : account;

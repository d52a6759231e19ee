// The mean of the stages: every stage scored by itself, the means of the final scores, and the verdict on these.
import type { Block, Rounding, Rubric } from "../model/rubric.js";
import { equal, print, zero, type Exact } from "../runtime/exact.js";
import type { Account } from "../runtime/explanation.js";
import type { FactProblem, FactValue } from "../runtime/facts.js";
import { gradeAlone } from "../runtime/grade-quotas.js";
import { distinctGates, distinctProblems, meanAccount, meanOf, meanScores } from "../runtime/stage-mean.js";
import { Contributions } from "./contributions.js";
import { assessedUnits } from "./gates.js";
import { accountId, blockOf, headOf, scoresTold, withoutTotal } from "./account-words.js";
import type { Observer } from "./observer.js";
import { interpretStage, type Interpreted } from "./one-stage.js";
import { Values } from "./values.js";
import { verdictOf, type Verdict } from "./verdict.js";

type Facts = ReadonlyMap<string, FactValue>;

/** Scores one unit at the mean of the stages. */
export function interpretMean(
  rubric: Rubric,
  facts: Facts,
  stage: string,
  only?: Block,
  cohort?: readonly Facts[],
  graded = only === undefined,
  given?: ReadonlyMap<Block, Exact>,
  observer?: Observer,
): Interpreted {
  const runs = rubric.stages.map(({ name }) => ({
    stage: name,
    ...interpretStage(rubric, facts, name, only, cohort, false, given, observer),
  }));
  const problems = distinctProblems(runs.flatMap((run) => run.problems));
  const head = headOf(rubric, facts, stage);
  const refused = runs.flatMap(({ explanation }) => (explanation.assessed === false ? [explanation] : []));
  const nothing = {
    quotas: [],
    standings: [],
    placedBy: [],
    uncapped: new Map<Block, Exact>(),
    unrounded: new Map<Block, Exact>(),
  };
  if (refused.length > 0) {
    // A unit that is not assessed at some stage has no mean.
    const gates = distinctGates(refused.flatMap((explanation) => explanation.gates));
    const explanation: Account = { ...head, assessed: false, total: null, gates, blocks: [] };
    return { explanation, scores: new Map(), problems, ...nothing };
  }
  const ids = rubric.blocks.map(accountId);
  const roundings = new Map(rubric.blocks.map((block) => [accountId(block), roundingAtMean(block)]));
  const stages = runs.map((run) => ({
    stage: run.stage,
    scores: new Map([...run.scores].map(([block, score]) => [accountId(block), score])),
    blocks: run.explanation.blocks,
  }));
  const means = meanScores(stages, ids, (id) => roundings.get(id));
  const scores = new Map(
    rubric.blocks.flatMap((block) => {
      const score = means.get(accountId(block));
      return score ? [[block, score] as const] : [];
    }),
  );
  const told = graded ? verdictOnMeans(rubric, facts, stage, scores, cohort) : undefined;
  const verdict = told?.verdict;
  const grades = (verdict?.standings ?? []).map(gradeAlone);
  const total = scores.get(only ?? rubric.root) ?? zero;
  const most = runs.some((run) => run.most)
    ? meanOf(
        runs.map((run) => run.most ?? run.scores.get(rubric.root) ?? zero),
        roundingAtMean(rubric.root),
      )
    : undefined;
  const last = runs.at(-1)!.explanation;
  const explanation = withoutTotal(rubric, {
    ...head,
    ...(last.assessed ? { assessed: true } : {}),
    total: print(total),
    ...(most && !equal(most, total) ? { totalAtMost: print(most) } : {}),
    points: last.assessed === false || last.points === null ? "" : last.points,
    ...(grades.length > 0 ? { grades } : {}),
    ...(verdict && verdict.flags.length > 0 ? { flags: verdict.flags } : {}),
    blocks: meanAccount(stages, ids, means),
  });
  return {
    explanation,
    scores,
    problems: distinctProblems([...problems, ...(told?.problems ?? [])]),
    ...nothing,
    standings: verdict?.standings ?? [],
    placedBy: verdict?.placedBy ?? [],
    ...(most ? { most } : {}),
  };
}

/** The mean of a block is rounded as the block is at the last stage at which it is scored. */
export const roundingAtMean = (block: Block): Rounding | undefined =>
  block.parts.get(block.stages.at(-1) ?? "")?.rounding;

/** Grades, bars, remarks and what decides between equal units, asked of the means. */
function verdictOnMeans(
  rubric: Rubric,
  facts: Facts,
  stage: string,
  scores: ReadonlyMap<Block, Exact>,
  cohort: readonly Facts[] | undefined,
): { verdict: Verdict; problems: readonly FactProblem[] } {
  const byId = (id: string): Block | undefined => blockOf(rubric, id);
  const scoreOf = (id: string): Exact => {
    const block = byId(id);
    return (block && scores.get(block)) ?? zero;
  };
  const values = new Values(facts, assessedUnits(rubric, cohort, stage), scoreOf);
  const rules = new Contributions(values, rubric.language, (ids) => scoresTold(rubric, ids, scores));
  const verdict = verdictOf({ rubric, stage, values, rules, scores, partOf: (block) => block.atMean, byId });
  return { verdict, problems: values.problems };
}

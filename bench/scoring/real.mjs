// Real rubrics, compiled, against what a careful programmer writes for each by hand.
import { numbersOf } from "../../scripts/compare-cohorts.mjs";
import { isDeepStrictEqual } from "node:util";
import { compiled } from "./compiled.mjs";
import { inTurn } from "./measure.mjs";
import { tieling, yangjiang } from "./real-by-hand.mjs";
import { realUnits } from "./real-units.mjs";

const { effectsIn } = await import(new URL("../../dist/src/runtime/effects.js", import.meta.url));

/** Rubrics written by hand too: their file, the stage, and what says whether a unit is asked for what only some are. */
export const subjects = [
  {
    file: "rubrics/yangjiang.rubric",
    byHand: yangjiang,
    asked: (unit) => unit["3.1.5"].有外地打假部门来区,
  },
  { file: "rubrics/tieling.rubric", byHand: tieling, stage: "年终" },
];

/** Results are kept for a while, so that they are really made. */
const kept = new Array(16);
/** So many units are held against the exact result, and accounted for in words. */
const few = 2000;

/** Measures one of them; the figures go to the table. */
export async function real({ file, byHand, stage, asked }, count, rounds, table) {
  const { rubric, scorer } = await compiled(file);
  const specs = rubric.facts
    .map(({ spec }) => spec)
    .filter((spec) => spec.stage === undefined || spec.stage === stage);
  const all = realUnits(specs, count, 20261122, asked);
  const at = stage === undefined ? [] : [stage];
  const columns = scorer.columnsOf(all, ...at);
  const scores = scorer.scoreColumns(columns, ...at);
  const each = (list, score) => () => {
    for (let i = 0; i < list.length; i++) kept[i & 15] = score(list[i]);
    return list.length;
  };
  const peer = (name, score, limits) => ({ name, run: each(all, score), of: score, ...limits });
  const peers = [
    peer("whole numbers by hand", byHand),
    peer("score", (unit) => scorer.score(unit, ...at), { must: 1.1, aim: 0.5 }),
    peer("scoreChecked", (unit) => scorer.scoreChecked(unit, ...at), { must: 1.6, aim: 0.9 }),
    {
      name: "scoreColumns",
      run: () => (scorer.scoreColumns(columns, ...at, scores), count),
      of: (_, i) => inColumns(scorer.columns[stage] ?? scorer.columns, scores, i),
      must: 1,
      aim: 0.35,
    },
    {
      ...peer("explain", (unit) => scorer.explain(unit, ...at), { must: 2, aim: 1.2 }),
      of: (unit) => explained(scorer.explain(unit, ...at)),
    },
    {
      name: "account, all in words",
      run: each(all.slice(0, few), (unit) => scorer.account(unit, ...at)),
      of: (unit) => accounted(scorer.account(unit, ...at)),
    },
  ];
  const schema = stage === undefined ? scorer.schema : scorer.schema(stage);
  const sample = all
    .slice(0, few)
    .map((unit) => ({ unit, right: exactlyOf(scorer, schema.parse(unit), ...at) }));
  for (const one of peers)
    one.wrong = sample.filter(({ unit, right }, i) => !isRight(one.of(unit, i), right)).length;
  inTurn(peers, rounds);
  console.log(`${count} units of ${file}${stage === undefined ? "" : `, ${stage}`}`);
  for (const one of peers) table.peer(one, sample.length);
}

/** What the account of the exact run-time, which is all made in exact decimals, says in numbers. */
export function exactlyOf(scorer, facts, ...at) {
  const causes = at.length > 0 ? scorer.causes[at[0]] : scorer.causes;
  const account = scorer.account(facts, ...at);
  return { ...numbersOf(account, false), effects: effectsIn(account.blocks, causes) };
}

/** What `explain` makes: without effects it would be wrong. */
export const explained = (made) => ({ ...made, effects: made.effects ?? [] });

/** Whether all that is said is right; only `explain` says anything of effects. */
export const isRight = (made, right) =>
  made.total === right.total &&
  Object.keys(right.scores).every((id) => made.scores[id] === right.scores[id]) &&
  (made.effects === undefined || isDeepStrictEqual(made.effects, right.effects));

/** An account as its numbers. */
export const accounted = ({ total, blocks }) => ({
  total: Number(total),
  scores: Object.fromEntries(
    blocks.filter(({ id }) => id !== "").map(({ id, score }) => [id, Number(score)]),
  ),
});

/** A row of columns as numbers. */
export function inColumns(layout, { scores }, row) {
  const all = layout.scores.map(({ id, scale }) => [id, scores[id][row] / scale]);
  const isTotal = ([id]) => id === "";
  return { total: all.find(isTotal)[1], scores: Object.fromEntries(all.filter((one) => !isTotal(one))) };
}

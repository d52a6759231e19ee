// Compiled scorers against what a programmer would write or pick instead, in one run: processor time, interleaved rounds, medians,
// every peer held against the exact result. `npm run bench [-- UNITS ROUNDS]`. Ratios count, times are those of the machine.
// Exits 1 when a compiled scorer is wrong anywhere, or over what must hold.
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { generatedRubric } from "../generated-rubric.mjs";
import { inFloats, inIntegers } from "./by-hand.mjs";
import { units } from "./units.mjs";
import { withDecimal } from "./with-decimal.mjs";
import { flat, withJsonLogic } from "./with-json-logic.mjs";

process.chdir(join(import.meta.dirname, "../.."));
const dist = new URL("../../dist/src/", import.meta.url);
const { emit } = await import(new URL("emit/emit.js", dist));
const { analyse } = await import(new URL("project/analyse.js", dist));
const { placesByCounting } = await import(new URL("runtime/places.js", dist));
const { Source } = await import(new URL("text/source.js", dist));

const [count = 100_000, rounds = 9] = process.argv.slice(2).map(Number);
const name = "bench/scoring/inspection.rubric";

function compiled(file, text) {
  const { rubric, failed } = analyse(new Source(file, text), "sha256:bench");
  if (failed) throw new Error(`${file} has errors`);
  return emit(rubric, { sourceName: "bench.rubric" }).js;
}
const folder = new URL("../bench/", dist);
mkdirSync(folder, { recursive: true });
const module = new URL("inspection.js", folder);
writeFileSync(module, compiled(name, readFileSync(name, "utf8")));
const scorer = await import(module.href);

const cpu = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};
const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];

// ---- scoring

const all = units(count, 20261122);
const few = all.slice(0, Math.max(1, Math.floor(count / 50)));
const flatUnits = all.map(flat);
/** As an application that keeps its data in columns would have them. */
const columns = {};
for (const { array, path, scale, options } of scorer.columns.facts) {
  const column = new globalThis[array](count);
  all.forEach((unit, i) => {
    const given = path.reduce((at, part) => at[part], unit);
    column[i] = options ? options.indexOf(given) : Math.round(Number(given) * scale);
  });
  (columns[path[0]] ??= {})[path[1]] = column;
}
const scores = scorer.scoreColumns(columns);

/** Results are kept for a while, so that they are really made. */
const kept = new Array(16);
const each = (list, score) => () => {
  for (let i = 0; i < list.length; i++) kept[i & 15] = score(list[i]);
  return list.length;
};
const peers = [
  { name: "whole numbers by hand", run: each(all, inIntegers), totals: inIntegers },
  { name: "score", run: each(all, scorer.score), totals: scorer.score, must: 1.1, aim: 0.5 },
  {
    name: "scoreChecked",
    run: each(all, scorer.scoreChecked),
    totals: scorer.scoreChecked,
    must: 1.6,
    aim: 0.9,
  },
  {
    name: "scoreColumns",
    run: () => (scorer.scoreColumns(columns, scores), count),
    totals: (_, i) => columnResult(i),
    must: 1,
    aim: 0.35,
  },
  {
    name: "explain",
    run: each(few, scorer.explain),
    totals: (unit) => explained(scorer.explain(unit)),
    only: few.length,
    must: 2,
    aim: 1.2,
  },
  { name: "floating point by hand", run: each(all, inFloats), totals: inFloats },
  { name: "decimal.js", run: each(few, withDecimal), totals: withDecimal, only: few.length },
  {
    name: "json-logic-engine, compiled",
    run: each(flatUnits.slice(0, few.length), withJsonLogic),
    totals: (_, i) => withJsonLogic(flatUnits[i]),
    only: few.length,
  },
];

const scaleOf = new Map(scorer.columns.scores.map(({ id, scale }) => [id, scale]));
function columnResult(i) {
  const at = (id) => scores.scores[id][i] / scaleOf.get(id);
  const ids = [...scaleOf.keys()].filter((id) => id !== "");
  return { total: at(""), scores: Object.fromEntries(ids.map((id) => [id, at(id)])) };
}
const explained = ({ total, blocks }) => ({
  total: Number(total),
  scores: Object.fromEntries(
    blocks.filter(({ id }) => id !== "").map(({ id, score }) => [id, Number(score)]),
  ),
});

// What the exact run-time says: facts already checked are scored by it alone.
const exactly = few.map((unit) => scorer.score(scorer.schema.parse(unit)));
const isRight = (made, right) =>
  made.total === right.total && Object.keys(right.scores).every((id) => made.scores[id] === right.scores[id]);
for (const peer of peers)
  peer.wrong = exactly.filter((right, i) => !isRight(peer.totals(few[i], i), right)).length;
for (const peer of peers) peer.times = [];
for (let round = -2; round < rounds; round++)
  for (const peer of peers) {
    const start = cpu();
    const done = peer.run();
    const taken = ((cpu() - start) * 1e6) / done;
    if (round >= 0) peer.times.push(taken);
  }
const base = peers[0];
let missed = 0;
const judged = (figure, { must, aim }, above = false) => {
  if (must === undefined) return "";
  const holds = above ? figure >= must : figure <= must;
  if (!holds) missed++;
  const sign = above ? "≥" : "≤";
  return `must ${sign} ${must}, aim ${sign} ${aim}: ${holds ? "holds" : "MISSED"}`;
};
const row = (...cells) =>
  console.log(
    cells.map((cell, i) => String(cell)[i === 0 ? "padEnd" : "padStart"](i === 0 ? 46 : 12)).join(""),
  );

console.log(
  `${count} units of ${name}, ${rounds} rounds in turn, processor time, medians (${process.version})`,
);
row("", "ns a unit", "ratio", "wrong", "  ");
for (const peer of peers) {
  // Rounds in turn share the machine's moods: the ratio of each pair counts.
  const ratio = median(peer.times.map((time, i) => time / base.times[i]));
  peer.ratio = ratio;
  row(
    peer.name,
    median(peer.times).toFixed(0),
    ratio.toFixed(2),
    `${peer.wrong}/${few.length}`,
    `  ${judged(ratio, peer)}`,
  );
  if (peer.must !== undefined && peer.wrong > 0) missed++;
}
const ours = peers[1];
const decimal = peers.at(-2);
const logic = peers.at(-1);
row(
  "score is faster than decimal.js",
  "",
  (decimal.ratio / ours.ratio).toFixed(0),
  "",
  `  ${judged(decimal.ratio / ours.ratio, { must: 100, aim: 200 }, true)}`,
);
row(
  "score is faster than json-logic-engine",
  "",
  (logic.ratio / ours.ratio).toFixed(1),
  "",
  `  ${judged(logic.ratio / ours.ratio, { must: 8, aim: 20 }, true)}`,
);

// ---- places of a cohort

const totals = scores.scores[""];
const placing = Array.from({ length: rounds }, () => {
  const start = cpu();
  for (let i = 0; i < 10; i++) kept[i] = placesByCounting(totals, 0, 10500, "better");
  return ((cpu() - start) * 1e6) / (10 * count);
});
row(
  "places of the cohort, a unit",
  median(placing).toFixed(1),
  "",
  "",
  `  ${judged(median(placing), { must: 150, aim: 60 })} ns`,
);

// ---- compiling

for (const [indicators, limit] of [
  [100, {}],
  [1000, { must: 50, aim: 15 }],
  [10000, { must: 600, aim: 250 }],
]) {
  const text = generatedRubric(indicators);
  const times = Array.from({ length: indicators === 10000 ? 3 : 9 }, () => {
    const start = cpu();
    compiled("generated.rubric", text);
    return cpu() - start;
  }).slice(1);
  row(
    `checked and compiled, ${indicators} indicators, warm`,
    `${median(times).toFixed(0)} ms`,
    "",
    "",
    `  ${judged(median(times), limit)}`,
  );
}

// ---- whole processes

const temporary = mkdtempSync(join(tmpdir(), "rubric-bench-"));
try {
  // What a process took is told from inside it, when it ends.
  const measured = `process.once("exit", () => {
    const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
    require("node:fs").writeSync(1, JSON.stringify({ ms: (userCPUTime + systemCPUTime) / 1000, mb: maxRSS / 1024 }));
  });`;
  const command = `${measured} process.argv.splice(1, 0, "rubric"); require("./bin/rubric.js");`;
  const run = (args) => {
    const { stdout, status, stderr } = spawnSync(process.execPath, args, { maxBuffer: 1 << 28 });
    const last = String(stdout).slice(String(stdout).lastIndexOf("{"));
    if (status !== 0) throw new Error(`${args.join(" ")}: ${stderr}`);
    return JSON.parse(last);
  };
  const bare = ["-e", measured];
  const check = (file) => ["-e", command, "--", "check", "-q", file];
  const pairs = (file, times) =>
    median(
      Array.from({ length: times }, () => {
        const without = run(bare).ms;
        return run(check(file)).ms / without;
      }),
    );
  run(check(name));
  const start = pairs(name, 15);
  row(
    "check of 14 indicators, whole process",
    "",
    start.toFixed(2),
    "",
    `  ${judged(start, { must: 2, aim: 1.45 })}`,
  );
  const large = join(temporary, "large.rubric");
  writeFileSync(large, generatedRubric(10000));
  const compile = ["-e", command, "--", "compile", "-q", large, "--target", "js", "-o", temporary];
  const { mb } = run(compile);
  row(
    "memory compiling 10,000 indicators",
    `${mb.toFixed(0)} MB`,
    "",
    "",
    `  ${judged(mb, { must: 512, aim: 256 })}`,
  );
} finally {
  rmSync(temporary, { recursive: true });
}
if (missed > 0) console.log(`${missed} of what must hold is missed`);
process.exitCode = missed > 0 ? 1 : 0;

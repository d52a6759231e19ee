// Compiled scorers against what a programmer would write or pick instead, in one run: processor time, interleaved rounds, medians,
// every peer held against the exact result. `npm run bench [-- UNITS ROUNDS]`. Ratios count, times are those of the machine.
// Exits 1 when a compiled scorer is wrong anywhere, or over what must hold.
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { generatedRubric } from "../generated-rubric.mjs";
import { inFloats, inIntegers } from "./by-hand.mjs";
import { compiled } from "./compiled.mjs";
import { cpu, inTurn, median, Table } from "./measure.mjs";
import { accounted, exactlyOf, explained, inColumns, isRight, real, subjects } from "./real.mjs";
import { units } from "./units.mjs";
import { withDecimal } from "./with-decimal.mjs";
import { flat, withJsonLogic } from "./with-json-logic.mjs";

process.chdir(join(import.meta.dirname, "../.."));
const dist = new URL("../../dist/src/", import.meta.url);
const { placesByCounting } = await import(new URL("runtime/places.js", dist));

const [count = 100_000, rounds = 9] = process.argv.slice(2).map(Number);
const name = "bench/scoring/inspection.rubric";
const { scorer } = await compiled(name);

// ---- scoring

const all = units(count, 20261122);
const few = all.slice(0, Math.max(1, Math.floor(count / 50)));
const flatUnits = all.map(flat);
/** As a table has them: numbers as texts, 是 and 否. */
const asTexts = (value) => {
  if (typeof value === "number") return String(value);
  if (typeof value === "boolean") return value ? "是" : "否";
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inside]) => [key, asTexts(inside)]));
};
const tableUnits = few.map(asTexts);
const { scorer: ofTexts } = await compiled(name, "texts");
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
    totals: (_, i) => inColumns(scorer.columns, scores, i),
    must: 1,
    aim: 0.35,
  },
  {
    name: "explain",
    run: each(all, scorer.explain),
    totals: (unit) => explained(scorer.explain(unit)),
    must: 2,
    aim: 1.2,
  },
  {
    name: "score, facts as texts of a table",
    run: each(tableUnits, ofTexts.score),
    totals: (_, i) => ofTexts.score(tableUnits[i]),
    only: few.length,
  },
  {
    name: "account, all in words",
    run: each(few, scorer.account),
    totals: (unit) => accounted(scorer.account(unit)),
    only: few.length,
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

const exactly = few.map((unit) => exactlyOf(scorer, scorer.schema.parse(unit)));
for (const peer of peers)
  peer.wrong = exactly.filter((right, i) => !isRight(peer.totals(few[i], i), right)).length;
inTurn(peers, rounds);

const table = new Table();
console.log(
  `${count} units of ${name}, ${rounds} rounds in turn, processor time, medians (${process.version})`,
);
table.row("", "ns a unit", "ratio", "wrong", "  ");
for (const peer of peers) table.peer(peer, few.length);
const ours = peers[1];
for (const [peer, limits] of [
  [peers.at(-2), { must: 100, aim: 200 }],
  [peers.at(-1), { must: 8, aim: 20 }],
]) {
  const faster = peer.ratio / ours.ratio;
  table.row(
    `score is faster than ${peer.name.split(",")[0]}`,
    "",
    faster.toFixed(faster < 100 ? 1 : 0),
    "",
    `  ${table.judged(faster, limits, true)}`,
  );
}

// ---- real rubrics

for (const subject of subjects) await real(subject, count, rounds, table);

// ---- places of a cohort

const totals = scores.scores[""];
const placing = Array.from({ length: rounds }, () => {
  const start = cpu();
  for (let i = 0; i < 10; i++) kept[i] = placesByCounting(totals, 0, 10500, "better");
  return ((cpu() - start) * 1e6) / (10 * count);
});
table.row(
  "places of the cohort, a unit",
  median(placing).toFixed(1),
  "",
  "",
  `  ${table.judged(median(placing), { must: 150, aim: 60 })} ns`,
);

// ---- compiling

const limits = { 100: {}, 1000: { must: 50, aim: 15 }, 10000: { must: 600, aim: 250 } };
// In a process of its own: collecting what the units above left behind is no part of compiling.
const compiling = spawnSync(process.execPath, ["bench/scoring/compiling.mjs", ...Object.keys(limits)]);
if (compiling.status !== 0) throw new Error(String(compiling.stderr));
for (const [indicators, ms] of Object.entries(JSON.parse(String(compiling.stdout))))
  table.row(
    `checked and compiled, ${indicators} indicators, warm`,
    `${ms.toFixed(0)} ms`,
    "",
    "",
    `  ${table.judged(ms, limits[indicators])}`,
  );

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
  table.row(
    "check of 14 indicators, whole process",
    "",
    start.toFixed(2),
    "",
    `  ${table.judged(start, { must: 2, aim: 1.45 })}`,
  );
  const large = join(temporary, "large.rubric");
  writeFileSync(large, generatedRubric(10000));
  const compile = ["-e", command, "--", "compile", "-q", large, "--target", "js", "-o", temporary];
  const { mb } = run(compile);
  table.row(
    "memory compiling 10,000 indicators",
    `${mb.toFixed(0)} MB`,
    "",
    "",
    `  ${table.judged(mb, { must: 512, aim: 256 })}`,
  );
} finally {
  rmSync(temporary, { recursive: true });
}
if (table.missed > 0) console.log(`${table.missed} of what must hold is missed`);
process.exitCode = table.missed > 0 ? 1 : 0;

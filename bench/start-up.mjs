// How long checks take as whole processes, against a bare Node: the ratio, which holds on slow and on fast machines alike. All run in
// turn; the median of the rounds' ratios counts. Exits 1 when one is over what it must keep to.
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { generatedRubric } from "./generated-rubric.mjs";

const rounds = 15;
process.chdir(join(import.meta.dirname, ".."));
const folder = mkdtempSync(join(tmpdir(), "rubric-start-"));
const twelve = join(folder, "twelve.rubric");
writeFileSync(twelve, generatedRubric(12, 12));

/** What is checked, and how many times as long as a bare Node it may take. */
const checks = [
  { what: "12 indicators", file: twelve, must: 2.0 },
  { what: "24 indicators (tieling)", file: "rubrics/tieling.rubric", must: 2.5 },
  { what: "the largest rubric (commerce)", file: "rubrics/commerce.rubric", must: 3.0 },
];

function time(args) {
  const start = performance.now();
  const { status, error } = spawnSync(process.execPath, args, { stdio: "ignore" });
  const taken = performance.now() - start;
  if (status !== 0) throw error ?? new Error(`node ${args.join(" ")} ended with ${status}`);
  return taken;
}

const bare = () => time(["-e", "0"]);
const check = ({ file }) => time(["bin/rubric.js", "check", file]);
const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];

try {
  // The first of each warms the disk, and writes the code cache when there is none yet.
  bare();
  checks.forEach(check);
  const runs = Array.from({ length: rounds }, () => ({ bare: bare(), checks: checks.map(check) }));
  const ms = (of) => `${median(runs.map(of)).toFixed(0)} ms`;
  console.log(`node -e 0: ${ms((run) => run.bare)} (medians of ${rounds} rounds)`);
  checks.forEach(({ what, must }, i) => {
    const ratio = median(runs.map((run) => run.checks[i] / run.bare));
    console.log(
      `check of ${what}: ${ms((run) => run.checks[i])}, ratio ${ratio.toFixed(2)}, must ${must.toFixed(1)}`,
    );
    if (ratio > must) process.exitCode = 1;
  });
} finally {
  rmSync(folder, { recursive: true });
}

// How long a check of the larger rubric takes as a whole process, against a bare Node: the ratio, which holds on slow and
// on fast machines alike. Both run in turn; the median of the pairs' ratios counts. Exits 1 when it is over the budget.
import { spawnSync } from "node:child_process";
import { performance } from "node:perf_hooks";
import { join } from "node:path";

const pairs = 15;
const budget = 2.5;
process.chdir(join(import.meta.dirname, ".."));

function time(args) {
  const start = performance.now();
  const { status, error } = spawnSync(process.execPath, args, { stdio: "ignore" });
  const taken = performance.now() - start;
  if (status !== 0) throw error ?? new Error(`node ${args.join(" ")} ended with ${status}`);
  return taken;
}

const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
const bare = ["-e", "0"];
const check = ["bin/rubric.js", "check", "rubrics/tieling.rubric"];

// The first of each warms the disk, and writes the code cache when there is none yet.
time(bare);
time(check);
const runs = Array.from({ length: pairs }, () => ({ bare: time(bare), check: time(check) }));
const ratio = median(runs.map((run) => run.check / run.bare));
const ms = (of) => `${median(runs.map(of)).toFixed(0)} ms`;
console.log(`node -e 0: ${ms((run) => run.bare)}; ${check.join(" ")}: ${ms((run) => run.check)}`);
console.log(`ratio ${ratio.toFixed(2)} (median of ${pairs} pairs), budget ${budget}`);
process.exitCode = ratio > budget ? 1 : 0;

// How the work of a check grows with the rubric: processor time for 1,000 and for 10,000 indicators, and the memory at its most. Rounds
// are interleaved, medians count. Exits 1 when 10,000 take more than 12 times as long, or more than 512 MB.
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { generatedRubric } from "./generated-rubric.mjs";

const sizes = [1000, 10000];
const rounds = 5;
const most = { ratio: 12, megabytes: 512 };
process.chdir(join(import.meta.dirname, ".."));
const folder = mkdtempSync(join(tmpdir(), "rubric-scale-"));

/** Runs the command and tells what it took, from inside. */
const runner = `
  process.argv.splice(1, 0, "rubric");
  process.once("exit", () => {
    const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
    require("node:fs").writeSync(1, JSON.stringify({ cpu: (userCPUTime + systemCPUTime) / 1000, megabytes: maxRSS / 1024 }));
  });
  require("./bin/rubric.js");
`;

function measured(size) {
  const file = join(folder, `${size}.rubric`);
  const { status, stdout, stderr } = spawnSync(process.execPath, ["-e", runner, "--", "check", "-q", file]);
  if (status !== 0) throw new Error(`the check of ${size} indicators ended with ${status}: ${stderr}`);
  return JSON.parse(String(stdout));
}

const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];

try {
  for (const size of sizes) writeFileSync(join(folder, `${size}.rubric`), generatedRubric(size));
  const runs = Array.from({ length: rounds }, () => sizes.map(measured));
  const [small, large] = sizes.map((_, i) => median(runs.map((run) => run[i].cpu)));
  const megabytes = Math.max(...runs.map((run) => run[1].megabytes));
  const ratio = large / small;
  console.log(
    `check, processor time: ${sizes[0]} indicators ${small.toFixed(0)} ms, ${sizes[1]} indicators ${large.toFixed(0)} ms`,
  );
  console.log(
    `ratio ${ratio.toFixed(1)} (at most ${most.ratio}), memory ${megabytes.toFixed(0)} MB (at most ${most.megabytes})`,
  );
  process.exitCode = ratio > most.ratio || megabytes > most.megabytes ? 1 : 0;
} finally {
  rmSync(folder, { recursive: true });
}

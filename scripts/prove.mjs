// The long proof: interpreter and compiled scorer on many units of every rubric. Usage: npm run prove -- [UNITS] [SEED]
import { spawnSync } from "node:child_process";

const [runs = "10000", seed] = process.argv.slice(2);
const env = { ...process.env, AGREEMENT_RUNS: runs, ...(seed === undefined ? {} : { AGREEMENT_SEED: seed }) };
const { status } = spawnSync(
  process.execPath,
  ["node_modules/vitest/vitest.mjs", "run", "tests/agreement-rubrics.test.ts"],
  { stdio: "inherit", env },
);
process.exitCode = status ?? 1;

#!/usr/bin/env node
// Starts the bundled command, dist/cli.cjs, from V8's code cache once there is one: compiling it takes longer than a check.
// `rubric check` is bundled for itself, dist/check.cjs: what other commands need is not even read.
const { existsSync, readFileSync, renameSync, writeFileSync } = require("node:fs");
const { join } = require("node:path");
const { setFlagsFromString } = require("node:v8");
const { Script } = require("node:vm");
const flags = [
  // A check is over before optimised code would pay for its making: let functions run longer before they are optimised.
  "--interrupt-budget=3000000",
  // Nor does it live long enough for its memory to be looked through bit by bit.
  "--no-incremental-marking",
  // A very large rubric need not take four times the memory it uses before that is looked through.
  "--heap-growing-percent=100",
];
// An engine that no longer knows one of them would say so to everybody: later ones do without.
if (parseInt(process.versions.node, 10) <= 24) flags.forEach((flag) => setFlagsFromString(flag));
const name = process.argv[2] === "check" ? "check" : "cli";
const bundle = join(__dirname, "..", "dist", `${name}.cjs`);
if (!existsSync(bundle)) {
  console.error("rubric is not built yet: run `npm run build`.\nrubric 尚未构建，请先运行 npm run build。");
  process.exit(3);
}
const source = readFileSync(bundle, "latin1");
// The bundle is a function, and ends with a fingerprint of itself: a cache made of other contents must never run.
const cache = join(__dirname, "..", "dist", `${name}-${source.slice(-16)}.cache`);
const cachedData = existsSync(cache) ? readFileSync(cache) : undefined;
const script = new Script(source, { filename: bundle, cachedData });
script.runInThisContext()(require, join(__dirname, "..", "dist"));
// A cache is worth keeping when it holds what reads a rubric.
const reads = ["check", "lint", "report", "score", "test", "facts"].includes(process.argv[2]);
if (reads && (!cachedData || script.cachedDataRejected)) {
  process.once("exit", () => {
    try {
      writeFileSync(`${cache}.${process.pid}`, script.createCachedData());
      renameSync(`${cache}.${process.pid}`, cache);
    } catch {} // A folder that may only be read: every start then compiles.
  });
}

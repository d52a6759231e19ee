#!/usr/bin/env node
// Starts the bundled command, dist/cli.cjs, from V8's code cache once there is one: compiling it takes longer than a check.
const { existsSync, readFileSync, renameSync, writeFileSync } = require("node:fs");
const { join } = require("node:path");
const { setFlagsFromString } = require("node:v8");
const { Script } = require("node:vm");
// A check is over before optimised code would pay for its making: let functions run longer before they are optimised.
setFlagsFromString("--interrupt-budget=1000000");
const bundle = join(__dirname, "..", "dist", "cli.cjs");
if (!existsSync(bundle)) {
  console.error("rubric is not built yet: run `npm run build`.\nrubric 尚未构建，请先运行 npm run build。");
  process.exit(3);
}
const source = readFileSync(bundle, "latin1");
// The bundle begins with a fingerprint of itself: a cache made of other contents must never run.
const cache = join(__dirname, "..", "dist", `cli-${source.slice(2, 18)}.cache`);
const cachedData = existsSync(cache) ? readFileSync(cache) : undefined;
const script = new Script(`(function(require,__dirname){${source}\n})`, { filename: bundle, cachedData });
script.runInThisContext()(require, join(__dirname, "..", "dist"));
if ((!cachedData || script.cachedDataRejected) && process.argv[2] === "check") {
  process.once("exit", () => {
    try {
      writeFileSync(`${cache}.${process.pid}`, script.createCachedData());
      renameSync(`${cache}.${process.pid}`, cache);
    } catch {} // A folder that may only be read: every start then compiles.
  });
}

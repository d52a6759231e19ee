#!/usr/bin/env node
// Starts the bundled command, dist/cli.cjs, from V8's code cache when this Node can use it.
const { existsSync, readFileSync, renameSync, writeFileSync } = require("node:fs");
const { join } = require("node:path");
const { Script } = require("node:vm");
const bundle = join(__dirname, "../dist/cli.cjs");
if (!existsSync(bundle)) {
  console.error("rubric is not built yet: run `npm run build`.\nrubric 尚未构建：请先运行 npm run build。");
  process.exit(3);
}

// `npm start`: the whole way of a real official rubric, from its text to checked, compiled and scored.
import { spawnSync } from "node:child_process";
import { join } from "node:path";

process.chdir(join(import.meta.dirname, ".."));

const rubric = "rubrics/yangjiang.rubric";
const facts = "examples/facts/yangjiang.json";
const folder = "dist/demo";

function run(args) {
  const { status } = spawnSync(process.execPath, args, { stdio: "inherit" });
  if (status !== 0) process.exit(status ?? 1);
}

function rubricCommand(...args) {
  console.log(`\n$ rubric ${args.join(" ")}`);
  run(["bin/rubric.js", ...args]);
}

run(["scripts/build.mjs"]);
rubricCommand("check", rubric);
rubricCommand("test", rubric);
rubricCommand("compile", rubric, "--target", "all", "-o", folder);
rubricCommand("score", rubric, facts);
console.log(
  `\nThe compiled scorer: ${folder}/yangjiang.js, with its types and the same in TypeScript beside it.`,
);
console.log(`编译所得的评分模块：${folder}/yangjiang.js，类型声明和TypeScript版本在同一文件夹。`);

// Tells where a unit lost points. Nothing is installed: yangjiang.js is the compiled rubric and needs nothing else.
//   node app.js UNITS.json UNIT
import { readFileSync } from "node:fs";
import { explain } from "./yangjiang.js";

const [, , file, name] = process.argv;
const units = JSON.parse(readFileSync(file, "utf8"));
const unit = units.find((each) => each["地区"]["名称"] === name);
const { total, points, blocks } = explain(unit);
console.log(`${name}  ${total} / ${points}`);
for (const block of blocks)
  for (const { effect, rule, line } of block.rules)
    if (effect.startsWith("-")) console.log(`${block.id} ${block.title}：${effect}（第${line}行：${rule}）`);

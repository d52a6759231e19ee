// Tells where a unit lost points. Nothing is installed: yangjiang.js is the compiled rubric and needs nothing else.
//   node app.js UNITS.json UNIT
import { readFileSync } from "node:fs";
import { causes, explain } from "./yangjiang.js";

const [, , file, name] = process.argv;
const units = JSON.parse(readFileSync(file, "utf8"));
const unit = units.find((each) => each["地区"]["名称"] === name);
const { total, effects } = explain(unit);
console.log(`${name}  ${total}分`);
causes.forEach(({ block, title, rule, line }, i) => {
  if (rule && effects[i] < 0) console.log(`${block} ${title}：${effects[i]}（第${line}行：${rule}）`);
});

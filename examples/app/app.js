// Scores the example units with a compiled scorer and says where points were lost.
// Compile the scorer first:  rubric compile rubrics/yangjiang.rubric --target js -o examples/app/scorers
import { readFileSync } from "node:fs";
import { account, FactsError, rubric, scoreAll } from "./scorers/yangjiang.js";

const units = JSON.parse(readFileSync(new URL("../facts/yangjiang.json", import.meta.url), "utf8"));

console.log(`${rubric.title}  ${rubric.hash.slice(0, 19)}`);
const { units: results } = scoreAll(units);
for (const { unit, place, total } of [...results].sort((a, b) => a.place - b.place))
  console.log(`${place}  ${unit}  ${total}`);

const last = units.find((u) => u["地区"]["名称"] === results.find((r) => r.place === results.length).unit);
for (const block of account(last).blocks)
  for (const rule of block.rules)
    if (rule.effect.startsWith("-"))
      console.log(`${block.id} ${block.title}：${rule.effect}（第${rule.line}行：${rule.rule}）`);

try {
  scoreAll([{ 地区: { 名称: "漏报县" }, "1.1.1": { 政府文件规定: "也许" } }]);
} catch (error) {
  if (!(error instanceof FactsError)) throw error;
  console.log(`${error.problems.length} 处填报问题，例如：${error.message.split("\n")[0]}`);
}

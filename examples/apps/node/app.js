// Ranks the units of a file by a rubric that is imported as it is:  node --import rubric-lang/register app.js UNITS.json
import { readFileSync } from "node:fs";
import { FactsError, rubric, scoreAll } from "../../../rubrics/yangjiang.rubric";

const units = JSON.parse(readFileSync(process.argv[2], "utf8"));
try {
  console.log(rubric.title);
  const { units: results } = scoreAll(units);
  for (const { unit, place, total } of results.toSorted((a, b) => a.place - b.place))
    console.log(`${place}  ${unit}  ${total}`);
} catch (error) {
  if (!(error instanceof FactsError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

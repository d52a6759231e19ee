// The example facts, scored, against points worked out without this compiler.
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { analyse } from "../src/project/analyse.js";
import { exact, print, sub } from "../src/runtime/exact.js";
import { scoreUnits, type StageScores } from "../src/project/score-units.js";
import { Source } from "../src/text/source.js";
import { openBeside } from "./open-beside.js";

function scored(name: string): StageScores {
  const file = `rubrics/${name}.rubric`;
  const { rubric } = analyse(
    new Source(file, readFileSync(file, "utf8")),
    "sha256:test",
    undefined,
    openBeside(file),
  );
  const units = JSON.parse(readFileSync(`examples/facts/${name}.json`, "utf8")) as unknown[];
  const scores = scoreUnits(rubric!, units);
  if ("problems" in scores) throw new Error(JSON.stringify(scores.problems));
  return scores.stages[0]!;
}
/** Every unit: name, place, total, points of the blocks asked for. */
const told = ({ scores }: StageScores, ids: readonly string[]): unknown[] =>
  scores.map(({ place, explanation: { unit, total, blocks } }) => [
    unit,
    place,
    total,
    ids.map((id) => Number(blocks.find((block) => block.id === id)?.score)),
  ]);

describe("examples/facts/stations.json", () => {
  const stage = scored("stations");

  // By a separate program in Python (exact fractions, every indicator rounded to four places), written from the sentences of the
  // document and the readings noted in the rubric: it works out the shares, the ranks and the growth itself, and sums by project.
  it("gives what the sentences give", () => {
    const projects = Array.from({ length: 10 }, (_, i) => String(i + 1));
    expect(told(stage, projects)).toEqual([
      ["樟城所", 1, "82.03", [12, 8, 9.76, 7.92, 7.5, 9.2, 6.75, 7, 7, 6.9]],
      ["城峰所", 2, "73.603", [11.859, 6.684, 9.65, 7.04, 7.5, 5.4, 6.5, 6.3, 5.75, 6.92]],
      ["嵩口所", 4, "70.7746", [11.436, 4.396, 9.7726, 7.16, 6.5, 7.8, 6.5, 4.5, 6.2, 6.51]],
      ["葛岭所", 3, "72.065", [11.631, 6.58, 8.6, 7.384, 6.5, 7.65, 6.25, 5.6, 5.35, 6.52]],
      ["梧桐所", 5, "60.2807", [10.101, 4.38, 9.0297, 6.42, 6, 5.94, 6, 2.6, 4, 5.81]],
      ["大洋所", 6, "50.178", [8.88, 3.408, 8.66, 3.66, 5, 5.4, 5, 1, 3.75, 5.42]],
      ["清凉所", 7, "38.548", [4.422, 4.676, 6.42, 4.12, 5, 5, 5, 0, 1.5, 2.41]],
    ]);
  });

  it("keeps every quota, and leaves open the six points whose rules are lost", () => {
    // Two rows each of 5.1 and 5.2, three each of 7.1 to 7.3 and 9.3.
    expect(stage.quotas).toHaveLength(16);
    expect(stage.quotas.filter(({ kept }) => kept !== true)).toEqual([]);
    const open = stage.scores.map(({ explanation: { total, totalAtMost } }) =>
      print(sub(exact(totalAtMost!), exact(total))),
    );
    expect(open).toEqual(Array<string>(7).fill("6"));
  });
});

describe("examples/facts/quality.json", () => {
  // By hand, indicator by indicator, in the order of the table. For instance Ⅱ-2-2 of the second: 2.6% is 1.6 points over 1%, four
  // steps of 1.2, then 0.8 and 0.4 more than use up the 6 points.
  it("gives what the sentences give", () => {
    const ids = ["Ⅰ-1-1", "Ⅰ-1-2", "Ⅰ-2-1", "Ⅰ-2-2", "Ⅰ-2-3", "Ⅰ-2-4", "Ⅰ-2-5", "Ⅰ-2-6", "Ⅰ-3-1"];
    ids.push("Ⅰ-4-1", "Ⅰ-4-2", "Ⅰ-4-3", "Ⅰ-4-4", "Ⅰ");
    ids.push("Ⅱ-1-1", "Ⅱ-2-1", "Ⅱ-2-2", "Ⅱ-2-3", "Ⅱ-3-1", "Ⅱ-4-1", "Ⅱ-5-1", "Ⅱ");
    const first = [9, 10, 2, 1, 2.5, 3, 1.5, 2, 3, 3, 4, 6, 3, 50, 9.6, 3.2, 4.4, 6.4, 3.2, 3.2, 1.6, 31.6];
    const second = [7, 8, 0, 1, 0, 0.5, 0, 0.5, 1, 1, 1, 2, 2, 24, 4.8, 2, 0, 3.2, 0, 1.6, 0.4, 12];
    expect(told(scored("quality"), ids)).toEqual([
      ["桃浦市场监管所", 1, "81.6", first],
      ["长风市场监管所", 2, "36", second],
    ]);
  });
});

// A block made of the scores inside it by a formula: what its highest value is, and what the formula is told.
import { describe, expect, it } from "vitest";
import { analyse } from "../src/project/analyse.js";
import { scoreUnits } from "../src/project/score-units.js";
import { print } from "../src/runtime/exact.js";
import { Source } from "../src/text/source.js";

const text = (heading: string, floor = "floor at 0"): string => `rubric "T" {
  unit office { name: text, rural: yes/no }
  defaults { floor 0 }
  section 1 "S" ${heading} {
    indicator 1.1 "A" 10 points { deduct 1 per case of late }
    indicator 1.2 "B" 4 points { ${floor}; deduct 1 per case of lost }
  }
}`;
const read = (text: string) => analyse(new Source("t", text), "0");
const codes = (text: string): string[] =>
  read(text)
    .diagnostics.filter((d) => d.severity === "error")
    .map((d) => d.code);
const most = (heading: string, floor?: string): string => {
  const { rubric, failed } = read(text(heading, floor));
  expect(failed).toBe(false);
  return print(rubric!.blocks.find((b) => b.printedId === "1")!.points);
};

describe("the highest value of a formula", () => {
  it.each([
    ["is indicator(1.1) * 50% + indicator(1.2) / 2", undefined, "7"],
    ["is larger of (indicator(1.1), indicator(1.2) * 3)", undefined, "12"],
    ["is smaller of (indicator(1.1), indicator(1.2) * 3)", undefined, "10"],
    // What lowers the value stands at its floor.
    ["is indicator(1.1) - indicator(1.2)", undefined, "10"],
    ["is indicator(1.1) - indicator(1.2)", "floor at -2", "12"],
    ["is 20 - (indicator(1.1) + indicator(1.2))", "floor at -2", "22"],
    // What is written twice in a sum is one.
    ["is indicator(1.1) * 2 - indicator(1.1) + indicator(1.2)", undefined, "14"],
  ])("%s (%s) is %s", (heading, floor, points) => {
    expect(most(heading, floor)).toBe(points);
    expect(codes(text(`${points} points ${heading}`, floor))).toEqual([]);
    expect(codes(text(`${points}.5 points ${heading}`, floor))).toEqual(["formula-points"]);
  });

  it("has no end where what is subtracted has no floor", () => {
    expect(codes(text("10 points is indicator(1.1) - indicator(1.2)", "no floor"))).toEqual([
      "formula-endless",
    ]);
    expect(codes(text("is indicator(1.1) - indicator(1.2)", "no floor"))).toContain("formula-endless");
  });

  it("holds for every kind of unit", () => {
    const applies = "applies when rural, otherwise not applicable";
    expect(codes(text("10 points is larger of (indicator(1.1), indicator(1.2))", applies))).toEqual([]);
    expect(codes(text("14 points is indicator(1.1) + indicator(1.2)", applies))).toEqual([
      "points-do-not-sum-for",
    ]);
  });
});

describe("a formula", () => {
  it.each([
    ["is indicator(1.1) * indicator(1.2)", "formula-takes"],
    ["is indicator(1.1) + indicator(1.2) ^ 2", "formula-takes"],
    ["is indicator(1.1) + (indicator(1.2) if rural, otherwise 0)", "formula-takes"],
    ["is indicator(1.1) + indicator(1.2) + section(1)", "formula-takes"],
    ["is indicator(1.1) / 0 + indicator(1.2)", "formula-takes"],
    ["is indicator(1.1) + indicator(1.2) * 0", "formula-leaves-out"],
    ["is larger of (indicator(1.1), indicator(1.2)) - smaller of (indicator(1.1), 2)", "formula-two-ways"],
  ])("%s is told %s", (heading, code) => {
    expect(codes(text(`10 points ${heading}`))).toContain(code);
  });

  it("takes a block that does not apply as 0, and the floor comes after", () => {
    const applies = "applies when rural, otherwise not applicable";
    const { rubric } = read(
      text("10 points is smaller of (10, indicator(1.1) - 5 + indicator(1.2))", applies),
    );
    const unit = (rural: boolean, late: number) => ({
      office: { name: `${rural}${late}`, rural },
      "1.1": { late },
      ...(rural ? { "1.2": { lost: 1 } } : {}),
    });
    const found = scoreUnits({ ...rubric! }, [unit(true, 0), unit(false, 0), unit(false, 8)]);
    if ("problems" in found) throw new Error(JSON.stringify(found.problems));
    // 10 − 5 + 3; 10 − 5; 2 − 5, not below 0.
    expect(found.stages[0]!.scores.map(({ explanation }) => explanation.total)).toEqual(["8", "5", "0"]);
  });
});

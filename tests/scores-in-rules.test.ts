// Final scores of other blocks inside rules: order, circles, what does not count, and the account.
import { describe, expect, it } from "vitest";
import { interpret } from "../src/interpret/interpret.js";
import { analyse } from "../src/project/analyse.js";
import { exact } from "../src/runtime/exact.js";
import { Source } from "../src/text/source.js";
import { expectAgreement, runsOr } from "./agreement.js";

const read = (text: string) => analyse(new Source("test.rubric", text), "0");
const english = (body: string): string =>
  `rubric "T" {\n  unit station { title: text }\n  defaults { floor 0 }\n${body}\n}\n`;
const circle = (body: string): string[] =>
  read(english(body))
    .diagnostics.filter((d) => d.code === "score-circle")
    .map((d) => d.title);

describe("a rule that uses another block's score", () => {
  const text = english(`
  indicator 1 "First" 10 points { deduct (10% * indicator(2)) when indicator(3) < 60% * 5 }
  indicator 2 "Later" 20 points { deduct 2 per case of late }
  section 3 "Third" 5 points {
    applies when asked, otherwise not applicable
    indicator 3.1 "Inner" 5 points { deduct 1 per case of lost }
  }`).replace("indicator(3)", "section(3)");
  const run = (asked: boolean, late: string, lost: string) => {
    const { rubric, failed } = read(text);
    expect(failed).toBe(false);
    const [one] = [...rubric!.facts].filter((f) => f.spec.name === "asked");
    return interpret(
      rubric!,
      new Map<string, never>([
        [one!.spec.key, asked as never],
        ["2/late", exact(late) as never],
        ["3.1/lost", exact(lost) as never],
      ]),
    ).explanation;
  };

  it("sees it final, wherever the block stands, and tells which scores it saw", () => {
    const told = run(true, "3", "3");
    // 20 − 2·3 = 14; 3 is 2, below 3: 10 − 1.4 = 8.6; 8.6 + 14 + 2
    expect(told.total).toBe("24.6");
    expect(told.blocks.map((b) => [b.id, b.score])).toEqual([
      ["", "24.6"],
      ["1", "8.6"],
      ["2", "14"],
      ["3", "2"],
      ["3.1", "2"],
    ]);
    expect(told.blocks[1]!.rules[0]!.facts).toEqual([
      { key: "3", label: "3 Third", value: "2" },
      { key: "2", label: "2 Later", value: "14" },
    ]);
  });

  it("stands on the limit", () => {
    expect(run(true, "0", "2").total).toBe("33");
    expect(run(true, "0", "3").total).toBe("30");
  });

  it("counts a block that does not apply as 0", () => {
    const told = run(false, "0", "0");
    expect(told.total).toBe("28");
    expect(told.blocks[1]!.rules[0]!.facts).toEqual([{ key: "2", label: "2 Later", value: "20" }]);
  });
});

describe("a circle", () => {
  it("is an error that names it", () => {
    expect(
      circle(`indicator 1 "A" 2 points { deduct 1 when indicator(2) < 1 }
      indicator 2 "B" 2 points { deduct 1 when indicator(3) < 1 }
      indicator 3 "C" 2 points { deduct 1 when indicator(1) < 1 }`),
    ).toEqual(["These scores wait for each other: 1 → 2 → 3 → 1."]);
  });
  it("goes through the blocks around and inside", () => {
    expect(
      circle(`section 1 "A" 2 points { indicator 1.1 "a" 2 points { deduct 1 when section(2) < 1 } }
      section 2 "B" 2 points { indicator 2.1 "b" 2 points { deduct 1 when section(1) < 1 } }`),
    ).toHaveLength(1);
    expect(
      circle(`section 1 "A" 2 points { indicator 1.1 "a" 2 points { deduct 1 when section(1) < 1 } }`),
    ).toEqual(["These scores wait for each other: 1 → 1.1 → 1."]);
    expect(circle(`indicator 1 "A" 2 points { deduct 1 when total < 1 }`)).toEqual([
      "These scores wait for each other: total → 1 → total.",
    ]);
  });
  it("goes through what decides whether a block applies", () => {
    expect(
      circle(`indicator 1 "A" 2 points { deduct 1 when indicator(2.1) < 1 }
      section 2 "B" 2 points {
        applies when indicator(1) > 1, otherwise none
        indicator 2.1 "b" 2 points { deduct 1 when late }
      }`),
    ).toHaveLength(1);
  });
  it("is none where blocks only share what they use", () => {
    expect(
      circle(`indicator 1 "A" 2 points { deduct 1 when indicator(3) < 1 }
      indicator 2 "B" 2 points { deduct 1 when indicator(3) < 1 and indicator(1) < 1 }
      indicator 3 "C" 2 points { deduct 1 when late }`),
    ).toEqual([]);
  });
});

it(
  "interpreter and compiled scorer agree",
  () => expectAgreement("tests/fixtures/scores/demanded.rubric", runsOr(1000)),
  600_000,
);

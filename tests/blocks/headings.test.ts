// What headings claim: sums that are capped, and numbers of blocks.
import { describe, expect, it } from "vitest";
import { figures, findings } from "./scoring.js";

const rubric = (body: string, head = 'rubric "T"'): string =>
  `${head} {\n  unit office { name: text }\n  defaults { floor 0 }\n${body}\n}\n`;

describe("a sum that is capped", () => {
  const items = `section 1 "S" 4 points capped from 6 {
      indicator 1.1 "A" 3 points { deduct 1 per case of late }
      indicator 1.2 "B" 3 points { deduct 1 per case of lost }
    }
    indicator 2 "C" 3 points { award 1 per item of prizes, at most 3 }`;
  const head = 'rubric "T" total 5 points capped from 7';
  it("counts up to the points, at each heading", async () => {
    expect(findings(rubric(items, head))).toEqual([]);
    const of = (late: number, lost: number, prizes: number): object => ({
      office: { name: "a" },
      "1.1": { late },
      "1.2": { lost },
      "2": { prizes },
    });
    // 3 + 3 are 4 of the section, with 3 that is 7, and 5 count.
    expect(await figures(rubric(items, head), of(0, 0, 3))).toMatchObject({
      total: "5",
      scores: { "1": "4" },
    });
    // 1 + 2 and 1.
    expect(await figures(rubric(items, head), of(2, 1, 1))).toMatchObject({
      total: "4",
      scores: { "1": "3" },
    });
  });
  it("must be the sum of the items", () => {
    expect(findings(rubric(items, 'rubric "T" total 5 points capped from 8'))).toEqual(["points-do-not-sum"]);
    expect(findings(rubric(items.replace("from 6", "from 5"), head))).toEqual(["points-do-not-sum"]);
  });
  it("must be more than the points, and stands beside points of a plain sum", () => {
    expect(findings(rubric(items, 'rubric "T" total 7 points capped from 7'))).toEqual(["capped-idle"]);
    for (const heading of ["capped from 7", "total 5 points mean capped from 7"])
      expect(findings(rubric(items, `rubric "T" ${heading}`)), heading).toContain("misplaced");
    expect(findings(rubric('indicator 1 "A" 2 points capped from 3 { deduct 1 when x }'))).toEqual([
      "misplaced",
    ]);
  });
});

describe("numbers of blocks that the source claims", () => {
  const body = (inside: string, top: string): string =>
    rubric(
      `levels goal, task, item
       ${top}
       section 1 "A" {
         ${inside}
         section 1.1 "B" { indicator 1.1.1 "C" 1 points { deduct 1 when a }; indicator 1.1.2 "D" 1 points { deduct 1 when b } }
         section 1.2 "E" { indicator 1.2.1 "F" 1 points { deduct 1 when c }; missing 1 points "torn" }
       }
       section 2 "G" { section 2.1 "H" { indicator 2.1.1 "I" 1 points { deduct 1 when d } } }
       separate section 3 "J" { indicator 3.1 "K" 1 points { deduct 1 when e } }`,
    );
  it("are counted where they stand, and by level", () => {
    const top = "claims 2 of goal; claims 4 of item; claims 5 indicators; claims 5 sections";
    expect(
      findings(body("claims 3 indicators; claims 2 sections; claims 2 of task; claims 3 of item", top)),
    ).toEqual([]);
  });
  it("fail with the number that is there", () => {
    expect(findings(body("claims 5 indicators", "claims 5 of item"))).toEqual(["claim-fails", "claim-fails"]);
    expect(findings(body("claims 2 of tasks", ""))).toEqual(["unknown-level"]);
    expect(findings(rubric('indicator 1 "A" 2 points { claims 1 indicators; deduct 1 when x }'))).toEqual([
      "misplaced",
    ]);
    expect(
      findings(rubric('section 1 "S" { claims 2 units; indicator 1.1 "A" 2 points { deduct 1 when x } }')),
    ).toEqual(["misplaced"]);
  });
});

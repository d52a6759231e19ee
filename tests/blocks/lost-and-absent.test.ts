// Points that are not written, points that are lost, and blocks that do not apply: every figure here is worked out by hand.
import { describe, expect, it } from "vitest";
import { figures, findings, scored, told } from "./scoring.js";

const rubric = (body: string, head = 'rubric "T"'): string =>
  `${head} {\n  unit office { name: text }\n  defaults { floor 0 }\n${body}\n}\n`;
const office = { office: { name: "a" } };

describe("points that are not written", () => {
  it("are the most the rules give, told as a note", () => {
    const text = rubric(
      `indicator 1 "A" { award 1 per case of found, at most 3; award 2 when plan }
       indicator 2 "B" { start at 1; award 1 when x; deduct 1 when y }`,
      'rubric "T" total 7 points',
    );
    expect(told(text)).toEqual([
      "points-computed: 1 A writes no points: what is inside gives 5 at most, and that is what it has.",
      "points-computed: 2 B writes no points: what is inside gives 2 at most, and that is what it has.",
    ]);
  });
  it("are what the parts have, and what is capped", () => {
    const text = rubric(
      `indicator 1 "A" { part "P" 2 points { deduct 1 per case of late }; part "Q" { award 1 when x } }
       indicator 2 "B" { award 1 per case of found; cap at 4 }`,
      'rubric "T" total 7 points',
    );
    expect(findings(text)).toEqual([]);
  });
  it("are what a penalty can take", () => {
    const text = rubric(
      `indicator 1 "A" 2 points { deduct 1 per case of late }
       penalty section 2 "P" at most 3 points { indicator 2.1 "Q" { deduct 1 per case of warned, at most 3 } }`,
    );
    expect(findings(text)).toEqual([]);
    expect(findings(text.replace(", at most 3", ""))).toEqual(["points-missing"]);
  });
  it("must be written where rules only take, or give without end", () => {
    for (const rules of ["deduct 1 per case of late", "award 1 per case of found"])
      expect(findings(rubric(`indicator 1 "A" { ${rules} }`)), rules).toEqual(["points-missing"]);
  });
  it("cannot be spoken of as full", () => {
    for (const rules of [
      "full when x, otherwise none",
      "full less 1 when x",
      "start at full; award 1 when x",
      "given r: rate; proportional to r",
    ])
      expect(findings(rubric(`indicator 1 "A" { ${rules} }`)), rules).toEqual(["full-undefined"]);
  });
  it("must be written where two rules are never at their best together", () => {
    const text = (second: string): string =>
      rubric(`indicator 1 "A" { given n: count; award 1 when n > 5; award 2 when n < ${second} }`);
    expect(findings(text("2"))).toEqual(["points-uncertain"]);
    expect(findings(text("9"))).toEqual([]);
  });
});

describe("what the source has lost", () => {
  const text = rubric(
    `section 1 "S" 7 points {
       indicator 1.1 "A" 5 points { deduct 1 per case of late; unresolved deduction "annex 3"; floor at 1 }
       missing 2 points "cut off"
     }
     missing 3 points "cut off"
     penalty section 2 "P" at most 4 points { missing 4 points "cut off" }`,
    'rubric "T" total 10 points',
  );
  it("makes the total a range", async () => {
    expect(findings(text)).toEqual([]);
    // Least: 1 + 0 + 0 - 4, and the rubric's floor is 0. Most: (5 - 2) + 2 + 3 - 0.
    expect(await figures(text, { ...office, "1.1": { late: 2 } })).toEqual({
      total: "0",
      atMost: "8",
      scores: { "1": "1", "1.1": "1", "1/cut off": "0", "/cut off": "0", "2": "-4", "2/cut off": "-4" },
    });
  });
  it("is no range where nothing is open any more", async () => {
    const known = rubric(
      'indicator 1 "A" 5 points { deduct 1 per case of late; unresolved deduction "annex 3" }',
    );
    expect(await figures(known, { ...office, "1": { late: 5 } })).toMatchObject({
      total: "0",
      atMost: undefined,
    });
    expect(await figures(known, { ...office, "1": { late: 4 } })).toMatchObject({ total: "0", atMost: "1" });
  });
  it("counts in the sum, and is told by check", () => {
    expect(findings(text.replace("missing 3", "missing 2"))).toEqual(["points-do-not-sum"]);
    expect(told(text).filter((line) => line.startsWith("unresolved-points"))).toHaveLength(4);
  });
  it("stands where blocks stand, and not in an indicator", () => {
    expect(findings(rubric('indicator 1 "A" 2 points { deduct 1 when x; missing 1 points "cut" }'))).toEqual([
      "misplaced",
    ]);
    expect(
      findings(rubric('unresolved deduction "cut"\nindicator 1 "A" 2 points { deduct 1 when x }')),
    ).toEqual(["misplaced"]);
  });
});

describe("what does not apply, with the rest rescaled", () => {
  const text = rubric(
    `round to 2 places half up
     items may be absent, rescaled to 10
     section 1 "S" 6 points {
       round to 2 places half up
       items may be absent, rescaled to 6
       indicator 1.1 "A" 4 points { applies when a, otherwise not applicable; deduct 1 per case of late }
       indicator 1.2 "B" 2 points { applies when b, otherwise not applicable; full when plan, otherwise none }
     }
     indicator 2 "C" 4 points { applies when c, otherwise not applicable; deduct 1 per case of lost }
     bonus section 3 "H" at most 1 points { indicator 3.1 "I" 1 points { add 1 when prize } }`,
    'rubric "T" total 10 points',
  );
  const unit = (a: boolean, b: boolean, c: boolean): object => ({
    ...office,
    "1.1": { a, late: 1 },
    "1.2": { b, plan: true },
    "2": { c, lost: 2 },
    "3.1": { prize: true },
  });
  it("brings each scale to the points of its block, the bonus on top", async () => {
    expect(findings(text)).toEqual([]);
    // 3 + 2 of 6, 2 of 4, and 1 on top.
    expect((await figures(text, unit(true, true, true))).total).toBe("8");
    // 3 of 4 are 4.5 of 6; with 2 of 4 that is 6.5 of 10.
    expect(await figures(text, unit(true, false, true))).toMatchObject({
      total: "7.5",
      scores: { "1": "4.5" },
    });
    // 2 of 4 alone are 5 of 10.
    const without = await figures(text, unit(false, false, true));
    expect(without.total).toBe("6");
    expect(without.scores["1"]).toBeUndefined();
    // 4.5 of 6 are 7.5 of 10.
    expect((await figures(text, unit(true, false, false))).total).toBe("8.5");
  });
  it("tells what was earned, of what, and what it became", async () => {
    const result = await scored(text, unit(true, false, true));
    const steps = "explanation" in result ? result.explanation.blocks.flatMap((b) => b.steps) : [];
    expect(steps.filter((s) => s.kind === "rescaled")).toEqual([
      {
        kind: "rescaled",
        from: "3",
        to: "4.5",
        outOf: "4",
        line: 8,
        rule: "items may be absent, rescaled to 6",
      },
    ]);
  });
  it("is a problem with the data where nothing applies at all", async () => {
    expect(await scored(text, unit(false, false, false))).toEqual({
      problems: [{ code: "nothing-applies", key: "" }],
    });
  });
  it("says so where it cannot be", () => {
    const item = 'indicator 1 "A" 2 points { applies when a, otherwise not applicable; deduct 1 when x }';
    const head = 'rubric "T" total 2 points';
    expect(findings(rubric(`items may be absent, rescaled to 2\n${item}`, head))).toEqual([
      "may-not-terminate",
    ]);
    expect(findings(rubric(`items may be absent, rescaled to 100\n${item}`, head))).toEqual([
      "rescaled-otherwise",
    ]);
    const staged = rubric(
      `stages first, second\neach on its own\nitems may be absent, rescaled to 4\n${item}
       indicator 2 "B" 2 points at second { deduct 1 when y }`,
      'rubric "T" total 4 points',
    );
    expect(findings(staged)).toContain("rescaled-unclear");
  });
});

it("what is unresolved and does not apply is left out, not open", async () => {
  const text = rubric(
    'indicator 1 "A" 2 points { deduct 1 when x }\nindicator 2 "B" 3 points { applies when b, otherwise not applicable; unresolved "annex" }',
  );
  expect(await figures(text, { ...office, "1": { x: false }, "2": { b: true } })).toMatchObject({
    total: "2",
    atMost: "5",
  });
  expect(await figures(text, { ...office, "1": { x: false }, "2": { b: false } })).toMatchObject({
    total: "2",
    atMost: undefined,
  });
});

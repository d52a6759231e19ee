// Limits that bind always or never, and the same a figure further, where they sometimes do.
import { describe, expect, it } from "vitest";
import { analyse } from "../../src/project/analyse.js";
import { Source } from "../../src/text/source.js";

const bonus = (body: string): string => `rubric "R" {
  unit office { name: text; rural: yes/no }
  defaults { floor 0 }
  indicator 1 "Work" 10 points { deduct 1 per case of late }
  bonus section 2 "Extra" at most 5 points {
    ${body}
  }
}
`;
const indicator = (rules: string): string => `indicator 2.1 "A" 5 points { ${rules}; award 5 when best }`;
const told = (text: string): string[] => {
  const { diagnostics, failed } = analyse(new Source("r.rubric", text), "0");
  expect(failed ? diagnostics.map((d) => d.title) : []).toEqual([]);
  return diagnostics
    .filter((d) => d.code.startsWith("limit-"))
    .map((d) => `${d.code}: ${d.title.replace(/^The limit of /, "")}`);
};
const never = (limit: string, most: string): string =>
  `limit-never: ${limit} never binds: this comes to ${most} at most.`;
const always = (limit: string, least: string): string =>
  `limit-always: ${limit} always binds: without it this comes to ${least} at least.`;

/** What is limited, what it is found to be, and the smallest change after which it is not. */
const rules: readonly [what: string, text: string, found: string, from: string, to: string][] = [
  [
    "a number",
    "given n: count, up to 3\naward 1 per item of n, at most 4",
    never("4", "3"),
    "up to 3",
    "up to 4",
  ],
  [
    "a number",
    "given n: count, from 3\naward 1 per item of n, at most 3",
    always("3", "3"),
    "from 3",
    "from 2",
  ],
  [
    "a percent of points",
    "given n: count, up to 3\naward 1 per item of n, at most (80% * full)",
    never("4", "3"),
    "80%",
    "60%",
  ],
  [
    "a percent of points",
    "given n: count, from 3\naward 1 per item of n, at most (50% * full)",
    always("2.5", "3"),
    "50%",
    "80%",
  ],
  [
    "a share of a score",
    "given n: count, up to 3\naward 1 per item of n, at most (4 + 10% * indicator(1))",
    never("4–5", "3"),
    "4 +",
    "3 +",
  ],
  [
    "one that hangs on a fact",
    "given n: count, from 3\naward 1 per item of n, at most (2 if rural, otherwise 3)",
    always("2–3", "3"),
    "otherwise 3",
    "otherwise 4",
  ],
  // Each alone may come to 4: rural offices to 2 of 3, the others to 4 of 5.
  [
    "one that hangs on the fact it limits",
    "given n: count, up to 2\naward (1 if rural, otherwise 2) per item of n, at most (3 if rural, otherwise 5)",
    never("3–5", "4"),
    "otherwise 5",
    "otherwise 4",
  ],
  [
    "several together",
    "given n: count, up to 2\naward together at most 4 { award 1 per item of n; award 1 when good }",
    never("4", "3"),
    "at most 4",
    "at most 3",
  ],
  [
    "several together that exclude each other",
    "award together at most 4 { award 3 when good; award 2 when not good }",
    never("4", "3"),
    "not good",
    "fine",
  ],
  [
    "several together",
    "given n: count, from 2\naward together at most 2 { award 1 per item of n; award 1 when good }",
    always("2", "2"),
    "from 2",
    "from 1",
  ],
  [
    "a deduction",
    "start at 5\ngiven n: count, from 2\ndeduct 1 per case of n, at most 2",
    always("2", "2"),
    "from 2",
    "from 1",
  ],
  [
    "a rule for each of a list",
    "given things: list of { done: rate }\nfor each of things { award (3 * done), at most 4 }",
    never("4", "3"),
    "at most 4",
    "at most 3",
  ],
];

describe("the limit of rules", () => {
  it.each(rules)("%s: %s", (_, text, found, from, to) => {
    const whole = bonus(indicator(text));
    expect(told(whole)).toEqual([found]);
    expect(whole).toContain(from);
    expect(told(whole.replace(from, to))).toEqual([]);
  });

  it("may be what a fixed amount is", () => {
    expect(told(bonus(indicator("award 2, at most 2")))).toEqual([]);
  });
});

describe("the limit of a bonus", () => {
  const two = (one: string, other: string): string =>
    bonus(`indicator 2.1 "A" 3 points { ${one} }\n    indicator 2.2 "B" 3 points { ${other} }`);

  it("is never used by items that exclude each other", () => {
    expect(told(two("award 3 when rural", "award 3 when not rural"))).toEqual([never("5", "3")]);
    expect(told(two("award 3 when rural", "award 3 when good"))).toEqual([]);
  });

  it("is always used by items that always give so much", () => {
    const floors = two("award 3 when a; floor at 2.5", "award 3 when b; floor at 2.5");
    expect(told(floors)).toEqual([always("5", "5")]);
    expect(told(floors.replace("2.5", "2"))).toEqual([]);
    // What stands apart enters nothing.
    const apart = floors.replace(
      "    indicator 2.2",
      '    separate section 2.3 "C" 5 points { indicator 2.3.1 "D" 5 points { deduct 1 when c; floor at 4 } }\n    indicator 2.2',
    );
    expect(told(apart.replaceAll("2.5", "2"))).toEqual([]);
  });

  it("is always used by an item whose facts begin where it ends", () => {
    const one = two("given n: count, from 3; award 1 per item of n", "award 3 when b");
    expect(told(one)).toEqual([always("3", "3")]);
    expect(told(one.replace("from 3", "from 2"))).toEqual([]);
  });
});

describe("points capped from more", () => {
  const capped = (floor: string): string => `rubric "R" total 5 points capped from 8 {
  unit office { name: text }
  defaults { floor 0 }
  indicator 1 "A" 4 points { deduct 1 per case of late; floor at ${floor} }
  indicator 2 "B" 4 points { deduct 1 per case of lost; floor at 2 }
}
`;
  it("are always full where the items cannot fall below", () => {
    expect(told(capped("3"))).toEqual([always("5", "5")]);
    expect(told(capped("2"))).toEqual([]);
  });
});

// Where the rounding of a score decides a grade, and where it cannot.
import { describe, expect, it } from "vitest";
import { analyse } from "../../src/project/analyse.js";
import { Source } from "../../src/text/source.js";

const rubric = (rounding: string, indicators: string, rows: string): string => `rubric "R" {
  unit office { name: text }
  defaults { floor 0; ${rounding} }
  ${indicators}
  grades of total {
    ${rows}
    otherwise => poor
  }
}
`;
const found = (text: string): { titles: string[]; facts: string[]; errors: string[] } => {
  const { diagnostics } = analyse(new Source("r.rubric", text), "0");
  const made = diagnostics.filter((d) => d.code === "grade-rounded");
  return {
    titles: made.map((d) => d.title),
    facts: made.flatMap((d) => d.notes),
    errors: diagnostics.filter((d) => d.severity === "error").map((d) => d.title),
  };
};
const rate = 'indicator 1 "A" 100 points { proportional to closed }';
const title = (score: string, rounded: string, grade: string, without: string): string =>
  `A score of ${score} is rounded to ${rounded}: the grade is ${grade}. Without rounding it would be ${without}.`;

describe("a grade moved by rounding", () => {
  it("is shown where half a step is enough, the half itself included", () => {
    const few = 'indicator 1 "A" 100 points { deduct 0.005 per case of late }';
    const text = rubric("round total to 2 places half up", few, ">= 90 => good");
    expect(found(text)).toEqual({
      titles: [title("89.995", "90", "good", "poor")],
      facts: ["With late = 2001 cases"],
      errors: [],
    });
    // Half even rounds 89.995 up too, but 89.985 down.
    expect(found(text.replace("half up", "half even")).titles).toEqual([
      title("89.995", "90", "good", "poor"),
    ]);
    expect(found(text.replace("half up", "half even").replace("90 =>", "89.99 =>")).titles).toEqual([]);
    expect(found(text.replace("90 =>", "89.99 =>")).titles).toEqual([
      title("89.985", "89.99", "good", "poor"),
    ]);
    expect(found(text.replace("half up", "down")).titles).toEqual([]);
  });

  it("is shown where rounding down takes a grade away, and up gives one", () => {
    expect(found(rubric("round total to 0 places down", rate, "> 90 => good"))).toEqual({
      titles: [title("90.5", "90", "poor", "good")],
      facts: ["With closed = 90.5%"],
      errors: [],
    });
    expect(found(rubric("round total to 0 places down", rate, ">= 90 => good")).titles).toEqual([]);
    expect(found(rubric("round total to 0 places up", rate, ">= 90 => good")).titles).toEqual([
      title("89.5", "90", "good", "poor"),
    ]);
    expect(found(rubric("round total to 0 places up", rate, "> 90 => good")).titles).toEqual([]);
  });

  it("is shown for a limit that no rounded score meets", () => {
    expect(found(rubric("round total to 0 places half up", rate, ">= 89.3 => good")).titles).toEqual([
      title("89.3", "89", "poor", "good"),
    ]);
    // Whole points are rounded to whole points here: on both sides of 89.5 nothing moves.
    expect(found(rubric("round total to 0 places half up", rate, ">= 89.5 => good")).titles).toEqual([]);
  });

  it("takes in the facts that only the rows ask for", () => {
    const rows = ">= 90 and not praised => fair\n    >= 90 => good";
    const text = rubric("round total to 1 places half up", rate, rows);
    expect(found(text)).toEqual({
      titles: [title("89.95", "90", "good", "poor")],
      facts: ["With closed = 89.95%, praised = yes"],
      errors: [],
    });
  });

  it("is told once for a scale, and of the section that is graded", () => {
    const text = rubric(
      "floor none",
      `section 1 "S" 100 points {\n    round to 1 places half up\n    ${rate.replace("1", "1.1")}\n  }`,
      ">= 90 => good\n    >= 60 => fair",
    )
      .replace("; floor none", "")
      .replace("grades of total", "grades of section(1)");
    expect(found(text).errors).toEqual([]);
    expect(found(text).titles).toHaveLength(1);
    expect(found(text.replace("round to 1 places half up\n", "")).titles).toEqual([]);
  });

  it.each([
    ["items as coarse as the total", 'indicator 1 "A" 100 points { deduct 0.25 per case of late }'],
    ["items rounded first", `${rate.slice(0, -1)}; round to 2 places half up }`],
    ["marks in steps", 'indicator 1 "A" 100 points { judge M up to 100 "well", step 0.5 }'],
    [
      "weights that keep it coarse",
      'section 1 "S" 100 points weighted { indicator 1.1 "A" 100 points weight 50% { deduct 0.5 per case of late }; indicator 1.2 "B" 100 points weight 50% { deduct 1 per case of lost } }',
    ],
  ])("cannot be with %s", (_, indicators) => {
    expect(found(rubric("round total to 2 places half up", indicators, ">= 90 => good"))).toEqual({
      titles: [],
      facts: [],
      errors: [],
    });
  });
});

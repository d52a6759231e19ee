// Lines of examples that score a section or the whole, and what they expect besides points.
import { describe, expect, it } from "vitest";
import { analyse } from "../../src/project/analyse.js";
import { tryExamples, type Failure } from "../../src/project/try-examples.js";
import { print } from "../../src/runtime/exact.js";
import { Source } from "../../src/text/source.js";

const rubric = (examples: string): string => `rubric "T" total 20 points {
  unit office { name: text }
  defaults { floor 0 }
  given audited: yes/no
  section 1 "A" 10 points {
    indicator 3.10 "a" 6 points { deduct 1 per case of late }
    indicator Ⅰ-1-1 "b" 4 points {
      applies when open, otherwise not applicable
      deduct 1 per case of late
      part "p" 1 points { deduct 1 when lost }
    }
    bar from fine when bad
  }
  section 2 "B" 10 points {
    indicator 2.1 "c" 10 points { deduct 1 per case of late; flag "again" when late > 2 and audited }
  }
  grades of section(2) { >= 8 => good; otherwise => no grade }
  grades of section(1) { >= 8 => fine; otherwise => poor }
  example "e" {
${examples}
  }
}
`;
const tried = (examples: string): { passed: number; failures: readonly Failure[] } => {
  const { rubric: read, diagnostics, failed } = analyse(new Source("t.rubric", rubric(examples)), "0");
  expect(failed, diagnostics.map((d) => d.title).join("\n")).toBe(false);
  return tryExamples(read!);
};
const got = (examples: string): unknown[] =>
  tried(examples).failures.map(({ expectation, got, problems }) => [
    "verdict" in expectation ? expectation.verdict : print(expectation.score),
    problems.length > 0 ? problems.map((p) => p.key) : got,
  ]);

describe("a line of a section or of the total", () => {
  it("takes facts by path, of ids with points and hyphens, of parts, over several lines", () => {
    expect(
      got(`1: 3.10/late = 2, Ⅰ-1-1/open = yes,
      Ⅰ-1-1/late = 1, Ⅰ-1-1/p/lost = yes, expect 6`),
    ).toEqual([]);
    expect(got("1: Ⅰ-1-1/open = no, 3.10/late = 2, expect 5")).toEqual([["5", "4"]]);
  });

  it("has what earlier lines give: the nearest for each block, and its own above all", () => {
    const lines = `3.10: late = 5, expect 1
    3.10: late = 1, expect 5
    Ⅰ-1-1: open = no, expect not applicable`;
    expect(got(`${lines}\n1: expect 5`)).toEqual([]);
    expect(got(`${lines}\n1: 3.10/late = 2, expect 4`)).toEqual([]);
    // A later line gives nothing to those before it.
    expect(got(`1: expect 5\n${lines}`)).toEqual([["5", ["3.10/late", "Ⅰ-1-1/open"]]]);
  });

  it("leaves the lines of indicators alone", () => {
    expect(got("Ⅰ-1-1: open = yes, late = 0, p/lost = no, expect 4\nⅠ-1-1: late = 1, expect 3")).toEqual([
      ["3", ["Ⅰ-1-1/open"]],
    ]);
  });

  it("names every missing fact", () => {
    expect(got("2: expect 10")).toEqual([["10", ["2.1/late"]]]);
  });
});

describe("what is expected besides points", () => {
  it("is a grade, by the section alone where nothing else has a say", () => {
    expect(got("2: 2.1/late = 2, audited = no, expect grade good")).toEqual([]);
    expect(got("2: 2.1/late = 3, audited = no, expect grade good")).toEqual([["grade", ""]]);
    expect(got("2: 2.1/late = 3, audited = no, expect no grade")).toEqual([]);
  });

  it("is a remark, and one that is not made is told", () => {
    expect(got('2.1: late = 3, audited = yes, expect flag "again"')).toEqual([]);
    expect(got('2.1: late = 2, audited = yes, expect flag "again"')).toEqual([["flag", ""]]);
    expect(got('2.1: late = 3, expect flag "again"')).toEqual([["flag", ["audited"]]]);
  });

  it("is that the block does not count", () => {
    expect(got("Ⅰ-1-1: open = no, expect not applicable")).toEqual([]);
    expect(got("Ⅰ-1-1: open = yes, late = 1, p/lost = no, expect not applicable")).toEqual([
      ["not-applicable", "3"],
    ]);
  });
});

describe("an id behind a comma", () => {
  it("is none inside brackets, where / divides", () => {
    const text = `rubric "T" total 2 points {
  unit office { name: text }
  defaults { floor 0 }
  indicator 1 "a" 2 points {
    given b: number, from 1 to 4
    award 1 for each of (b > 3, 1/b = 1)
  }
  example "e" { 1: b = 1, expect 1; total: 1/b = 4, expect 1 }
}`;
    const { diagnostics } = analyse(new Source("t.rubric", text), "0");
    expect(diagnostics.filter((d) => d.severity === "error").map((d) => d.code)).toEqual([]);
  });
});

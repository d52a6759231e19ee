// A bonus section inside the declared total, and words about the total where they do not belong.
import { describe, expect, it } from "vitest";
import { analyse } from "../../src/project/analyse.js";
import { print } from "../../src/runtime/exact.js";
import { Source } from "../../src/text/source.js";

const read = (heading: string, total = 9) => {
  const text = `rubric "T" total ${total} points {
  unit office { name: text }
  defaults { floor 0 }
  indicator 1 "A" 4 points { deduct 1 per case of late }
  ${heading} {
    indicator 2.1 "B" 3 points { add 1 per item of prizes, at most 3 }
    indicator 2.2 "C" 4 points { add 2 per item of medals, at most 4 }
  }
}`;
  const { rubric, diagnostics } = analyse(new Source("t.rubric", text), "sha256:test");
  return { rubric, codes: diagnostics.filter((d) => d.severity === "error").map((d) => d.code) };
};

describe("a bonus section", () => {
  it("within the total is a part of its points", () => {
    const { rubric, codes } = read('bonus section 2 "H" at most 5 points within total');
    expect(codes).toEqual([]);
    expect(print(rubric!.root.points)).toBe("9");
    expect(rubric!.root.children.map((c) => c.joins)).toEqual(["plain", "plain"]);
  });

  it("is beside it otherwise, said or not", () => {
    for (const words of ["", " outside total"]) {
      expect(read(`bonus section 2 "H" at most 5 points${words}`, 4).codes).toEqual([]);
      expect(read(`bonus section 2 "H" at most 5 points${words}`, 9).codes).toEqual(["points-do-not-sum"]);
    }
  });

  it("cannot be both, and no other section can be either", () => {
    expect(read('bonus section 2 "H" at most 5 points within total outside total').codes).toEqual([
      "misplaced",
    ]);
    expect(read('section 2 "H" 7 points within total', 11).codes).toContain("misplaced");
  });
});

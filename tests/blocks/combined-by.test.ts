// What the entries of a list come to: `sum` and `lowest` are other words for what there is; figures as the source prints them.
import { expect, it } from "vitest";
import { analyse } from "../../src/project/analyse.js";
import { Source } from "../../src/text/source.js";

const ruleOf = (options: string) => {
  const text = `rubric "T" total 4 points {
  unit office { name: text }
  defaults { floor 0 }
  indicator 1 "A" 4 points printed 21 points {
    given visits: list of { faults: count of cases }
    for each of visits${options} { deduct 1 per case of faults }
  }
}`;
  const { rubric, diagnostics } = analyse(new Source("t.rubric", text), "sha256:test");
  expect(diagnostics.filter((d) => d.severity === "error").map((d) => d.code)).toEqual([]);
  const block = rubric!.blocks.find((b) => b.kind === "indicator")!;
  const [rule] = [...block.parts.values()][0]!.rules;
  if (rule?.kind !== "each") throw new Error("a rule for each entry was written");
  return { combine: rule.combine, count: rule.count, printed: block.notes.printed };
};

it("sum is what is done when nothing is said", () => {
  expect(ruleOf(", sum")).toEqual(ruleOf(""));
});

it("lowest is worst 1", () => {
  expect(ruleOf(", lowest")).toEqual({ combine: "worst", count: 1, printed: "21" });
  expect(ruleOf(", lowest")).toEqual(ruleOf(", worst 1"));
  expect(ruleOf(", worst 2").count).toBe(2);
});

// The rubrics of the specification are real: each checks and its examples hold, and what is shown as refused is refused.
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { exampleFacts } from "../src/interpret/examples.js";
import { interpret } from "../src/interpret/interpret.js";
import { analyse } from "../src/project/analyse.js";
import { print } from "../src/runtime/exact.js";
import { Source } from "../src/text/source.js";

const file = "grammar/specification.md";
const text = readFileSync(file, "utf8");

interface Fence {
  readonly line: number;
  readonly code: string | undefined;
  readonly text: string;
}

const fences: readonly Fence[] = [...text.matchAll(/^```rubric(?:-error ([\w-]+))?\n([^]*?)^```$/gm)].map(
  (m) => ({
    line: text.slice(0, m.index).split("\n").length,
    code: m[1],
    text: m[2]!,
  }),
);
const analysed = (fence: Fence) =>
  analyse(new Source(`${file}:${fence.line}`, fence.text), "sha256:test", "en");

it("the specification shows rubrics, good and bad, and no fence is overlooked", () => {
  expect(fences.filter((f) => f.code === undefined).length).toBeGreaterThan(5);
  expect(fences.filter((f) => f.code !== undefined).length).toBeGreaterThan(5);
  expect(fences.length).toBe(text.match(/^```rubric/gm)!.length);
});

describe.each(fences.filter((f) => f.code === undefined))("the rubric in line $line", (fence) => {
  const { rubric, diagnostics } = analysed(fence);

  it("checks without any error or warning", () => {
    expect(diagnostics.filter((d) => d.severity !== "note").map((d) => d.code)).toEqual([]);
  });

  it("gives what its examples expect", () => {
    const expectations = rubric!.examples.flatMap((example) => {
      const { facts, cohort } = exampleFacts(rubric!, example);
      return example.expectations.map((e) => {
        const { scores, problems } = interpret(
          rubric!,
          facts,
          e.stage,
          e.block,
          cohort,
          false,
          example.scores,
        );
        const got = scores.get(e.block);
        const at = fence.text.slice(example.span.start, example.span.end);
        return [
          `${at} → ${problems.length > 0 ? JSON.stringify(problems) : got && print(got)}`,
          `${at} → ${print(e.score)}`,
        ];
      });
    });
    expect(expectations.length).toBeGreaterThan(0);
    expect(expectations.map(([got]) => got)).toEqual(expectations.map(([, wanted]) => wanted));
  });
});

describe.each(fences.filter((f) => f.code !== undefined))("the rubric in line $line", (fence) => {
  it(`is refused: ${fence.code}`, () => {
    const errors = analysed(fence).diagnostics.filter((d) => d.severity === "error");
    expect(errors.map((d) => d.code)).toEqual([fence.code]);
  });
});

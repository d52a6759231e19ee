// Rubrics shown in the README are real: they check clean and their examples hold.
import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { exampleFacts } from "../src/interpret/examples.js";
import { interpret } from "../src/interpret/interpret.js";
import { analyse } from "../src/project/analyse.js";
import { print } from "../src/runtime/exact.js";
import { Source } from "../src/text/source.js";

it("the README's rubrics run", () => {
  const snippets = [...readFileSync("README.md", "utf8").matchAll(/```rubric\n([^]*?)```/g)].map(
    (m) => m[1]!,
  );
  expect(snippets.length).toBeGreaterThan(0);
  for (const snippet of snippets) {
    const { rubric, diagnostics } = analyse(new Source("README.md", snippet), "sha256:test");
    expect(diagnostics).toEqual([]);
    for (const example of rubric!.examples) {
      const { facts, cohort } = exampleFacts(rubric!, example);
      for (const e of example.expectations)
        expect(
          print(
            interpret(rubric!, facts, e.stage, e.block, cohort, false, example.scores).scores.get(e.block)!,
          ),
        ).toBe(print(e.score));
    }
  }
});

// Every rubric and every lesson: checks clean, and its own examples hold.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { exampleFacts } from "../src/interpret/examples.js";
import { interpret } from "../src/interpret/interpret.js";
import { analyse } from "../src/project/analyse.js";
import { tryExamples } from "../src/project/try-examples.js";
import { print } from "../src/runtime/exact.js";
import { Source } from "../src/text/source.js";
import { openBeside } from "./open-beside.js";

const under = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((f) => f.endsWith(".rubric"))
    .map((f) => join(folder, f));

describe.each([...under("rubrics"), ...under("examples")])("%s", (file) => {
  const source = new Source(file, readFileSync(file, "utf8"));
  const { rubric, diagnostics } = analyse(source, "sha256:test", undefined, openBeside(file));

  it("has no finding that is not acknowledged", () => {
    expect(diagnostics.filter((d) => d.severity !== "note")).toEqual([]);
    expect(
      diagnostics.every(
        (d) =>
          d.severity !== "note" ||
          d.acknowledged !== undefined ||
          d.code === "texts-differ" ||
          d.code === "points-computed" ||
          d.code === "printed-numbering" ||
          d.code === "unresolved-points",
      ),
    ).toBe(true);
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
        const where = `${file}:${source.line(e.span.start)}`;
        return {
          where,
          expected: `${where} ${print(e.score)}`,
          got: `${where} ${problems.length > 0 ? JSON.stringify(problems) : got && print(got)}`,
        };
      });
    });
    expect(expectations.length).toBeGreaterThan(3);
    // Grades, remarks and what does not apply come out as expected too.
    expect(tryExamples(rubric!).failures).toEqual([]);
    expect(expectations.map((e) => e.got)).toEqual(expectations.map((e) => e.expected));
  });
});

it("each real rubric has five or more example blocks", () => {
  for (const file of under("rubrics")) {
    const { rubric } = analyse(
      new Source(file, readFileSync(file, "utf8")),
      "sha256:test",
      undefined,
      openBeside(file),
    );
    expect(new Set(rubric!.examples.map((e) => e.title)).size).toBeGreaterThanOrEqual(5);
  }
});

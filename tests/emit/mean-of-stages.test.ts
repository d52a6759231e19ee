// The mean of the stages in whole numbers: one unit, cohorts and columns, against the interpreter.
import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { emit } from "../../src/emit/emit.js";
import { analyse } from "../../src/project/analyse.js";
import { Source } from "../../src/text/source.js";
import { expectAgreement, runsOr } from "../agreement.js";

const files = ["points", "cohort", "gated"].map((name) => `tests/fixtures/mean/${name}.rubric`);

it.each(files)("%s", (file) => expectAgreement(file, runsOr(1000)), 60_000);

it.each(["year"])("is scored so: nothing at %s is left to the exact run-time", (stage) => {
  for (const file of files) {
    const { rubric } = analyse(new Source(file, readFileSync(file, "utf8")), "sha256:test");
    const { js } = emit(rubric!, { sourceName: "t.rubric" });
    expect(js).toContain(`if (stage === "${stage}") return in_integers`);
    expect(js).toContain(`score: columns_in_integers_${stage},`);
    expect(js).not.toMatch(/exact run-time alone|Not scored in columns/);
  }
});

it("says why where other units are assessed at other stages", () => {
  const text = `rubric "T" total 5 points {
  stages first, second
  mean as year
  at second { requires ok, otherwise not assessed }
  indicator 1 "A" 5 points {
    at first { deduct 1 per case of late }
    at second { deduct 1 per case of lost }
  }
}`;
  const { rubric, failed } = analyse(new Source("t.rubric", text), "sha256:test");
  expect(failed).toBe(false);
  const { js } = emit(rubric!, { sourceName: "t.rubric" });
  expect(js).toContain("in_integers_first");
  expect(js).not.toContain("in_integers_year");
  expect(js).toContain("alone at year: this rubric has stages at which other units are assessed.");
});

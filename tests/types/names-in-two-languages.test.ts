// Names in a second language: shown where it is asked for, in no key, in no score.
import { describe, expect, it } from "vitest";
import { analyse } from "../../src/project/analyse.js";
import { factTable } from "../../src/project/fact-templates.js";
import { describeProblem } from "../../src/runtime/problem-words.js";
import { Source } from "../../src/text/source.js";
import { rubric as run } from "../command/run.js";

const file = "examples/54-two-languages/two-languages-zh.rubric";
const data = "examples/54-two-languages/unit-zh.json";

describe("names in a second language", () => {
  it("stand in sheets, overviews and tables of that language only", async () => {
    const english = await run(["score", file, data, "--lang", "en"]);
    expect(english.out).toContain("Station review\n");
    expect(english.out).toMatch(/1 Cases +6/);
    expect(english.out).toMatch(/1\.1 Handling +6/);
    expect(english.out).toContain("cases handled late = 2");
    const own = await run(["score", file, data]);
    expect(own.out).toContain("监管所考核\n");
    expect(own.out).toContain("1.1 办理");
    expect(own.out).toContain("超期：2起");
    expect(own.out).not.toContain("Handling");
    expect((await run(["score", file, data, "--lang", "en", "--overview"])).out).toContain("Cases");
    const partial = await run(["score", file, "-", "--lang", "en", "--partial"], {
      input: '{"所":{"所名":"x"}}',
    });
    expect(partial.out).toContain("1.1/超期  cases handled late (count (起))");
    expect(partial.out).toContain("1.1 Handling");
  });

  it("enter no key, and name the fact in problems and templates", () => {
    const text =
      'rubric "T" total 2 points {\n unit u { name: text }\n defaults { floor 0 }\n indicator 1 "A" 2 points {\n  given late: count, zh "超期"\n  deduct 1 per case of late\n }\n}';
    const { rubric, diagnostics } = analyse(new Source("t.rubric", text), "0");
    expect(diagnostics).toEqual([]);
    const specs = rubric!.facts.map((fact) => fact.spec);
    expect(specs[1]).toMatchObject({ key: "1/late", label: "late", zh: "超期" });
    expect(factTable(specs, "zh")[1]!.label).toBe("超期");
    expect(factTable(specs, "en")[1]!.label).toBe("late");
    expect(describeProblem({ code: "missing", key: "1/late" }, specs, "zh")).toBe(
      "缺报：1 超期〔late〕（数量）",
    );
  });

  it("are said once", () => {
    const text =
      'rubric "T" total 2 points {\n zh "一"; zh "二"\n unit u { name: text }\n defaults { floor 0 }\n indicator 1 "A" 2 points { deduct 1 when late }\n}';
    expect(analyse(new Source("t.rubric", text), "0").diagnostics.map((d) => d.code)).toEqual(["said-twice"]);
  });
});

// Every rubric and every line of the guide is real: it checks, its examples hold, and what is shown as refused is refused.
import { existsSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { exampleFacts } from "../src/interpret/examples.js";
import { interpret } from "../src/interpret/interpret.js";
import { analyse } from "../src/project/analyse.js";
import { scoreUnits } from "../src/project/score-units.js";
import { print } from "../src/runtime/exact.js";
import { Source } from "../src/text/source.js";
import { aroundLines, fencesOf, guides, replaced, whole } from "./guide.js";

describe.each(guides)("$file", ({ file, lang }) => {
  const page = readFileSync(file, "utf8");
  const fences = fencesOf(page);
  const analysed = (line: number, text: string) =>
    analyse(new Source(`${file}:${line}`, text), "sha256:test", lang);
  const shown = fences.filter((f) => /^rubric(-body)?$/.test(f.kind) && f.about === "");

  it("has no block that is not tried", () => {
    const kinds = ["console", "csv", "json", "rubric", "rubric-block", "rubric-body", "rubric-error"];
    expect(fences.map((f) => f.kind).filter((kind) => !kinds.includes(kind))).toEqual([]);
    expect(page.match(/^```/gm)).toHaveLength(2 * fences.length);
    expect(shown.length).toBeGreaterThan(3);
  });

  describe.each(shown)("the $kind in line $line", (fence) => {
    const { rubric, diagnostics } = analysed(fence.line, whole(fence, lang));

    it("checks without any finding that is not acknowledged", () => {
      const open = diagnostics.filter((d) => d.severity !== "note" && d.acknowledged === undefined);
      expect(open.map((d) => d.code)).toEqual([]);
    });

    it("gives what its examples expect", () => {
      const expectations = rubric!.examples.flatMap((example) => {
        const { facts, cohort } = exampleFacts(rubric!, example);
        return example.expectations.map((e) => {
          const { scores, problems } = interpret(rubric!, facts, e.stage, e.block, cohort);
          const got = scores.get(e.block);
          const at = `${example.title}, ${e.block.id}: `;
          return [
            at + (problems.length > 0 ? JSON.stringify(problems) : got && print(got)),
            at + print(e.score),
          ];
        });
      });
      expect(expectations.length).toBeGreaterThan(0);
      expect(expectations.map(([got]) => got)).toEqual(expectations.map(([, wanted]) => wanted));
    });
  });

  it.each(fences.filter((f) => f.kind === "rubric-error"))("line $line is refused: $about", (fence) => {
    const found = analysed(fence.line, whole(fence, lang)).diagnostics.filter((d) => d.severity !== "note");
    expect(found.map((d) => d.code)).toEqual([fence.about]);
  });

  const refusals = (line: string) => {
    const { diagnostics } = analysed(0, aroundLines(`${line}\n`, /\p{Script=Han}/u.test(line) ? "zh" : "en"));
    return diagnostics.filter((d) => d.severity === "error").map((d) => d.code);
  };
  // A row `| what | `line` | `句子` |` has the same rule in both vocabularies, `| ✗ `line` | `line` |` a slip and its mend.
  const rows = [...page.matchAll(/^\| (✗|.*? \|) `(.+?)` \| `(.+?)` \|$/gm)];

  it.each(rows.map((m) => [m[2]!, m[3]!, m[1] === "✗"] as const))("%s, %s", (first, second, slip) => {
    expect(refusals(first).length > 0).toBe(slip);
    expect(refusals(second)).toEqual([]);
  });

  it("has links that lead somewhere", () => {
    const anchor = (heading: string) =>
      heading
        .toLowerCase()
        .replace(/[^\p{L}\p{N} _-]/gu, "")
        .replaceAll(" ", "-");
    const links = [...page.matchAll(/\]\(([^)#]*)(?:#([^)]+))?\)/g)].map(([, path, to]) => ({ path, to }));
    expect(links.length).toBeGreaterThan(2);
    for (const { path, to } of links) {
      const target = path === "" ? file : join(dirname(file), path!);
      expect(existsSync(target), target).toBe(true);
      if (to === undefined) continue;
      const headings = [...readFileSync(target, "utf8").matchAll(/^#+ (.+)$/gm)].map((m) => anchor(m[1]!));
      expect(headings).toContain(to);
    }
  });

  it("leads to the finished rubric in examples/guide", async () => {
    const files = new Map<string, string>();
    const built = fences.filter((f) => f.kind === "rubric-block").map((f) => f.about);
    for (const { kind, about, text } of fences) {
      if (kind === "rubric") files.set(about, text);
      if (kind === "rubric-block") files.set(about, replaced(files.get(about)!, text));
    }
    for (const name of new Set(built))
      await expect(files.get(name)).toMatchFileSnapshot(resolve("examples/guide", name));
  });
});

it.each([
  ["parks.rubric", "units.json"],
  ["parks-zh.rubric", "units-zh.json"],
])("the exercise, %s, gives the totals that the guide says", (name, facts) => {
  const read = (file: string) => readFileSync(join("examples/guide-exercise", file), "utf8");
  const { rubric } = analyse(new Source(name, read(name)), "sha256:test");
  const scored = scoreUnits(rubric!, JSON.parse(read(facts)) as unknown[]);
  if ("problems" in scored) throw new Error(JSON.stringify(scored.problems));
  const totals = scored.stages[0]!.scores.map(({ place, explanation }) => [place, explanation.total]);
  expect(totals.sort()).toEqual([
    [1, "99"],
    [2, "92.5"],
    [3, "14"],
  ]);
});

// `rubric compile --standalone`: one file that imports nothing and scores as the importing module does.
import { readdirSync, readFileSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import js from "@eslint/js";
import { Linter } from "eslint";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { emit, emitStandalone } from "../../src/emit/emit.js";
import { scoredStages } from "../../src/model/stages.js";
import { analyse } from "../../src/project/analyse.js";
import { Source } from "../../src/text/source.js";
import { unitFacts } from "../generate-facts.js";
import { openBeside } from "../open-beside.js";
import { app, exampleApp, node, type App } from "./app.js";

type Call = (input: unknown, stage?: string) => unknown;
type Scorer = Readonly<
  Record<"score" | "explain" | "account" | "scoreAll" | "explainAll" | "accountAll", Call>
>;

/** What a call gives, or everything that is wrong with the facts. */
function outcome(call: Call, input: unknown, stage: string | undefined): string {
  try {
    return JSON.stringify(stage === undefined ? call(input) : call(input, stage));
  } catch (error) {
    return `${(error as Error).name} ${JSON.stringify((error as { problems: unknown }).problems)}`;
  }
}

describe("every rubric", () => {
  let own: App;
  beforeAll(() => {
    own = app();
  });
  afterAll(() => own.remove());
  const runtime = readFileSync("dist/standalone.txt", "utf8");
  const load = async (name: string, text: string): Promise<Scorer> => {
    own.write(name, text);
    return (await import(/* @vite-ignore */ pathToFileURL(join(own.folder, name)).href)) as Scorer;
  };

  it.each(readdirSync("rubrics").filter((name) => name.endsWith(".rubric")))("%s", async (name) => {
    const file = join("rubrics", name);
    const source = new Source(file, readFileSync(file, "utf8"));
    const rubric = analyse(source, "sha256:0", undefined, openBeside(file)).rubric!;
    const options = { sourceName: basename(file) };
    const { text, origins } = emitStandalone(rubric, options, runtime);
    expect(text).not.toMatch(/^\s*import\b/m);
    expect(text).toContain("MIT License");
    expect(new Linter().verify(text, js.configs.recommended)).toEqual([]);
    expect(origins).toHaveLength(text.split("\n").length - 1);
    const [alone, importing] = [
      await load(`${name}-alone.js`, text),
      await load(`${name}.js`, emit(rubric, options).js),
    ];
    const drawn = fc.sample(unitFacts(rubric), { numRuns: 60, seed: 20261122 });
    for (const stage of rubric.stages.length > 0 ? scoredStages(rubric) : [undefined]) {
      // Some that can be scored, and some that are refused.
      const isSound = (unit: unknown): boolean =>
        !outcome(importing.accountAll, [unit], stage).startsWith("FactsError");
      const units = drawn.filter(isSound).slice(0, 10);
      expect(units.length).toBeGreaterThan(3);
      for (const unit of [...units, {}, ...drawn.filter((each) => !isSound(each)).slice(0, 3)])
        for (const call of ["score", "explain", "account"] as const)
          expect(outcome(alone[call], unit, stage)).toBe(outcome(importing[call], unit, stage));
      for (const call of ["scoreAll", "explainAll", "accountAll"] as const)
        expect(outcome(alone[call], units, stage)).toBe(outcome(importing[call], units, stage));
    }
  });
});

describe("the plain JavaScript example", () => {
  let example: App;
  beforeAll(() => {
    example = exampleApp("plain-js", []);
  });
  afterAll(() => example.remove());

  it("runs with nothing installed", async () => {
    const rubric = resolve("bin/rubric.js");
    const compiled = await node(
      example,
      rubric,
      "compile",
      resolve("rubrics/yangjiang.rubric"),
      "--standalone",
      "-o",
      ".",
    );
    expect(compiled).toMatchObject({ code: 0, out: "" });
    expect(readdirSync(example.folder).sort()).toEqual([
      "README.md",
      "app.js",
      "package.json",
      "yangjiang.js",
    ]);
    const { code, out, err } = await node(
      example,
      "app.js",
      resolve("examples/facts/yangjiang.json"),
      "松桥县",
    );
    expect({ code, err }).toEqual({ code: 0, err: "" });
    const lines = out.trimEnd().split("\n");
    expect(lines[0]).toBe("松桥县  76.4分");
    expect(lines[1]).toMatch(/^1\.2\.3 行政执法监督检查：-1（第\d+行：发现问题未整改的，扣1分）$/);
    expect(lines.length).toBeGreaterThan(5);
  });
});

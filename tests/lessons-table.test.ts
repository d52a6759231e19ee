// examples/README.md is what scripts/lessons-table.mjs makes of the lessons.
import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { lessons, table } from "../scripts/lessons-table.mjs";

const page = readFileSync("examples/README.md", "utf8");

it("examples/README.md is made by the script: run `node scripts/lessons-table.mjs` after a change", () => {
  expect(page).toBe(table());
});

it("has a line for every lesson, said in both languages, with its rubrics", () => {
  const titles = JSON.parse(readFileSync("examples/lessons.json", "utf8")) as Record<
    string,
    [string, string]
  >;
  expect(Object.keys(titles)).toEqual(lessons());
  for (const [folder, [en, zh]] of Object.entries(titles)) {
    expect(en, folder).not.toMatch(/\p{Script=Han}/u);
    expect(zh, folder).toMatch(/\p{Script=Han}/u);
    for (const file of readdirSync(`examples/${folder}`).filter((f) => f.endsWith(".rubric")))
      expect(page).toContain(`(${folder}/${file})`);
  }
});

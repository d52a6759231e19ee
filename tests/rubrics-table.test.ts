// rubrics/README.md is what scripts/rubrics-table.mjs makes of the rubrics. The script reads the built checker, so dist/ has to be there.
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { table } from "../scripts/rubrics-table.mjs";

describe("rubrics/README.md", () => {
  const page = readFileSync("rubrics/README.md", "utf8");

  it("is made by the script: run `node scripts/rubrics-table.mjs` after a change", () => {
    expect(page).toBe(table());
  });

  it("has a line for every rubric, all checked, no example failing", () => {
    const files = readdirSync("rubrics").filter((file) => file.endsWith(".rubric"));
    expect([...page.matchAll(/^\| \[(\S+)\]/gmu)].map((m) => m[1])).toEqual(files.sort());
    expect(page).not.toMatch(/does not check|\d fail/u);
  });
});

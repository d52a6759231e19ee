import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "vitest";
import { expectAgreement, runsOr } from "./agreement.js";

const files = readdirSync("rubrics").filter((f) => f.endsWith(".rubric"));

/** The other rubrics are tried on fewer units here; `npm run prove` tries every one on as many as one likes. */
const usual = new Map([
  ["yangjiang.rubric", 10_000],
  ["tieling.rubric", 10_000],
  // Four of the others in one.
  ["offices.rubric", 40],
]);

describe.each(files)("%s", (file) => {
  const runs = runsOr(usual.get(file) ?? 300);
  it(
    `interpreter and compiled scorer agree on ${runs} units`,
    () => expectAgreement(join("rubrics", file), runs),
    3_600_000,
  );
});

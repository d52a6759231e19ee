import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "vitest";
import { expectAgreement, runsOr } from "./agreement.js";

const files = readdirSync("examples", { recursive: true, encoding: "utf8" }).filter((f) =>
  f.endsWith(".rubric"),
);
const runs = runsOr(1_000);

describe.each(files)("%s", (file) => {
  it(
    `interpreter and compiled scorer agree on ${runs} units`,
    () => expectAgreement(join("examples", file), runs),
    600_000,
  );
});

// Our own sources are as prettier writes them.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import prettier from "prettier";
import { expect, it } from "vitest";

const folders = ["bench", "bin", "examples", "grammar", "scripts", "src", "tests"];
const files = [
  ...readdirSync("."),
  ...folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" }).map((name) => join(folder, name)),
  ),
].filter((name) => /\.(ts|mts|mjs|js)$/.test(name));

it("every source file is formatted", async () => {
  const wrong: string[] = [];
  for (const file of files) {
    const { ignored, inferredParser } = await prettier.getFileInfo(file, { ignorePath: ".prettierignore" });
    if (ignored || !inferredParser) continue;
    const options = { ...(await prettier.resolveConfig(file)), filepath: file };
    if (!(await prettier.check(readFileSync(file, "utf8"), options))) wrong.push(file);
  }
  expect(wrong, "run `npx prettier --write .`").toEqual([]);
}, 120_000);

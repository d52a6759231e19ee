// The example app: a scorer is compiled, and plain JavaScript imports it.
import { execFileSync } from "node:child_process";
import { rmSync } from "node:fs";
import { afterAll, expect, it } from "vitest";

const scorers = "examples/app/scorers";
afterAll(() => rmSync(scorers, { recursive: true, force: true }));

it("imports a compiled scorer, ranks the units and says where points were lost", () => {
  const node = (...args: string[]) =>
    execFileSync(process.execPath, args, { encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
  node("bin/rubric.js", "compile", "rubrics/yangjiang.rubric", "--target", "js", "-o", scorers);
  const lines = node("examples/app/app.js").split("\n");
  expect(lines[0]).toMatch(/^阳江市.*sha256:[0-9a-f]{12}$/);
  expect(lines.slice(1, 6)).toEqual([
    "1  晴川区  104.2",
    "2  望湖县  95.9",
    "3  松桥县  76.4",
    "4  白鹭区  63.4",
    "5  北岭县  28.8",
  ]);
  expect(lines.some((line) => line.startsWith("2.4.2 ") && line.includes("扣0.2分"))).toBe(true);
  expect(lines.at(-2)).toMatch(/处填报问题，例如：第1个：1\.1\.1/);
});

// `-o` of facts and score: the answer goes whole into a file, and never over what it is made from.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { chinese, folder, rubric } from "./run.js";

const yangjiang = "rubrics/yangjiang.rubric";
const data = "examples/facts/yangjiang.csv";

describe("an answer in a file", () => {
  test("of facts is what would have been printed", async () => {
    const out = join(folder(), "各县.csv");
    writeFileSync(out, "old");
    const printed = await rubric(["facts", yangjiang, "--format", "csv"]);
    expect(await rubric(["facts", yangjiang, "--format", "csv", "-o", out])).toEqual({
      code: 0,
      out: "",
      err: `✓ 已写入 ${out}\n`,
    });
    expect(readFileSync(out, "utf8")).toBe(printed.out);
  });

  test("of scores, as a table and as pages without colour", async () => {
    const out = join(folder(), "scores");
    const table = await rubric(["score", yangjiang, data, "--csv"]);
    await rubric(["score", yangjiang, data, "--csv", "-o", out, "-q"]);
    expect(readFileSync(out, "utf8")).toBe(table.out);
    const pages = await rubric(["score", yangjiang, data, "--no-color"]);
    await rubric(["score", yangjiang, data, "--color", "--out", out]);
    expect(readFileSync(out, "utf8")).toBe(pages.out);
    const open = await rubric(["score", yangjiang, data, "--partial", "--csv"]);
    await rubric(["score", yangjiang, data, "--partial", "--csv", "-o", out]);
    expect(readFileSync(out, "utf8")).toBe(open.out);
  });

  test("is not written over a file that is read, nor where no folder is, nor for data with problems", async () => {
    const before = readFileSync(data, "utf8");
    const over = await rubric(["score", yangjiang, data, "--csv", "-o", `./${data}`], { env: chinese });
    expect([over.code, over.out]).toEqual([2, ""]);
    expect(over.err).toContain(`用法有误：./${data} 是要读的文件，不能又写入`);
    expect(readFileSync(data, "utf8")).toBe(before);
    const nowhere = await rubric(["facts", yangjiang, "-o", join(folder(), "a", "b.csv")]);
    expect([nowhere.code, nowhere.out]).toEqual([2, ""]);
    const out = join(folder(), "scores.csv");
    const faulty = join(folder(), "faulty.csv");
    writeFileSync(faulty, before.replace("望湖县,是", "望湖县,"));
    expect((await rubric(["score", yangjiang, faulty, "--csv", "-o", out])).code).toBe(1);
    expect(existsSync(out)).toBe(false);
  });
});

// `rubric check` for programs: one document, whatever the files are like.
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { chinese, folder, rubric } from "./run.js";

const good = readFileSync("examples/01-per-case/per-case.rubric", "utf8");
const broken = good.replace("total 10 points", "total 11 points");
const tieling = "rubrics/tieling.rubric";

/** A folder with a sound rubric, a broken one, and one that is no text. */
function files(): string {
  const cwd = folder();
  writeFileSync(join(cwd, "好.rubric"), good);
  writeFileSync(join(cwd, "错 1.rubric"), broken);
  writeFileSync(join(cwd, "gbk.rubric"), Uint8Array.from([0xcf, 0xb8, 0xd4, 0xf2]));
  writeFileSync(join(cwd, "empty.rubric"), "");
  return cwd;
}

describe("rubric check --format", () => {
  test("sarif: one run over all files, on standard output and nothing else", async () => {
    const { code, out, err } = await rubric(["check", "--format", "sarif", "好.rubric", "错 1.rubric"], {
      cwd: files(),
    });
    expect({ code, err }).toEqual({ code: 1, err: "" });
    const [run] = JSON.parse(out).runs;
    expect(run.tool.driver).toMatchObject({ name: "rubric-lang", rules: [{ id: "points-do-not-sum" }] });
    expect(run.results).toHaveLength(1);
    expect(run.results[0].locations[0].physicalLocation.artifactLocation.uri).toBe("%E9%94%99%201.rubric");
    expect(run.results[0].partialFingerprints["rubricFinding/v1"]).toMatch(/^[0-9a-f]{32}$/);
  });

  test.each(["sarif", "junit", "github", "json"])("%s of files that are no rubrics", async (format) => {
    const cwd = files();
    const args = ["check", "--format", format, "empty.rubric", "gbk.rubric", "none.rubric"];
    const { code, out, err } = await rubric(args, { cwd, env: chinese });
    expect(code).toBe(2);
    expect(err).toContain("✗ none.rubric：没有这个文件");
    for (const word of ["unexpected-end", "gb18030", "none.rubric"]) expect(out).toContain(word);
    if (format === "sarif" || format === "json") JSON.parse(out);
  });

  test("github: annotations on standard output, the summary beside", async () => {
    const { code, out, err } = await rubric(["check", "--format", "github", "错 1.rubric"], { cwd: files() });
    expect(code).toBe(1);
    expect(out).toMatch(
      /^::error file=错 1\.rubric,line=2,col=26,endLine=2,endColumn=41,title=points-do-not-sum::/,
    );
    expect(out).toContain("%0Adifference            -1%0A");
    expect(err).toBe("✗ 错 1.rubric: 1 error\n");
    const sound = await rubric(["check", "--format", "github", "好.rubric"], { cwd: files() });
    expect(sound).toMatchObject({ code: 0, out: "" });
  });

  test("github: what is acknowledged is a notice, unless quiet", async () => {
    const { out } = await rubric(["check", "--format", "github", tieling]);
    expect(out).toContain("::notice file=rubrics/tieling.rubric,line=89");
    expect((await rubric(["check", "-q", "--format", "github", tieling])).out).toBe("");
  });

  test("junit: warnings fail when there are too many", async () => {
    const input = good.replace(
      "approved_stalls, floor at 0",
      "approved_stalls, floor at 0\n    given x: yes/no",
    );
    const loose = await rubric(["check", "--format", "junit", "-"], { input });
    expect(loose.code).toBe(0);
    expect(loose.out).toContain('failures="0"');
    const strict = await rubric(["check", "--format", "junit", "--max-warnings", "0", "-"], { input });
    expect(strict.code).toBe(1);
    expect(strict.out).toContain('failures="1"');
  });

  test("in the language that is asked for", async () => {
    const { out } = await rubric(["check", "--format", "github", "--lang", "zh", "-"], { input: broken });
    expect(out).toContain("写明11分，各部分相加却是10分");
  });
});

describe("rubric check -o", () => {
  test.each(["pretty", "compact", "json", "sarif", "github", "junit"])(
    "%s goes into the file whole, and is told",
    async (format) => {
      const cwd = files();
      const args = ["check", "--format", format, "--color", "好.rubric", "错 1.rubric", "-o", "out.txt"];
      const { code, out, err } = await rubric(args, { cwd });
      expect({ code, out }).toEqual({ code: 1, out: "" });
      expect(err).toContain("✓ wrote out.txt");
      expect(err).toContain(" 错 1.rubric: 1 error");
      const text = readFileSync(join(cwd, "out.txt"), "utf8");
      expect(text).toContain("points-do-not-sum");
      expect(text).not.toContain("\u001b[");
      expect(text.endsWith("\n")).toBe(true);
    },
  );

  test("an empty answer is an empty file", async () => {
    const cwd = files();
    expect((await rubric(["check", "好.rubric", "-o", "out.txt"], { cwd })).code).toBe(0);
    expect(readFileSync(join(cwd, "out.txt"), "utf8")).toBe("");
  });

  test("a rubric is never written over by its findings", async () => {
    const cwd = files();
    const { code, err } = await rubric(["check", "*.rubric", "-o", "好.rubric"], { cwd });
    expect(code).toBe(2);
    expect(err).toContain("cannot be written over");
    expect(readFileSync(join(cwd, "好.rubric"), "utf8")).toBe(good);
  });
});

test("the README's recipe for a build server runs", async () => {
  const cwd = folder();
  mkdirSync(join(cwd, "rubrics"));
  copyFileSync("rubrics/yangjiang.rubric", join(cwd, "rubrics", "a.rubric"));
  const steps = [...readFileSync("README.md", "utf8").matchAll(/run: npx rubric (.*)$/gm)].map((m) => m[1]!);
  expect(steps).toHaveLength(3);
  for (const step of steps) {
    const args = step.split(" ").map((arg) => arg.replaceAll('"', ""));
    expect((await rubric(args, { cwd })).code, step).toBe(0);
  }
  expect(readdirSync(cwd).sort()).toEqual(["examples.xml", "rubrics", "rubrics.sarif"]);
});

describe("files named by a pattern", () => {
  test("that no shell has looked at are all that fit", async () => {
    const cwd = files();
    const { code, err } = await rubric(["check", "?.rubric", "错*.rubric"], { cwd });
    expect(code).toBe(1);
    expect(err).toContain("✓ 好.rubric");
    expect(err).toContain("2 files: 1 passed, 1 with errors");
    const none = await rubric(["check", "*.txt"], { cwd });
    expect(none).toMatchObject({ code: 2, err: "✗ *.txt: there is no such file\n" });
  });
});

describe("rubric test --format junit", () => {
  test("has a case for each expectation, and the account where it fails", async () => {
    const cwd = folder();
    writeFileSync(
      join(cwd, "差.rubric"),
      good.replace("recorded_late = 3, expect 0.5", "recorded_late = 3, expect 1"),
    );
    const { code, out, err } = await rubric(["test", "差.rubric", "--format", "junit"], { cwd });
    expect({ code, err }).toEqual({ code: 1, err: "" });
    expect(out).toContain('<testsuite name="差.rubric" tests="11" failures="1" errors="0" skipped="0">');
    expect(out).toContain('<failure message="indicator 1: expected 1, got 0.5" type="example">');
    expect(out).toContain("line 8: recorded_late = 3 cases");
  });

  test("has rubrics that cannot be tried as errors", async () => {
    const cwd = files();
    const args = ["test", "好.rubric", "错 1.rubric", "none.rubric", "--format", "junit", "-o", "out.xml"];
    const { code, out } = await rubric(args, { cwd, env: chinese });
    expect({ code, out }).toEqual({ code: 2, out: "" });
    const text = readFileSync(join(cwd, "out.xml"), "utf8");
    expect(text).toContain('<testsuites name="rubric test" tests="13" failures="0" errors="2" skipped="0">');
    expect(text).toContain("细则有错误，未予试算");
    expect(text).toContain("没有这个文件");
  });

  test("-o takes what is to be read, too", async () => {
    const cwd = files();
    const { code, out, err } = await rubric(["test", "好.rubric", "-o", "out.txt", "--color"], { cwd });
    expect({ code, out, err }).toEqual({ code: 0, out: "", err: "✓ wrote out.txt\n" });
    expect(readFileSync(join(cwd, "out.txt"), "utf8")).toBe("examples: 11 passed, 0 failed\n");
    expect(existsSync(join(cwd, "out.txt.tmp"))).toBe(false);
  });
});

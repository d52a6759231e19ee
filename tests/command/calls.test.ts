// How the command is called: help, wrong calls, our own failures, and the shell around it.
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { describe, expect, test } from "vitest";
import { version } from "../../src/cli/version.js";
import { displayWidth } from "../../src/text/width.js";
import { chinese, folder, rubric } from "./run.js";

const commands = ["check", "lint", "explain", "report", "score", "test", "facts", "compile", "new"];
const yangjiang = "rubrics/yangjiang.rubric";

describe("help", () => {
  test.each(["en", "zh"])("of the whole and of every command, in %s", async (lang) => {
    const whole = await rubric(["--help", "--lang", lang]);
    expect(whole).toMatchObject({ code: 0, err: "" });
    for (const command of commands) {
      expect(whole.out).toMatch(new RegExp(`^  ${command} +\\S`, "m"));
      const { code, out, err } = await rubric([command, "--help", "--lang", lang]);
      expect({ code, err }).toEqual({ code: 0, err: "" });
      expect(out).toMatch(lang === "zh" ? /^用法：/ : /^Usage: /);
      expect(out).toMatch(new RegExp(`^(示例：|Examples:)\\n  rubric ${command} `, "m"));
      expect(await rubric(["help", command, "--lang", lang])).toMatchObject({ code: 0, out });
      expect(out).not.toMatch(/ $/m);
      if (lang === "zh") expect(out).not.toMatch(/\b(options|Options|Arguments|display help)\b/);
    }
  });

  test("in the language of the locale; columns line up under Chinese", async () => {
    for (const env of [{ LANG: "zh_CN.UTF-8" }, { LC_ALL: "zh_TW" }, { LC_MESSAGES: "zh_HK.UTF-8" }]) {
      expect((await rubric(["--help"], { env })).out).toContain("用法：");
    }
    expect((await rubric(["--help"], { env: { ...chinese, LC_ALL: "en_GB.UTF-8" } })).out).toContain(
      "Usage:",
    );
    const { out } = await rubric(["check", "--help"], { env: chinese });
    const columns = [...out.matchAll(/^  (-[^\n]*?  +)\S/gm)].map((match) => displayWidth(match[1]!));
    expect(columns.length).toBeGreaterThan(5);
    expect(new Set(columns).size).toBe(1);
  });

  test("the version is the package's", async () => {
    expect(version).toBe(JSON.parse(readFileSync("package.json", "utf8")).version);
    expect(await rubric(["--version"])).toEqual({ code: 0, out: `${version}\n`, err: "" });
  });
});

describe("a wrong call", () => {
  test.each([
    [["chek", "x"], 'there is no command "chek". Did you mean check?'],
    [["check", "--fromat", "json", "x"], "there is no option --fromat. Did you mean --format?"],
    [["check", "--colour", "x"], "there is no option --colour. Did you mean --color?"],
    [
      ["check", "--format", "jsn", "x"],
      'must be one of pretty, compact, json, sarif, github, junit, not "jsn". Did you mean json?',
    ],
    [["check", "--max-warnings", "-1", "x"], "must be a whole number"],
    [["check"], "FILES is missing"],
    [["score", yangjiang], "FACTS is missing"],
    [["facts", "a", "b"], "too many arguments"],
    [["score", "a", "b", "--json", "--csv"], "options --json and --csv cannot be used together"],
    [["facts", "a", "--stage"], "option --stage <STAGE> needs a value"],
    [["check", "x", "--lang", "fr"], "must be one of zh, en"],
    [["check", "rubrics/yangjang.rubric"], 'there is no such file. Did you mean "rubrics/yangjiang.rubric"?'],
    [["check", "rubrics"], "this is a folder, not a file"],
  ])("%j", async (args, words) => {
    const { code, out, err } = await rubric(args);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toContain(words);
    expect(err.trim().split("\n").length).toBeLessThanOrEqual(2);
  });

  test("in Chinese", async () => {
    const { err } = await rubric(["chek"], { env: chinese });
    expect(err).toBe("用法有误：没有“chek”这个命令。是否指 check？\n用法见：rubric --help\n");
  });

  test("no command at all: the help, as something that went wrong", async () => {
    const { code, out, err } = await rubric([]);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toContain("Commands:");
  });
});

describe("our own failure", () => {
  test("exit code 3 and one short message; the stack only when asked for", async () => {
    const path = join(folder(), "break.cjs");
    writeFileSync(
      path,
      'require("node:crypto").createHash = () => { throw new TypeError("broken on purpose"); };',
    );
    const env = { NODE_OPTIONS: `--require "${path}"` };
    const { code, out, err } = await rubric(["facts", yangjiang], { env });
    expect({ code, out }).toEqual({ code: 3, out: "" });
    expect(err).toMatch(/^rubric \S+ failed: this is our fault, .*report.*\n$/);
    const debug = await rubric(["facts", yangjiang, "--lang", "zh"], { env: { ...env, RUBRIC_DEBUG: "1" } });
    expect(debug.code).toBe(3);
    expect(debug.err).toMatch(/^本程序出错了.*\nTypeError: broken on purpose\n +at /);
  });

  test("a command that was never built says so", () => {
    const dir = folder();
    mkdirSync(join(dir, "bin"));
    cpSync("bin", join(dir, "bin"), { recursive: true });
    const { status, stderr } = spawnSync(process.execPath, [join(dir, "bin", "rubric.js"), "--version"]);
    expect(status).toBe(3);
    expect(stderr.toString()).toContain("npm run build");
  });
});

describe("in a shell", () => {
  test.skipIf(process.platform === "win32")("a reader that stops reading is no failure", () => {
    const command = `"${process.execPath}" bin/rubric.js score ${yangjiang} examples/facts/yangjiang.json --json | head -n 1`;
    const { stdout, stderr } = spawnSync("sh", ["-c", command]);
    expect(stdout.toString()).toBe("{\n");
    expect(stderr.toString()).toBe("");
  });
});

test("a check loads neither zod nor what reads and writes tables", () => {
  const seen = new Set<string>();
  const packages = new Set<string>();
  const visit = (file: string): void => {
    if (seen.has(file)) return;
    seen.add(file);
    const text = readFileSync(file, "utf8");
    for (const [, types, name] of text.matchAll(/^(?:import|export)( type)? [^;]*?from "([^"]+)";/gm)) {
      if (types) continue;
      if (name!.startsWith(".")) visit(normalize(join(dirname(file), name!.replace(/\.js$/, ".ts"))));
      else packages.add(name!.split("/")[0]!);
    }
  };
  visit("src/cli/main.ts");
  visit("src/cli/commands/check.ts");
  expect(seen.size).toBeGreaterThan(50);
  // The pages of the findings are for `explain` alone.
  expect([...seen].filter((file) => normalize(file).includes("pages"))).toEqual([]);
  expect([...packages].filter((name) => !name.startsWith("node:")).sort()).toEqual([
    "chevrotain",
    "commander",
    "fastest-levenshtein",
    "picocolors",
    "string-width",
    "wrap-ansi",
  ]);
});

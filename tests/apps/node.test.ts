// `node --import rubric-lang/register`: rubrics imported as they are.
import { resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { app, broken, composite, exampleApp, node, sound, stackLine, withWarning, type App } from "./app.js";

const run = (where: App, ...args: readonly string[]) =>
  node(where, "--import", "rubric-lang/register", ...args);

describe("the example app", () => {
  let example: App;
  beforeAll(() => {
    example = exampleApp("node", ["rubric-lang"]);
  });
  afterAll(() => example.remove());

  it("ranks the units", async () => {
    const { code, out, err } = await run(example, "app.js", resolve("examples/facts/yangjiang.json"));
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out.split("\n")).toEqual([
      "阳江市打击制售假冒伪劣商品违法行为工作责任制考核评分细则表",
      "1  晴川区  104.2",
      "2  望湖县  95.9",
      "3  松桥县  76.4",
      "4  白鹭区  63.4",
      "5  北岭县  28.8",
      "",
    ]);
  });
});

describe("an app", () => {
  let own: App;
  beforeAll(() => {
    own = app();
    own.write("a.rubric", sound);
    own.write("warning.rubric", withWarning);
    own.write("broken.rubric", broken);
    own.write("part.rubric", sound);
    own.write("all.rubric", composite(2));
    own.write("names.js", `import * as m from "./a.rubric?again"; console.log(Object.keys(m).join(" "));`);
    own.write("warning.js", `import { score } from "./warning.rubric";`);
    own.write("broken.js", `import { score } from "./broken.rubric";`);
    own.write(
      "caught.js",
      `try { await import("./broken.rubric"); } catch (error) { console.log(error instanceof Error, error.message, error.stack); }`,
    );
    own.write(
      "stack.js",
      `import { Tally } from "rubric-lang/runtime";
import { account } from "./a.rubric";
Tally.prototype.deduct = () => { throw new Error("made for this test"); };
account({ 所: { 名称: "甲" }, 1: { 报送: 1 } });`,
    );
    own.write("lost.js", `import "./none.rubric";`);
    own.write(
      "one.js",
      `import { account, FactsError } from "./all.rubric";
import { FactsError as same } from "rubric-lang/runtime";
console.log(account({ 所: { 名称: "甲" }, 附件1: { 1: { 报送: 1 } } }).total, FactsError === same);`,
    );
  });
  afterAll(() => own.remove());

  it("gets what a compiled scorer exports", async () => {
    expect(await run(own, "names.js")).toEqual({
      code: 0,
      out: "FactsError account accountAll causes columns columnsOf explain explainAll rubric schema score scoreAll scoreChecked scoreColumns\n",
      err: "",
    });
  });

  it("may import a rubric that includes others; the run-time is the app's own", async () => {
    expect(await run(own, "one.js")).toEqual({ code: 0, out: "1 true\n", err: "" });
  });

  it("is told of warnings", async () => {
    const { code, err } = await run(own, "warning.js");
    expect(code).toBe(0);
    expect(err).toMatch(/^\n警告 unused-value：“没用”计算了，却没有用到。\n.*─ warning\.rubric:6:5\n/);
  });

  it("does not start when the rubric has errors: they are told as `rubric check` does, without a stack", async () => {
    const { code, err } = await run(own, "broken.js");
    expect(code).toBe(1);
    const check = await node(own, resolve("bin/rubric.js"), "check", "broken.rubric");
    expect(err).toContain(check.out.trim());
    expect(err).toContain("细则有1处错误，未予执行。全部问题见：rubric check broken.rubric\n");
    expect(err).not.toMatch(stackLine);
    expect(err).not.toContain("hooks.js");
  });

  it("can catch that", async () => {
    const { code, out } = await run(own, "caught.js");
    expect(code).toBe(0);
    expect(out).toMatch(/^true \n错误 points-do-not-sum：/);
    expect(out).not.toMatch(stackLine);
  });

  it("sees the lines of the rubric in stacks, with --enable-source-maps", async () => {
    const { err } = await run(own, "--enable-source-maps", "stack.js");
    // The rule, and the rubric whose part it stands in.
    expect(err).toMatch(/ at indicator_1 .*[\\/]a\.rubric:6:5\)\n +at whole_rubric .*[\\/]a\.rubric:1:1\)\n/);
  });

  it("is told by Node of a rubric that is not there", async () => {
    const { code, err } = await run(own, "lost.js");
    expect(code).toBe(1);
    expect(err).toContain("ERR_MODULE_NOT_FOUND");
  });
});

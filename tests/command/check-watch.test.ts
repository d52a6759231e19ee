// `rubric check --watch`, as a process in a folder where files come, change and go.
import { spawn, type ChildProcess } from "node:child_process";
import { mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { folder } from "./run.js";

const sound = `rubric "T" total 2 points {
  unit station { title: text }
  defaults { floor 0 }
  indicator 1 "A" 2 points { deduct 1 per case of late }
}
`;
const broken = sound.replace("total 2", "total 3");
const composite = (name: string): string => `细则 "合" {
  考核对象 所 { 名：文字 }
  引入 "${name}" 作为 1 2分
}
`;
const part = `细则 "甲" 总分2分 {
  考核对象 所 { 名：文字 }
  通则 { 各项最低0分 }
  指标 1 "甲" 2分 { 每起 超期 扣1分 }
}
`;

/** A run that is read as it goes. */
class Watched {
  private text = "";
  private readonly child: ChildProcess;
  readonly ended: Promise<number | null>;

  constructor(cwd: string, args: readonly string[], env: Readonly<Record<string, string>> = {}) {
    const { PATH, HOME, TMPDIR } = process.env;
    this.child = spawn(process.execPath, [resolve("bin/rubric.js"), "check", "--watch", ...args], {
      cwd,
      env: { PATH, HOME, TMPDIR, LANG: "en_US.UTF-8", ...env },
    });
    for (const stream of [this.child.stdout!, this.child.stderr!])
      stream.setEncoding("utf8").on("data", (chunk: string) => (this.text += chunk));
    this.ended = new Promise((done) => this.child.on("close", done));
    onTestFinished(() => void this.child.kill("SIGKILL"));
  }

  /** Waits until the next round is over, and gives what it said. */
  async round(): Promise<string> {
    const end = /\[\d\d:\d\d:\d\d\] (waiting for changes, Ctrl-C ends|正在等待文件改动，按 Ctrl-C 结束)\n/;
    for (let waited = 0; waited < 40_000; waited += 20) {
      const found = end.exec(this.text);
      if (found) {
        const said = this.text.slice(0, found.index);
        this.text = this.text.slice(found.index + found[0].length);
        return said;
      }
      await new Promise((done) => setTimeout(done, 20));
    }
    throw new Error(`no round came to its end: ${this.text}`);
  }

  interrupt(): void {
    this.child.kill("SIGINT");
  }
}

test("a file that changes, is replaced, goes and comes back", async () => {
  const cwd = folder();
  const path = join(cwd, "质量.rubric");
  writeFileSync(path, sound);
  const run = new Watched(cwd, ["质量.rubric"]);
  expect(await run.round()).toBe("✓ 质量.rubric: 1 indicator, 2 points, 2 figures reconciled\n");
  writeFileSync(path, broken);
  const wrong = await run.round();
  expect(wrong).toContain("points-do-not-sum");
  // No terminal, so nothing is cleared.
  expect(wrong).not.toContain("\u001b[");
  // Many editors write beside the file and move it there.
  writeFileSync(join(cwd, ".质量.swp"), sound);
  renameSync(join(cwd, ".质量.swp"), path);
  expect(await run.round()).toContain("✓ 质量.rubric");
  rmSync(path);
  expect(await run.round()).toContain("there is no such file");
  writeFileSync(path, broken);
  expect(await run.round()).toContain("points-do-not-sum");
  run.interrupt();
  expect(await run.ended).toBe(130);
});

test("an included file, even one that is not there yet", async () => {
  const cwd = folder();
  writeFileSync(join(cwd, "合.rubric"), composite("甲.rubric"));
  const run = new Watched(cwd, ["合.rubric"], { LANG: "zh_CN.UTF-8" });
  expect(await run.round()).toContain("没有找到“甲.rubric”这个文件");
  writeFileSync(join(cwd, "甲.rubric"), part);
  expect(await run.round()).toContain("✓ 合.rubric");
  writeFileSync(join(cwd, "甲.rubric"), part.replace("总分2分", "总分3分"));
  expect(await run.round()).toContain("“甲.rubric”有1处错误");
});

test("a pattern: files that are new, in a folder that is made again", async () => {
  const cwd = folder();
  const place = join(cwd, "rubrics");
  mkdirSync(place);
  writeFileSync(join(place, "a.rubric"), sound);
  const run = new Watched(cwd, ["rubrics/*.rubric", "-o", "rubrics/found.txt"]);
  expect(await run.round()).toContain("✓ rubrics/a.rubric");
  writeFileSync(join(place, "b.rubric"), broken);
  expect(await run.round()).toContain("✗ rubrics/b.rubric: 1 error");
  rmSync(place, { recursive: true });
  // Nor can the findings be written then; that does not end it.
  expect(await run.round()).toContain("✗ rubrics/found.txt: there is no such folder");
  mkdirSync(place);
  writeFileSync(join(place, "c.rubric"), sound);
  let said = await run.round();
  // The folder may be seen before the file in it.
  if (!said.includes("c.rubric")) said = await run.round();
  expect(said).toContain("✓ rubrics/c.rubric");
});

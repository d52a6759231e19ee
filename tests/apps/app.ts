// Apps as people have them: a folder of their own, in which the package is installed.
import { execFile } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";

/** A folder that is gone once `remove` is called. */
export interface App {
  readonly folder: string;
  write(name: string, text: string): void;
  remove(): void;
}

/** An app of the test's own; `packages` are installed there. */
export function app(packages: readonly string[] = ["rubric-lang"]): App {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "rubric-app-")));
  writeFileSync(join(folder, "package.json"), '{ "type": "module" }\n');
  for (const name of packages) {
    const at = join(folder, "node_modules", name);
    mkdirSync(dirname(at), { recursive: true });
    // Where links need rights, folders may be joined without.
    symlinkSync(resolve(name === "rubric-lang" ? "." : join("node_modules", name)), at, "junction");
  }
  return {
    folder,
    write: (name, text) => {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), text);
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** A copy of `examples/apps/NAME` as deep in a folder of its own as in this repository, with the rubric it imports. */
export function exampleApp(name: string, packages: readonly string[]): App {
  const around = app(packages);
  const rubric = join("rubrics", "yangjiang.rubric");
  cpSync(rubric, join(around.folder, rubric));
  const inside = join("examples", "apps", name);
  cpSync(inside, join(around.folder, inside), { recursive: true });
  return {
    folder: join(around.folder, inside),
    write: (file, text) => around.write(join(inside, file), text),
    remove: around.remove,
  };
}

export interface Outcome {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs Node in the app's folder. */
export function node({ folder }: App, ...args: readonly string[]): Promise<Outcome> {
  const { PATH, HOME, TMPDIR } = process.env;
  return new Promise((done) => {
    execFile(
      process.execPath,
      args,
      { cwd: folder, env: { PATH, HOME, TMPDIR, LANG: "en_US.UTF-8", NO_COLOR: "1" } },
      (error, out, err) => done({ code: error === null ? 0 : Number(error.code), out, err }),
    );
  });
}

/** No line of a stack: where in a program something was thrown. */
export const stackLine = /^\s+at .*:\d+:\d+\)?$/m;

/** A small rubric with a warning: a value that nobody uses. */
export const withWarning = `细则 "试" 总分2分 {
  考核对象 所 { 名称：文字 }
  通则 { 各项最低0分 }
  指标 1 "甲" 2分 {
    数据 报送：数量（起）
    计算 没用 = 报送 + 1
    每起 报送 扣1分
  }
}
`;
/** The same, sound. */
export const sound = withWarning.replace(/ {4}计算 .*\n/, "");
/** The same with a total that does not add up. */
export const broken = sound.replace("总分2分", "总分3分");
/** A rubric that includes the one in `part.rubric`. */
export const composite = (points: number): string => `细则 "总" 总分${points}分 {
  考核对象 所 { 名称：文字 }
  通则 { 各项最低0分 }
  引入 "part.rubric" 作为 附件1 ${points}分
}
`;

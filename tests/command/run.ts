// Runs the real command, as a person's shell would.
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { onTestFinished } from "vitest";

export interface Outcome {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

export interface Circumstances {
  readonly input?: string | Uint8Array;
  /** Added to an environment that says nothing of language and colour. */
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
}

const bin = resolve("bin/rubric.js");

/** A run in an English locale, its streams read to the end. */
export function rubric(args: readonly string[], { input, env, cwd }: Circumstances = {}): Promise<Outcome> {
  const { PATH, HOME, TMPDIR } = process.env;
  return new Promise((done, failed) => {
    const child = spawn(process.execPath, [bin, ...args], {
      cwd: cwd ?? process.cwd(),
      env: { PATH, HOME, TMPDIR, LANG: "en_US.UTF-8", ...env },
    });
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    child.stdout.on("data", (chunk: Buffer) => out.push(chunk));
    child.stderr.on("data", (chunk: Buffer) => err.push(chunk));
    child.on("error", failed);
    child.on("close", (code) =>
      done({ code, out: Buffer.concat(out).toString(), err: Buffer.concat(err).toString() }),
    );
    // A command that fails at once need not read its input.
    child.stdin.on("error", () => {});
    child.stdin.end(input ?? "");
  });
}

/** A folder of this test alone, gone afterwards. */
export function folder(): string {
  const path = mkdtempSync(join(tmpdir(), "rubric-test-"));
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  return path;
}

export const chinese = { LANG: "zh_CN.UTF-8" } as const;

// Builds the command before its tests when a source is newer than it.
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";

const modified = (path: string): number => statSync(path).mtimeMs;
const under = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: "utf8" }).map((name) => join(folder, name));

export function setup(): void {
  const built = existsSync("dist/cli.cjs") ? modified("dist/cli.cjs") : 0;
  const sources = ["package.json", "tsconfig.json", ...["src", "grammar", "scripts"].flatMap(under)];
  if (sources.every((path) => modified(path) <= built)) return;
  const { status } = spawnSync(process.execPath, ["scripts/build.mjs"], { stdio: "inherit" });
  if (status !== 0) throw new Error("the build failed");
}

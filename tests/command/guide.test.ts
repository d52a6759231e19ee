// What the guide says the command prints is what it prints, for the files a reader has at that point. After a change of the
// command's words, `vitest -u` writes the pages anew, to be read before they are kept.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";
import { fencesOf, guides, replaced, type Lang } from "../guide.js";
import { chinese, folder, rubric } from "./run.js";

const firstLine = (table: string): string => withoutMark(table).split("\n")[0]!;

/** A table for Excel begins with a mark that nobody sees. */
const withoutMark = (text: string): string => text.replace(/^\uFEFF/, "");

/** Each line of a console block that begins with `$ rubric`, and below it what a person would see. */
async function session(text: string, cwd: string, lang: Lang): Promise<string> {
  let seen = "";
  for (const line of text.split("\n").filter((l) => l.startsWith("$ "))) {
    const [, command, into] = /^\$ rubric (.+?)(?: > (\S+))?$/.exec(line)!;
    const { out, err } = await rubric(command!.split(" "), { cwd, env: lang === "zh" ? chinese : {} });
    if (into !== undefined) writeFileSync(join(cwd, into), out);
    seen += `${line}\n${into === undefined ? withoutMark(out) : ""}${err}`;
  }
  return `${seen.trimEnd()}\n`;
}

test.each(guides)("$file shows what the command prints", async ({ file, lang }) => {
  const page = readFileSync(file, "utf8");
  const cwd = folder();
  let real = "";
  let end = 0;
  for (const { kind, about, text, at } of fencesOf(page)) {
    const path = join(cwd, about);
    if (kind === "rubric-block") writeFileSync(path, replaced(readFileSync(path, "utf8"), text));
    else if (about !== "" && kind !== "rubric-error") {
      // A table that the command has made is filled in below its first line, which stays.
      if (kind === "csv" && existsSync(path)) expect(text).toContain(firstLine(readFileSync(path, "utf8")));
      writeFileSync(path, text);
    }
    if (kind !== "console") continue;
    real += page.slice(end, at) + (await session(text, cwd, lang));
    end = at + text.length;
  }
  await expect(real + page.slice(end)).toMatchFileSnapshot(resolve(file));
});

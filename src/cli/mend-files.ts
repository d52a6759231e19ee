// `rubric check --fix`: makes the safe remedies in the files, or shows what it would make.
import { readIfThere, replaceFiles } from "../project/node-host.js";
import { mend } from "../project/mend.js";
import { changesBetween } from "../text/changes.js";
import { oneLine, safeProse } from "../text/prose.js";
import { checkText, type RubricFile } from "./rubric-file.js";
import type { Page, Session } from "./session.js";
import { styleOf } from "./style.js";

/** What mending a file changes in it. */
export interface MendedFile {
  readonly file: RubricFile;
  readonly made: number;
  readonly after: string;
}

/** Mends a text that was read; undefined when there is nothing to be made. */
export function mendFile(file: RubricFile, session: Session): MendedFile | undefined {
  const { name, text } = file.source;
  const { text: after, made } = mend(
    text,
    (changed) => checkText(name, changed, session, () => "").diagnostics,
  );
  return made === 0 ? undefined : { file, made, after };
}

/** Replaces the files, all or none. Those with a byte order mark keep it. */
export function writeMended(files: readonly MendedFile[]): void {
  replaceFiles(
    new Map(
      files.map(({ file, after }) => {
        const path = file.source.name;
        const marked =
          Buffer.from(readIfThere(path) ?? [])
            .subarray(0, 3)
            .toString("hex") === "efbbbf";
        return [path, marked ? `\ufeff${after}` : after];
      }),
    ),
  );
}

/** The lines that change, as they are and as they become, and how many remedies that is. */
export function describeMended(
  { file, made, after }: MendedFile,
  written: boolean,
  { lang, color }: Page,
): string {
  const style = styleOf(color);
  const name = oneLine(file.source.name);
  const rows = changesBetween(file.source.text, after).flatMap(({ line, before, after }) => [
    style.bold(`${name}:${line}`),
    ...before.map((text) => style.lost(`  - ${safeProse(text)}`)),
    ...after.map((text) => style.good(`  + ${safeProse(text)}`)),
  ]);
  const summary =
    lang === "zh"
      ? `${name}：${written ? "已改正" : "可改正"}${made}处${written ? "" : "，未写入"}`
      : `${name}: ${`${made} ${made === 1 ? "fix" : "fixes"}`} ${written ? "made" : "possible, nothing written"}`;
  return [...rows, summary].join("\n");
}

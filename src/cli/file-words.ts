// What is wrong with a file, in words.
import type { Language } from "../diagnostics/diagnostic.js";
import type { FileTrouble } from "../project/node-host.js";
import { oneLine } from "../text/prose.js";

export function fileWords({ reason, path, detail }: FileTrouble, lang: Language): string {
  const name = oneLine(path);
  if (lang === "zh") {
    const meant = reason === "not-found" && detail !== undefined ? `。是否指“${oneLine(detail)}”？` : "";
    return `${name}：${chinese[reason]}${meant}${reason === "other" && detail ? `（${oneLine(detail)}）` : ""}`;
  }
  const meant = reason === "not-found" && detail !== undefined ? `. Did you mean "${oneLine(detail)}"?` : "";
  return `${name}: ${english[reason]}${meant}${reason === "other" && detail ? ` (${oneLine(detail)})` : ""}`;
}

type Words = Readonly<Record<FileTrouble["reason"], string>>;

const english: Words = {
  "not-found": "there is no such file",
  "no-folder": "there is no such folder",
  "is-folder": "this is a folder, not a file",
  "not-a-folder": "this is a file, not a folder",
  "not-allowed": "no permission",
  exists: "this file is there already",
  other: "the file cannot be read or written",
};

const chinese: Words = {
  "not-found": "没有这个文件",
  "no-folder": "没有这个文件夹",
  "is-folder": "这是文件夹，不是文件",
  "not-a-folder": "这是文件，不是文件夹",
  "not-allowed": "没有权限",
  exists: "文件已存在",
  other: "文件无法读写",
};

// The words between the parts of a page of a finding.
import { displayWidth } from "../text/width.js";
import type { Language, Severity } from "./diagnostic.js";
import { changedMark } from "./pages/page.js";

interface PageWords {
  /** Over the example in which the finding is made, and over the one in which it is not. */
  readonly wrong: (severity: Severity) => string;
  readonly right: (severity: Severity) => string;
  readonly beside: (name: string) => string;
  /** What else can be done about a warning. */
  readonly acknowledge: (code: string) => string;
  /** Of a line that is too long to be shown. */
  readonly longLine: (length: number) => string;
  /** Under the last page. */
  readonly legend: string;
}

export const pageWords: Readonly<Record<Language, PageWords>> = {
  en: {
    wrong: (severity) => (severity === "note" ? "Found in:" : "Wrong:"),
    right: (severity) => (severity === "note" ? "Not found in:" : "Right:"),
    beside: (name) => `Beside both, in the file ${name}:`,
    acknowledge: (code) =>
      `A warning does not keep the rubric from being scored. Where the source really is so, accept it with the reason: acknowledge ${code} "reason"`,
    longLine: (length) => `… (${length} characters; whole with --json)`,
    legend: `The two rubrics differ in the lines that end in ${changedMark.trim()}. Each is whole: save it as a file that ends in .rubric, and run rubric check on it.`,
  },
  zh: {
    wrong: (severity) => (severity === "note" ? "有此提示：" : "错误写法："),
    right: (severity) => (severity === "note" ? "无此提示：" : "正确写法："),
    beside: (name) => `两者旁边的文件 ${name}：`,
    acknowledge: (code) => `警告不妨碍评分。原文确实如此的，可写明理由予以确认：确认 ${code} "理由"`,
    longLine: (length) => `……（全行${length}字，加 --json 可见全文）`,
    legend: `两份细则的不同之处，是行末带 ${changedMark.trim()} 的各行。每份都是完整的：存成以 .rubric 结尾的文件，用 rubric check 一试便知。`,
  },
};

/** Longer lines of an example are shown in part: a thousand terms are read by nobody. */
const longest = 120;
const shownOfLong = 36;

/** The lines of an example as they are shown. A line that is cut keeps its mark. */
export const shownLines = (text: string, lang: Language): readonly string[] =>
  text
    .trimEnd()
    .split("\n")
    .map((line) => {
      if (displayWidth(line) <= longest) return line;
      const mark = line.endsWith(changedMark) ? changedMark : "";
      return line.slice(0, shownOfLong) + pageWords[lang].longLine(line.length - mark.length) + mark;
    });

/** Whether a line is one of those in which two examples differ. */
export const isChanged = (line: string): boolean => line.endsWith(changedMark);

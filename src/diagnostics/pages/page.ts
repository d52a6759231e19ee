// What a page of a finding is, and the frames its examples stand in.
import type { Severity } from "../diagnostic.js";
import type { Code } from "../catalog.js";
import type { DecodeProblem } from "../../text/decode.js";

/** Codes of findings: those of the catalog, and those of files that hold no text. */
export type PageCode = Code | DecodeProblem["code"];

export interface InBoth<T> {
  readonly en: T;
  readonly zh: T;
}

/** Two whole rubrics that differ in few lines; the lines that differ end in `# ←`. */
export interface Example {
  /** The finding is made. */
  readonly wrong: string;
  /** It is not. */
  readonly right: string;
  /** Another file that both need. */
  readonly beside?: { readonly name: string; readonly text: string };
}

/** A page in both languages. The first sentence of the words is the title, what follows tells why it matters. */
export interface Page extends InBoth<string> {
  /** Absent where no text can show it. */
  readonly example?: InBoth<Example>;
}

/** The pages of one family, each under a code of its own. */
export type Pages = Partial<Readonly<Record<PageCode, Page>>>;

/** A page as it is shown. */
export interface Entry {
  readonly code: PageCode;
  readonly severity: Severity;
  readonly page: Page;
}

/** Findings of one subject. */
export interface Family {
  readonly name: InBoth<string>;
  readonly entries: readonly Entry[];
}

/** Behind the lines in which the two rubrics of an example differ: a comment, so that they can be run as they are shown. */
export const changedMark = "  # ←";

/**
 * An example in both languages from two texts. Lines that begin with `- ` stand in the wrong rubric only, with `+ ` in the
 * right one only, all others in both.
 */
export const whole = (en: string, zh: string): InBoth<Example> => ({ en: exampleOf(en), zh: exampleOf(zh) });

/** The same inside a rubric that says what is scored and where points end. */
export const inRubric = (en: string, zh: string): InBoth<Example> => whole(englishRubric(en), rubric(zh));

/** The same inside its one indicator, of 2 points. */
export const inIndicator = (en: string, zh: string): InBoth<Example> =>
  inRubric(framed('  indicator 1 "Cases" 2 points {', en, "  }"), framed('  指标 1 "办件" 2分 {', zh, "  }"));

const englishRubric = (body: string): string =>
  framed('  rubric "Example" {\n    unit office { name: text }\n    defaults { floor 0 }', body, "  }");
const rubric = (body: string): string =>
  framed('  细则 "示例" {\n    考核对象 所 { 名称：文字 }\n    通则 { 各项最低0分 }', body, "  }");

/** The lines between two others, further in; what is in the margin stays there. */
const framed = (first: string, body: string, last: string): string =>
  [first, ...linesOf(body).map((line) => `${line.slice(0, 2)}  ${line.slice(2)}`), last].join("\n");

/** The lines without the indentation they have in our sources. */
function linesOf(text: string): string[] {
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  const margin = Math.min(...lines.map((line) => line.search(/\S/)));
  const marked = lines.some((line) => /^[-+] /.test(line.slice(margin)));
  return lines.map((line) => (marked ? "" : "  ") + line.slice(margin));
}

function exampleOf(text: string): Example {
  const lines = linesOf(text);
  const only = (mark: "-" | "+"): string =>
    lines
      .filter((line) => line[0] === mark || line[0] === " ")
      .map((line) => (line[0] === mark ? line.slice(2) + changedMark : line.slice(2)).trimEnd())
      .join("\n") + "\n";
  return { wrong: only("-"), right: only("+") };
}

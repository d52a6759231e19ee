// The guide's blocks, and the files that a reader who follows it has at every point.
export const guides = [
  { file: "grammar/guide/guide.md", lang: "en" },
  { file: "grammar/guide/by-task.md", lang: "en" },
  { file: "grammar/guide/guide.zh.md", lang: "zh" },
  { file: "grammar/guide/by-task.zh.md", lang: "zh" },
] as const;

export type Lang = (typeof guides)[number]["lang"];

export interface Fence {
  readonly line: number;
  /** The first word behind the three backquotes: `rubric`, `rubric-body`, `console` … */
  readonly kind: string;
  /** What follows it: the name of a file, or of a finding. */
  readonly about: string;
  readonly text: string;
  /** Where `text` begins. */
  readonly at: number;
}

export const fencesOf = (page: string): readonly Fence[] =>
  [...page.matchAll(/^```([\w-]+)(?: (\S+))?\n([^]*?)^```$/gm)].map((m) => ({
    line: page.slice(0, m.index).split("\n").length,
    kind: m[1]!,
    about: m[2] ?? "",
    text: m[3]!,
    at: m.index + m[0].length - "```".length - m[3]!.length,
  }));

/** What is refused, and what stands in tables, are lines of an indicator of 10 points. */
export const aroundLines = (lines: string, lang: Lang): string =>
  aroundBody(
    lang === "en" ? `indicator 1 "Lines" 10 points {\n${lines}}\n` : `指标 1 "几行" 10分 {\n${lines}}\n`,
    lang,
  );

/** `rubric-body` is what stands between the braces of a rubric, its head left out. */
export const aroundBody = (body: string, lang: Lang): string =>
  lang === "en"
    ? `rubric "Body" {\nunit office { name: text }\ndefaults { floor 0; round each indicator to 2 places half up }\n${body}}`
    : `细则 "正文" {\n考核对象 所 { 名称：文字 }\n通则 { 各项最低0分；各项保留2位小数四舍五入 }\n${body}}`;

/** A whole rubric, whatever the block shows of it. */
export function whole({ kind, text }: Fence, lang: Lang): string {
  if (/^(rubric|细则) /m.test(text)) return text;
  return kind === "rubric-body" ? aroundBody(text, lang) : aroundLines(text, lang);
}

/** Each block of a `rubric-block FILE` takes the place of the one that begins with the same two words, or stands at the end. */
export function replaced(file: string, blocks: string): string {
  return blocks.split("\n\n").reduce((text, block) => {
    const head = /^\s*(\S+(?: \S+)?)/.exec(block)![1]!.replaceAll(".", "\\.");
    const old = new RegExp(`^( *)${head}( .*)?(\\n\\1 +.*)*(\\n\\1\\})?$`, "m");
    if (old.test(text)) return text.replace(old, () => block.trimEnd());
    return text.replace(/\}\n$/, () => `${block.trimEnd()}\n}\n`);
  }, file);
}

// Examples proposed for what those of a rubric do not show. What is proposed has been read again and has come out as expected.
import type { Sight } from "../interpret/observer.js";
import type { Rubric } from "../model/rubric.js";
import { tryExamples } from "../project/try-examples.js";
import type { Language } from "../runtime/language.js";
import { scan } from "../syntax/lexer.js";
import { ExampleWord, spellingsOf } from "../syntax/tokens.js";
import { oneLine } from "../text/prose.js";
import type { Aim } from "./aim.js";
import { aimWords } from "./aim-words.js";
import { aimsOf } from "./aims.js";
import { coverageOf, isSeen, type Coverage } from "./coverage.js";
import { exampleLine, textOf } from "./example-text.js";
import { search, type Why } from "./search.js";
import type { Trial } from "./trial.js";

export interface Proposal {
  /** Example blocks as they stand in the rubric, each line indented; "" when there is nothing to propose. */
  readonly text: string;
  /** The rubric's text with the blocks before its closing brace. */
  readonly whole: string;
  /** How many lines there are. */
  readonly lines: number;
  readonly before: Coverage;
  readonly after: Coverage;
  /** What is still not shown, and why. */
  readonly missed: readonly { readonly aim: Aim; readonly why: Why | "beyond-most" | "not-written" }[];
}

/**
 * Proposes examples.
 * @param text the rubric's text
 * @param most so many lines at most
 * @param read reads and checks the rubric's text with the examples in it; undefined when it has errors
 */
export function propose(
  rubric: Rubric,
  text: string,
  most: number,
  read: (text: string) => Rubric | undefined,
): Proposal {
  const all = aimsOf(rubric);
  const before = coverageOf(rubric, all);
  const open = before.aims.filter((aim) => !before.reached.has(aim));
  const found = search(rubric, open);
  const chosen = fewest(found.trials, open, most);
  const meant = new Set(chosen.flatMap(({ shows }) => shows));
  const written = chosen.length === 0 ? undefined : sound(rubric, text, chosen, read);
  if (!written)
    return {
      text: "",
      whole: text,
      lines: 0,
      before,
      after: before,
      missed: reasons(open, before, found.missed, meant),
    };
  // The aims of the rubric that was read again are the same, in the same order.
  const again = aimsOf(written.rubric);
  const reached = coverageOf(written.rubric, again).reached;
  const after: Coverage = {
    ...before,
    reached: new Set(all.filter((_, i) => reached.has(again[i]!))),
  };
  return {
    text: written.blocks,
    whole: written.text,
    lines: written.lines,
    before,
    after,
    missed: reasons(open, after, found.missed, meant),
  };
}

/** The aims a line reaches. */
const shown = (trial: Trial, open: readonly Aim[]): Aim[] =>
  open.filter((aim) => aim.shownBy === trial.shownBy && isSeen(aim, trial.seen));

/** A line, and what it shows that those chosen before it do not. */
interface Chosen {
  readonly trial: Trial;
  readonly shows: readonly Aim[];
}

/** Indicators before sections, and these before the total: their lines are shorter. */
const order = { indicator: 0, part: 0, section: 1, rubric: 2 } as const;
const orderOf = ({ target }: Trial): number => order[target.kind];

/** Lines that reach all that is reached: of each order those first that reach most, of equals the one with the fewest facts. */
function fewest(trials: readonly Trial[], open: readonly Aim[], most: number): Chosen[] {
  const left = new Map(trials.map((trial) => [trial, new Set(shown(trial, open))]));
  const chosen = new Map<Trial, readonly Aim[]>();
  while (chosen.size < most) {
    const best = bestOf(left);
    if (!best) break;
    const shows = left.get(best)!;
    chosen.set(best, [...shows]);
    left.delete(best);
    for (const aims of left.values()) for (const aim of shows) aims.delete(aim);
  }
  return trials
    .flatMap((trial) => {
      const shows = chosen.get(trial);
      return shows ? [{ trial, shows }] : [];
    })
    .sort((a, b) => orderOf(a.trial) - orderOf(b.trial));
}

function bestOf(left: ReadonlyMap<Trial, ReadonlySet<Aim>>): Trial | undefined {
  const better = (a: Trial, b: Trial): number =>
    orderOf(a) - orderOf(b) || left.get(b)!.size - left.get(a)!.size || a.facts.size - b.facts.size;
  return [...left.keys()]
    .filter((trial) => left.get(trial)!.size > 0)
    .reduce<Trial | undefined>((best, trial) => (best && better(best, trial) <= 0 ? best : trial), undefined);
}

interface Written {
  readonly text: string;
  readonly blocks: string;
  readonly lines: number;
  readonly rubric: Rubric;
}

/** The lines that can be read again and come out as expected: all together, or each that does so alone. */
function sound(
  rubric: Rubric,
  text: string,
  chosen: readonly Chosen[],
  read: (text: string) => Rubric | undefined,
): Written | undefined {
  const failed = tryExamples(rubric).failures.length;
  const attempt = (kept: readonly Chosen[]): Written | undefined => {
    const blocks = blocksOf(kept, rubric.language);
    const whole = inserted(text, blocks);
    const again = whole === undefined ? undefined : read(whole);
    if (whole === undefined || !again || tryExamples(again).failures.length > failed) return undefined;
    return { text: whole, blocks, lines: kept.length, rubric: again };
  };
  const all = attempt(chosen);
  if (all || chosen.length === 1) return all;
  const each = chosen.filter((one) => attempt([one]) !== undefined);
  return each.length === 0 ? undefined : attempt(each);
}

/**
 * An example block for each block that is scored; lines of sections and of the total stand alone, for they would take in facts of
 * the lines before them.
 */
function blocksOf(chosen: readonly Chosen[], language: Language): string {
  const zh = language === "zh";
  const groups: Chosen[][] = [];
  for (const one of chosen) {
    const last = groups.at(-1);
    const { target } = one.trial;
    const alone = target.kind === "section" || target.kind === "rubric";
    if (last && !alone && last[0]!.trial.target === target) last.push(one);
    else groups.push([one]);
  }
  const warning = zh
    ? [
        "# 以下示例由程序生成，得分是按细则现有写法算出的，不等于原文的意思：",
        "# 请对照原文逐条核对，无误后删去这两行和标题中的“待核对”。",
      ]
    : [
        "# The examples below are generated, their points computed by the rules as they stand here:",
        '# check each against the official text, then delete these lines and "to be confirmed" in the titles.',
      ];
  const blocks = groups.map((group) => {
    const { printedId, title } = group[0]!.trial.target;
    const what = oneLine([printedId, title].filter(Boolean).join(" "));
    const head = zh ? `待核对：${what}` : `to be confirmed: ${what}`;
    const lines = group.map(({ trial, shows }) =>
      exampleLine(trial, remarkOf(shows, language), language, "    "),
    );
    return [`  ${spellingsOf.get(ExampleWord)![language]} ${textOf(head)} {`, ...lines, "  }"].join("\n");
  });
  return [...warning.map((line) => `  ${line}`), ...blocks].join("\n");
}

/** So many things are said of a line. */
const mostSaid = 2;

/** What holds or is reached is told before what does not, and is not. */
const toldLast: ReadonlySet<Sight> = new Set(["fails", "none", "zero", "above-floor", "below-cap"]);

function remarkOf(shows: readonly Aim[], language: Language): string {
  const ordered = [
    ...shows.filter(({ sight }) => !toldLast.has(sight)),
    ...shows.filter(({ sight }) => toldLast.has(sight)),
  ];
  const said = [...new Set(ordered.map((aim) => aimWords(aim, language)))];
  const more = said.length > mostSaid ? (language === "zh" ? "等" : " …") : "";
  return said.slice(0, mostSaid).join(language === "zh" ? "；" : "; ") + more;
}

/** The text with the blocks before the brace that closes the rubric; line ends as the text has them. */
export function inserted(text: string, blocks: string): string | undefined {
  const close = scan(text).tokens.findLast(({ image }) => image === "}" || image === "｝");
  if (!close) return undefined;
  const before = text.slice(0, close.startOffset).trimEnd();
  const lineEnd = /\r\n/.test(text) ? "\r\n" : "\n";
  const whole = `\n\n${blocks}\n`.replaceAll("\n", lineEnd);
  return before + whole + text.slice(close.startOffset);
}

function reasons(
  open: readonly Aim[],
  after: Coverage,
  missed: ReadonlyMap<Aim, Why>,
  meant: ReadonlySet<Aim>,
): Proposal["missed"] {
  return open
    .filter((aim) => !after.reached.has(aim))
    .map((aim) => ({ aim, why: missed.get(aim) ?? (meant.has(aim) ? "not-written" : "beyond-most") }));
}

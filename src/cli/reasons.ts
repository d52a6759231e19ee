// Why a block has its score, as a ledger: where it starts, what each rule changed, what limits did to the result.

import type { Language } from "../diagnostics/diagnostic.js";
import type { BlockScore, BlockStep, EntryEffect, RuleEffect, UsedFact } from "../runtime/explanation.js";
import { noteWords } from "../runtime/kind-words.js";
import { labelIn } from "../runtime/names.js";
import { oneLine } from "../text/prose.js";
import {
  changeFigure,
  compareAmounts,
  figure,
  minus,
  sameAmount,
  showAmount,
  showChange,
  signOf,
  totalOf,
  type Figure,
} from "./amounts.js";
import type { Style } from "./style.js";
import type { Line, Paint } from "./table.js";
import { sheetWords } from "./wording.js";

/** One entry of the ledger: what it changed, and the paragraphs that say why. */
export interface Entry {
  readonly change: Figure;
  readonly paint?: Paint;
  readonly why: readonly Line[];
}

/** All of what the block could get: nothing is left to explain. A penalty block that took nothing counts too. */
export function isFull(block: BlockScore): boolean {
  if (!block.resolved || !block.applicable) return false;
  return block.role === "penalty"
    ? signOf(block.score) === 0
    : compareAmounts(block.score, block.points) >= 0;
}

/** The score as shown: bonus and penalty blocks say which way they count. */
export function scoreFigure(block: BlockScore): Figure {
  if (!block.applicable) return { text: "—" };
  if (block.role === "bonus") return changeFigure(block.score);
  if (block.role === "penalty" && signOf(block.score) > 0) return figure(minus("0", block.score));
  return figure(block.score);
}

/** The ledger of a block; of a full one only what is not earned (an item that does not apply, a score kept) or was cut. */
export function ledger(
  block: BlockScore,
  parts: readonly BlockScore[],
  lang: Language,
  style: Style,
): Entry[] {
  const words = sheetWords[lang];
  const full = isFull(block);
  const steps = block.steps.filter(
    (step) =>
      isGiven(step) ||
      (step.kind === "stage-mean" && !full) ||
      (changes(step) && (!full || step.kind === "cap")),
  );
  const entries = steps.map((step) => stepEntry(step, lang, style, block.file));
  if (!block.resolved) entries.unshift(remark(words.unresolved, style.warn));
  if (!block.applicable && !block.steps.some((step) => step.kind === "not-applicable")) {
    entries.unshift(remark(words.notApplicable, style.dim));
  }
  if (full || !block.applicable) return entries;
  const rules = block.rules.filter(counts).map((rule) => ruleEntry(rule, lang, style, block.file));
  const opening = rules.length > 0 || entries.length > 0 ? beginning(block, parts, lang, style) : [];
  const official = block.text === undefined ? [] : [remark(words.official(oneLine(block.text)), style.dim)];
  return [...opening, ...rules, ...entries, ...official];
}

const none: Figure = { text: "" };
const remark = (text: string, paint: Paint): Entry => ({ change: none, why: [{ text, paint }] });

/** Steps that decide a score instead of the rules: said even where they leave it full. */
const isGiven = (step: BlockStep): boolean =>
  step.kind === "not-applicable" ||
  step.kind === "applies-full" ||
  step.kind === "rescaled" ||
  step.kind === "applies-none" ||
  step.kind === "kept-stage";
const changes = (step: BlockStep): boolean => !sameAmount(step.from, step.to);

const counts = (rule: RuleEffect): boolean =>
  rule.entries?.length === 0 ||
  (rule.entries ?? []).some((entry) => entry.rules.some(counts)) ||
  signOf(rule.effect) !== 0 ||
  (rule.possible !== undefined && !sameAmount(rule.possible, rule.effect)) ||
  (rule.uncut !== undefined && !sameAmount(rule.uncut, rule.effect));

/** Where the rules begin, and what the parts (listed below the block) bring in. */
function beginning(block: BlockScore, parts: readonly BlockScore[], lang: Language, style: Style): Entry[] {
  if (block.start === undefined) return [];
  const words = sheetWords[lang];
  const entries: Entry[] = [];
  if (signOf(block.start) !== 0) {
    entries.push({
      change: figure(block.start),
      paint: style.dim,
      why: [{ text: words.start, paint: style.dim }],
    });
  }
  if (parts.length > 0) {
    // The parts may be rolled up in several ways: what they bring in is what start and rules leave unexplained.
    const base = block.steps.find((step) => step.kind !== "limit")?.from ?? block.score;
    const brought = minus(base, totalOf([block.start, ...block.rules.map((rule) => rule.effect)]));
    if (signOf(brought) !== 0) {
      entries.push({
        change: changeFigure(brought),
        paint: style.dim,
        why: [{ text: words.parts, paint: style.dim }],
      });
    }
  }
  return entries;
}

function ruleEntry(rule: RuleEffect, lang: Language, style: Style, file?: string): Entry {
  const words = sheetWords[lang];
  const why: Line[] = [
    { text: oneLine(rule.rule) },
    { text: sourceOf(rule.line, rule.facts, lang, file), paint: style.dim },
  ];
  if (rule.uncut !== undefined && !sameAmount(rule.uncut, rule.effect)) {
    why.push({ text: words.uncut(showChange(rule.uncut)), paint: style.warn });
  }
  if (rule.possible !== undefined && !sameAmount(rule.possible, rule.effect)) {
    const missed = showAmount(minus(rule.possible, rule.effect));
    why.push({ text: words.missed(showAmount(rule.possible), missed), paint: style.warn });
  }
  if (rule.entries?.length === 0) why.push({ text: words.noEntries, paint: style.dim });
  for (const entry of rule.entries ?? []) why.push(...entryLines(entry, lang, style));
  if (rule.reason !== undefined) why.push({ text: words.reason(oneLine(rule.reason)) });
  return { change: changeFigure(rule.effect), paint: changePaint(rule.effect, style), why };
}

/** What one entry of a list came to, and by which rules. */
function entryLines(entry: EntryEffect, lang: Language, style: Style): Line[] {
  const words = sheetWords[lang];
  const told = entry.rules
    .filter(counts)
    .map((rule) =>
      words.entryRule(showChange(rule.effect), oneLine(rule.rule), sourceOf(undefined, rule.facts, lang)),
    );
  const text = words.entry(oneLine(entry.name), showAmount(entry.effect), entry.counted);
  return [
    {
      text: told.length === 0 ? text : text + words.entryRules(told),
      paint: entry.counted ? undefined : style.dim,
    },
  ];
}

function stepEntry(step: BlockStep, lang: Language, style: Style, file?: string): Entry {
  const words = sheetWords[lang];
  const what = words.step[step.kind];
  const from = step.outOf === undefined ? showAmount(step.from) : words.earned(step.from, step.outOf);
  const text = step.stages
    ? words.stageMean(
        step.stages.map(({ stage, score }) => [oneLine(stage), showAmount(score)]),
        showAmount(step.to),
      )
    : changes(step) || step.outOf !== undefined
      ? words.changed(what, from, showAmount(step.to))
      : what;
  const why: Line[] = [{ text: text + (step.assumed ? words.assumed : ""), paint: style.warn }];
  if (step.rule !== undefined) why.unshift({ text: oneLine(step.rule) });
  if (step.line !== undefined || (step.facts ?? []).length > 0) {
    why.push({ text: sourceOf(step.line, step.facts ?? [], lang, file), paint: style.dim });
  }
  // A common limit is already inside the rules' effects, and a rounding's change is a fraction nobody reads.
  const silent =
    step.kind === "stage-mean" || step.kind === "limit" || step.kind === "rounding" || !changes(step);
  const change = silent ? "0" : minus(step.to, step.from);
  return { change: silent ? none : changeFigure(change), paint: changePaint(change, style), why };
}

/** The line of the rubric and the facts seen there. */
export function sourceOf(
  line: number | undefined,
  facts: readonly UsedFact[],
  lang: Language,
  file?: string,
): string {
  const words = sheetWords[lang];
  const seen = facts
    .map((fact) =>
      words.fact(oneLine(labelIn(fact, lang)), oneLine(fact.value), oneLine(noteWords(fact, lang))),
    )
    .join(words.factSeparator);
  const where = line === undefined ? "" : (file === undefined ? "" : `${oneLine(file)} `) + words.line(line);
  return [where, seen].filter((part) => part !== "").join(words.seen);
}

function changePaint(change: string, style: Style): Paint {
  const sign = signOf(change);
  return sign < 0 ? style.lost : sign > 0 ? style.gained : style.dim;
}

// The facts that show findings, written into the rubric as examples.
import type { Block, Fact, Rubric } from "../model/rubric.js";
import type { CounterExample } from "../points/counter-example.js";
import { tryExamples } from "../project/try-examples.js";
import type { FactValue } from "../runtime/facts.js";
import { ExampleWord, spellingsOf } from "../syntax/tokens.js";
import { oneLine } from "../text/prose.js";
import { exampleLine, textOf } from "./example-text.js";
import { inserted } from "./propose.js";
import { Trials, type Others, type Trial } from "./trial.js";

export interface Saved {
  /** The rubric's text with the examples before its closing brace. */
  readonly whole: string;
  /** How many examples there are. */
  readonly count: number;
}

/**
 * The rubric's text with an example for each finding that facts show; undefined where there is none that is not in it yet. What is
 * written has been read again and comes out.
 * @param text the rubric's text
 * @param read reads and checks the rubric's text with the examples in it; undefined when it has errors
 */
export function withCounterExamples(
  rubric: Rubric,
  text: string,
  shown: readonly CounterExample[],
  read: (text: string) => Rubric | undefined,
): Saved | undefined {
  const { language } = rubric;
  const word = spellingsOf.get(ExampleWord)![language];
  const failed = tryExamples(rubric).failures.length;
  let whole = text;
  let count = 0;
  for (const each of shown) {
    const trial = trialOf(rubric, each);
    if (!trial) continue;
    const line = exampleLine(trial, "", language, "    ");
    if (whole.includes(line.trim())) continue;
    const { printedId, title } = trial.target;
    const head = [each.code, oneLine([printedId, title].filter(Boolean).join(" "))];
    const block = `  ${word} ${textOf(head.join(language === "zh" ? "：" : ": "))} {\n${line}\n  }`;
    const next = inserted(whole, block);
    const again = next === undefined ? undefined : read(next);
    if (next === undefined || !again || tryExamples(again).failures.length > failed) continue;
    whole = next;
    count += 1;
  }
  return count === 0 ? undefined : { whole, count };
}

function trialOf(rubric: Rubric, { block, stage, found }: CounterExample): Trial | undefined {
  const target = named(block);
  const wish = new Map<Fact, FactValue>(
    found.facts.flatMap((fact) => {
      const value = found.values.get(fact.spec.key);
      return value === undefined ? [] : [[fact, value] as const];
    }),
  );
  const others: Others = new Map(
    found.others
      ? found.facts.flatMap((fact) => {
          const value = found.others!.get(fact.spec.key);
          return value === undefined ? [] : [[fact, [value]] as const];
        })
      : [],
  );
  const trials = new Trials(rubric, target, stage, "points");
  return trials.line({ facts: wish, others, scores: new Map() }, () => undefined);
}

/** Examples speak of blocks that have an id: a part is shown by what it stands in. */
const named = (block: Block): Block => (block.kind === "part" && block.parent ? named(block.parent) : block);

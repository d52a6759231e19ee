// `rubric report`: what a rubric can give, block by block, and the facts that show it.
import { reportOf, type BlockReport } from "../../points/report.js";
import type { End } from "../../points/extremes.js";
import { print } from "../../runtime/exact.js";
import { factsAsJson } from "../../project/facts-as-json.js";
import { answer, answerPage, keepInputs } from "../answer.js";
import { exitCode } from "../exit.js";
import { renderReport } from "../report-table.js";
import { readSoundRubric, type SoundRubric } from "../rubric-file.js";
import type { Session } from "../session.js";

export interface ReportOptions {
  readonly json?: boolean;
  readonly facts?: boolean;
  readonly out?: string;
}

export async function report(path: string, options: ReportOptions, session: Session): Promise<number> {
  keepInputs(options.out, [path], session);
  const file = await readSoundRubric(path, session);
  if (!file) return exitCode.problems;
  const all = reportOf(file.rubric);
  const text = options.json
    ? JSON.stringify(asJson(file, all), null, 2)
    : renderReport(file.rubric, all, answerPage(options.out, session, file.language), {
        facts: options.facts === true,
      });
  answer(`${text}\n`, options.out, session, file.language);
  return exitCode.good;
}

function asJson({ rubric, source, hash }: SoundRubric, all: readonly BlockReport[]): object {
  return {
    version: 1,
    file: source.name,
    hash,
    title: rubric.title,
    blocks: all.map(({ block, stage, least, most, exhausted, unlosable, judged }) => ({
      id: block.id === "" ? (block.kind === "rubric" ? "" : block.key) : block.printedId,
      kind: block.kind,
      title: block.title,
      ...(stage === "" ? {} : { stage }),
      points: print(block.points),
      least: endAsJson(least),
      most: endAsJson(most),
      exhausted: exhausted.map(({ fact, cases, by, info }) => ({
        fact: fact.spec.key,
        cases: print(cases),
        by,
        line: info.line,
      })),
      unlosable: print(unlosable),
      judged: print(judged),
    })),
  };
}

function endAsJson({ bound, found, proved, why }: End): object {
  return {
    ...(bound ? { bound: print(bound) } : {}),
    proved,
    ...(why ? { why } : {}),
    ...(found
      ? {
          found: print(found.value),
          facts: factsAsJson(found.facts, found.values),
          ...(found.others ? { others: factsAsJson(found.facts, found.others) } : {}),
        }
      : {}),
  };
}

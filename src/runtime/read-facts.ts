// Untrusted data of one unit, read into checked facts.
import { arrangeFacts, valueAt } from "./arrange-facts.js";
import type { FactProblem, FactSpec, FactValue } from "./facts.js";
import { indexKeys, type KeyIndex } from "./key-index.js";
import { readerOf } from "./kinds.js";
import { nearest } from "./nearest.js";
import { plainReader, type PlainReader } from "./plain-facts.js";
import { factsSchema, isOtherStage, problemsOf, type Facts } from "./schema.js";
import { shortly } from "./spelling.js";

export interface ReadOptions {
  /** The stages of the rubric, in order: what `stage` must be one of. Left out, those its facts belong to. */
  readonly stages?: readonly string[];
  /** The stage that is scored. Facts of other stages are then read when they are sound and passed over when not. */
  readonly stage?: string;
}

export type ReadResult = { readonly facts: Facts } | { readonly problems: readonly FactProblem[] };

/**
 * Reads one unit's data: nested JSON, flat keys (`2.4.2/未督促的重点案件`) or both, keys compared by NFKC. Reports every
 * problem at once; nothing is clamped, and only the rubric's own defaults are filled in. The facts come in the order
 * of the specs; a conditional fact without an answer is absent. Never throws, whatever the data; throws RangeError
 * when the specs themselves are at odds (see `factsSchema`).
 */
export function readFacts(specs: readonly FactSpec[], input: unknown, options: ReadOptions = {}): ReadResult {
  const { stage } = options;
  if (stage !== undefined) {
    const stages = options.stages ?? stagesOf(specs);
    if (!stages.includes(stage)) return { problems: [unknownStage(stage, stages)] };
  }
  const { plain, schema, index } = readerFor(specs, stage);
  const facts = plain?.(input);
  if (facts) return { facts };
  const result = schema.safeParse(input, { reportInput: true });
  if (result.success) return { facts: result.data };
  const problems = result.error.issues.flatMap((issue) => problemsOf(index, issue));
  return { problems: inOrder(specs, problems) };
}

/** Facts in the order of the rubric, then unknown keys as they came: an object's own order puts ids such as 4 first. */
function inOrder(specs: readonly FactSpec[], problems: readonly FactProblem[]): readonly FactProblem[] {
  const places = new Map(specs.map(({ key }, i) => [key, i]));
  const place = ({ code, key }: FactProblem): number =>
    code === "unknown-fact" || code === "unknown-block" ? specs.length : (places.get(key) ?? specs.length);
  return problems.toSorted((a, b) => place(a) - place(b));
}

/** The answer to one fact of a unit whose other facts may be unsound; undefined when it is absent or unsound itself. */
export function readOne(specs: readonly FactSpec[], spec: FactSpec, input: unknown): FactValue | undefined {
  const { index } = readerFor(specs, undefined);
  const reading = readerOf(spec)(
    valueAt(
      arrangeFacts(index, () => false, input),
      spec.path,
    ),
  );
  return "value" in reading ? reading.value : undefined;
}

interface PreparedReader {
  readonly schema: ReturnType<typeof factsSchema>;
  readonly index: KeyIndex;
  /** What is tried first: most data are plainly right. */
  readonly plain: PlainReader | undefined;
}

// A schema costs more to build than one unit to read, and cohorts are read with the same specs.
const prepared = new WeakMap<readonly FactSpec[], Map<string | undefined, PreparedReader>>();

function readerFor(specs: readonly FactSpec[], stage: string | undefined): PreparedReader {
  let byStage = prepared.get(specs);
  if (!byStage) prepared.set(specs, (byStage = new Map()));
  let reader = byStage.get(stage);
  if (!reader) {
    const index = indexKeys(specs);
    reader = {
      schema: factsSchema(specs, stage === undefined ? {} : { stage }),
      index,
      plain: plainReader(index, isOtherStage(stage)),
    };
    byStage.set(stage, reader);
  }
  return reader;
}

const stagesOf = (specs: readonly FactSpec[]): readonly string[] => [
  ...new Set(specs.flatMap(({ stage }) => stage ?? [])),
];

function unknownStage(stage: string, stages: readonly string[]): FactProblem {
  const suggestion = nearest(stage, stages);
  return {
    code: "stage-unknown",
    key: "",
    given: shortly(stage),
    allowed: stages.join(", "),
    ...(suggestion === undefined ? {} : { suggestion }),
  };
}

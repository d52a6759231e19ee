// The facts of a rubric as a zod schema: structure, unknown keys, types and limits of one unit's untrusted JSON.
import * as z from "zod/mini";
import { AnsweredTwice, arrangeFacts, valueAt } from "./arrange-facts.js";
import { compare, print } from "./exact.js";
import { numberIn } from "./fact-numbers.js";
import type { FactProblem, FactSpec, FactValue } from "./facts.js";
import { indexKeys, type KeyIndex, type KeyNode } from "./key-index.js";
import { readerOf } from "./kinds.js";
import type { Language } from "./language.js";
import { describeProblem } from "./problem-words.js";
import { shortly } from "./spelling.js";
import { unknownKeys } from "./unknown-key.js";

export interface SchemaOptions {
  /** The stage that is scored. Facts of other stages are then neither required nor rejected. */
  readonly stage?: string;
  /** Language of the issues' messages: English when left out. */
  readonly lang?: Language;
}

/** The facts of one unit by key, in the order of the specs; a conditional fact that was not answered is absent. */
export type Facts = ReadonlyMap<string, FactValue>;

/**
 * A schema for one unit's data as they come (nested or with flat keys, keys in any width), giving its facts.
 * `safeParse` never throws; its issues have our sentences as messages, and `problemsOf` turns them into problems.
 * Throws RangeError when two of the specs answer to one key or a limit is no decimal.
 */
export function factsSchema(specs: readonly FactSpec[], options: SchemaOptions = {}): z.ZodMiniType<Facts> {
  const index = indexKeys(specs);
  const ignored = isOtherStage(options.stage);
  return z.pipe(
    z.pipe(
      z.transform((input: unknown) => arrangeFacts(index, ignored, input)),
      structure(index, options),
    ),
    z.transform((tree: unknown) => collect(index.specs, tree)),
  );
}

/** The part of the schema that describes arranged data: strict objects, one reader per fact. For JSON Schema. */
export function factsStructure(specs: readonly FactSpec[], options: SchemaOptions = {}): z.ZodMiniType {
  return structure(indexKeys(specs), options);
}

/** The fact that a member of `factsStructure` reads; undefined for a block. */
export const factOf = (schema: object): FactSpec | undefined => facts.get(schema);

const facts = new WeakMap<object, FactSpec>();

/** Whether a fact belongs to another stage than the one that is scored. */
export const isOtherStage =
  (stage: string | undefined) =>
  (spec: FactSpec): boolean =>
    stage !== undefined && spec.stage !== undefined && spec.stage !== stage;

/** What is told of an issue of the schema, whether raw (as its error function sees it) or final. */
interface Issue {
  readonly code?: string | undefined;
  readonly path?: readonly PropertyKey[] | undefined;
  readonly input?: unknown;
  readonly keys?: unknown;
  readonly params?: unknown;
}

/** The problems behind one issue, which must carry its input (`reportInput`) for the values to be quoted. */
export function problemsOf(index: KeyIndex, issue: Issue): FactProblem[] {
  if (isOurs(issue.params)) return [issue.params.problem];
  const path = (issue.path ?? []).map(String);
  if (Array.isArray(issue.keys)) {
    const inside = issue.input as Record<string, unknown> | undefined;
    return unknownKeys(index, path, issue.keys.map(String), (key) => inside?.[key]);
  }
  return [{ code: "wrong-type", key: path.join("/"), given: shortly(issue.input), allowed: "block" }];
}

const isOurs = (params: unknown): params is { problem: FactProblem } =>
  typeof params === "object" && params !== null && "problem" in params;

function structure(index: KeyIndex, options: SchemaOptions): z.ZodMiniType {
  const lang = options.lang ?? "en";
  const ignored = isOtherStage(options.stage);
  const say = (problem: FactProblem): string => describeProblem(problem, index.specs, lang);
  const error = (issue: Issue): string =>
    problemsOf(index, Array.isArray(issue.keys) ? { ...issue, keys: issue.keys.slice(0, mostSaid) } : issue)
      .map(say)
      .join("\n");

  const block = (node: KeyNode): z.ZodMiniObject => {
    const shape: Record<string, z.ZodMiniType> = {};
    // Arranged data hold every block: leaving one out is only a matter of what the JSON Schema asks for.
    for (const [name, child] of node.children)
      shape[name] = child.spec ? fact(child.spec) : isNeeded(child) ? block(child) : z.optional(block(child));
    return z.strictObject(shape, { error });
  };

  const fact = (spec: FactSpec): z.ZodMiniType => {
    const read = readerOf(spec);
    const answer = z.pipe(
      anything,
      z.transform((given: unknown, context): FactValue | undefined => {
        const reading = AnsweredTwice.is(given) ? { problem: answeredTwice(spec, given) } : read(given);
        if ("value" in reading) return reading.value;
        const { problem, more = [] } = reading as { problem: FactProblem; more?: readonly FactProblem[] };
        for (const each of [problem, ...more]) context.issues.push(issueOf(each, given, say(each)));
        return undefined;
      }),
    );
    const absent = optionally(spec, answer);
    const member = ignored(spec) ? z.catch(absent ?? z.optional(answer), undefined) : (absent ?? answer);
    for (const schema of [answer, absent, member]) if (schema) facts.set(schema, spec);
    return member;
  };

  const bounded = boundedFacts(index.specs).filter(([spec]) => !ignored(spec));
  const exceeding = z.check<unknown>(
    ({ value, issues }) => {
      for (const problem of exceedingFacts(bounded, value, index.specs))
        issues.push(issueOf(problem, value, say(problem)));
    },
    // Also when other facts were refused: whoever filled the form should learn of everything at once.
    { when: ({ value }) => typeof value === "object" && value !== null },
  );
  return block(index.top).check(exceeding);
}

/** So many unknown keys of one object are named in its message; `problemsOf` tells them all. */
const mostSaid = 20;

const isNeeded = ({ spec, children }: KeyNode): boolean =>
  spec
    ? spec.default === undefined && !spec.conditional && !spec.inherits
    : [...children.values()].some(isNeeded);

const anything = z.unknown();

/** A fact that need not be answered: with the rubric's default read like any answer, or simply absent. */
function optionally(spec: FactSpec, answer: z.ZodMiniType): z.ZodMiniType | undefined {
  if (spec.default !== undefined) return z.prefault(answer, spec.default);
  return spec.conditional || spec.inherits ? z.optional(answer) : undefined;
}

const issueOf = (problem: FactProblem, input: unknown, message: string) =>
  ({ code: "custom", input, message, params: { problem }, continue: true }) as const;

const answeredTwice = (spec: FactSpec, { first, second }: AnsweredTwice): FactProblem => ({
  code: "repeated-fact",
  key: spec.key,
  given: `${shortly(first)}, ${shortly(second)}`,
});

type Bounded = readonly [spec: FactSpec, most: FactSpec];

/** The facts that must not exceed another fact, with that fact. */
function boundedFacts(specs: readonly FactSpec[]): Bounded[] {
  const byKey = new Map(specs.map((spec) => [spec.key, spec]));
  return specs.flatMap((spec) => {
    const most = spec.atMostFact === undefined ? undefined : byKey.get(spec.atMostFact);
    return most ? [[spec, most] as const] : [];
  });
}

function* exceedingFacts(
  bounded: readonly Bounded[],
  tree: unknown,
  specs: readonly FactSpec[],
): Generator<FactProblem> {
  // What is inherited is held against the limit too.
  const answer = ({ path, inherits }: FactSpec): unknown => {
    const own = valueAt(tree, path);
    if (own !== undefined || !inherits) return own;
    return inherits
      .flatMap((key) => specs.filter((spec) => spec.key === key))
      .map((spec) => valueAt(tree, spec.path))
      .find((value) => value !== undefined);
  };
  for (const [spec, other] of bounded) {
    const { key } = spec;
    const value = numberIn(answer(spec));
    const most = numberIn(answer(other));
    if (value && most && compare(value, most) > 0)
      yield { code: "exceeds-fact", key, given: print(value), allowed: print(most) };
  }
}

function collect(specs: readonly FactSpec[], tree: unknown): Facts {
  const read = new Map<string, FactValue>();
  for (const spec of specs) {
    const value = valueAt(tree, spec.path) as FactValue | undefined;
    if (value !== undefined) read.set(spec.key, value);
  }
  return read;
}

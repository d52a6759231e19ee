// How the answer to a fact of each kind is read: the one definition behind the schema, `readFacts` and the templates.
import { compare, div, isWhole, parseExact, print, rational, whole, zero, type Exact } from "./exact.js";
import { isoDay } from "./days.js";
import { readEntries } from "./entries.js";
import type { FactKind, FactProblem, FactSpec } from "./facts.js";
import { limitsOf, printLimits } from "./limits.js";
import { nearest } from "./nearest.js";
import { entriesOf, isBlank } from "./plain-object.js";
import type { Reader, Reading } from "./reading.js";
import { halfWidth, keyForm, shortly } from "./spelling.js";

export type { Reader, Reading };

/** Reads what is an answer; never throws. */
export const answerReader = (spec: FactSpec): Reader => kinds[spec.kind](spec);

/** The reader of a fact. Throws RangeError only when the spec itself is malformed (a limit that is no decimal). */
export function readerOf(spec: FactSpec): Reader {
  const read = kinds[spec.kind](spec);
  const missing: Reading = { problem: { code: "missing", key: spec.key, allowed: spec.kind } };
  return (given) => (isUnanswered(spec, given) ? missing : read(given));
}

/** Whether nothing was answered: a blank, or a mark whose points and reason are both blank. */
export function isUnanswered(spec: FactSpec, given: unknown): boolean {
  if (isBlank(given)) return true;
  return (
    spec.kind === "mark" &&
    typeof given === "object" &&
    markParts(given)?.every((part) => isBlank(part)) === true
  );
}

const kinds: Record<FactKind, (spec: FactSpec) => Reader> = {
  "yes-no": yesNo,
  count,
  rate,
  number: plainNumber,
  money: plainNumber,
  days: plainNumber,
  date,
  grade: option,
  choice: option,
  text,
  mark,
  list: (spec) => readEntries(spec, readerOf),
};

const wrongType = (spec: FactSpec, given: unknown): Reading => ({
  problem: { code: "wrong-type", key: spec.key, given: shortly(given), allowed: spec.kind },
});

/** The answers taken for yes and no, in lower case and half width. */
const answers: ReadonlyMap<string, boolean> = new Map([
  ["yes", true],
  ["true", true],
  ["是", true],
  ["有", true],
  ["no", false],
  ["false", false],
  ["否", false],
  ["无", false],
]);

/** What a word says of a yes/no fact; undefined where it says neither. */
export const yesOrNo = (word: string): boolean | undefined =>
  answers.get(word) ?? answers.get(halfWidth(word).toLowerCase());

function yesNo(spec: FactSpec): Reader {
  return (given) => {
    const value = typeof given === "string" ? yesOrNo(given) : given;
    return typeof value === "boolean" ? { value } : wrongType(spec, given);
  };
}

/**
 * A number, or a text of one. A JavaScript number stands for its shortest decimal print (0.1 is one tenth). Texts of
 * over 100 characters and values beyond the range of a double are not numbers anyone meant.
 */
function readDecimal(given: unknown): Exact | undefined {
  if (typeof given === "bigint" || Number.isSafeInteger(given)) return whole(given as bigint | number);
  if (typeof given === "number") {
    // Of all decimals of up to 15 digits a double prints as the one it is nearest to.
    const millionths = Math.round(given * 1_000_000);
    if (millionths / 1_000_000 === given && Math.abs(millionths) < 1e15)
      return rational(BigInt(millionths), 1_000_000n);
  }
  if (typeof given !== "number" && (typeof given !== "string" || given.length > 100)) return undefined;
  const text = typeof given === "number" ? String(given) : halfWidth(given);
  const value = parseExact(text);
  return value && Number.isFinite(Number(text)) ? value : undefined;
}

function readPercent(given: unknown): Exact | undefined {
  if (typeof given !== "string") return undefined;
  const text = halfWidth(given);
  const number = text.endsWith("%") ? readDecimal(text.slice(0, -1)) : undefined;
  return number && div(number, whole(100));
}

/** A test of the spec's limits: undefined when the value is inside. */
function limitTest(spec: FactSpec): (value: Exact, given: unknown) => FactProblem | undefined {
  const limits = limitsOf(spec);
  return (value, given) =>
    (limits.least && compare(value, limits.least) < 0) || (limits.most && compare(value, limits.most) > 0)
      ? { code: "out-of-range", key: spec.key, given: shortly(given), allowed: printLimits(limits) }
      : undefined;
}

function plainNumber(spec: FactSpec): Reader {
  const test = limitTest(spec);
  return (given) => {
    const value = readDecimal(given);
    if (!value) return wrongType(spec, given);
    const problem = test(value, given);
    return problem ? { problem } : { value };
  };
}

function count(spec: FactSpec): Reader {
  const test = limitTest(spec);
  return (given) => {
    const value = readDecimal(given);
    if (!value) return wrongType(spec, given);
    if (!isWhole(value))
      return { problem: { code: "not-whole", key: spec.key, given: shortly(given), allowed: spec.kind } };
    const problem = test(value, given);
    return problem ? { problem } : { value };
  };
}

function rate(spec: FactSpec): Reader {
  const test = limitTest(spec);
  return (given) => {
    const bare = readDecimal(given);
    const value = bare ?? readPercent(given);
    if (!value) return wrongType(spec, given);
    const problem = test(value, given);
    if (!problem) return { value };
    // 95 for 95%: too much as a fraction, but inside the limits as a percentage.
    if (bare && compare(bare, zero) > 0 && !test(div(bare, whole(100)), given))
      return { problem: { ...problem, code: "rate-over-one", suggestion: `${print(bare)}%` } };
    return { problem };
  };
}

const dateForm = /^(?:\d{4}-\d\d-\d\d|\d{4}年\d{1,2}月\d{1,2}[日号])$/u;

/** A day as YYYY-MM-DD, which is how it is kept, or as 2026年6月30日. */
function date(spec: FactSpec): Reader {
  return (given) => {
    const text = typeof given === "string" && given.length <= 40 ? halfWidth(given) : "";
    const value = dateForm.test(text) ? isoDay(text) : undefined;
    return value === undefined ? wrongType(spec, given) : { value };
  };
}

function option(spec: FactSpec): Reader {
  const options = spec.options ?? [];
  // The first of two labels that differ only in width wins; the exact spelling is tried before.
  const byForm = new Map([...options].reverse().map((label) => [keyForm(label), label]));
  return (given) => {
    const label = typeof given === "number" ? String(given) : given;
    if (typeof label !== "string") return wrongType(spec, given);
    const value = options.includes(label) ? label : byForm.get(keyForm(label));
    if (value !== undefined) return { value };
    const suggestion = nearest(keyForm(label), options);
    const problem: FactProblem = {
      code: "unknown-option",
      key: spec.key,
      given: shortly(given),
      allowed: options.join(", "),
      ...(suggestion === undefined ? {} : { suggestion }),
    };
    return { problem };
  };
}

/** Outer blanks are dropped: they come from spreadsheets and would make a name compare unequal unseen. */
function text(spec: FactSpec): Reader {
  return (given) => (typeof given === "string" ? { value: given.trim() } : wrongType(spec, given));
}

/** The points and the reason of a mark given as an object with no other keys; undefined for anything else. */
function markParts(given: unknown): readonly [value: unknown, reason: unknown] | undefined {
  const entries = entriesOf(given);
  if (!entries || entries.some(([key]) => key !== "value" && key !== "reason")) return undefined;
  const parts = new Map(entries);
  return [parts.get("value"), parts.get("reason")];
}

function mark(spec: FactSpec): Reader {
  const test = limitTest(spec);
  return (given) => {
    const [points, reason] = markParts(given) ?? [given, undefined];
    const value = readDecimal(points);
    if (!value || !(isBlank(reason) || typeof reason === "string")) return wrongType(spec, given);
    const problem = test(value, points);
    if (problem) return { problem };
    return {
      value: typeof reason === "string" && !isBlank(reason) ? { value, reason: reason.trim() } : { value },
    };
  };
}

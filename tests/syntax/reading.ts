// Reads small pieces of rubrics for the tests, and brings trees to a form in which the two vocabularies can be compared.
import { parse, type Parsed } from "../../src/syntax/parse.js";
import * as t from "../../src/syntax/tokens.js";
import { scan } from "../../src/syntax/lexer.js";
import { tokensOf } from "../../src/syntax/words.js";
import { print, type Exact } from "../../src/runtime/exact.js";
import { Source } from "../../src/text/source.js";
import type { IToken } from "chevrotain";

export const read = (text: string): Parsed => parse(new Source("test.rubric", text));

/** Whether everything could be read. */
export const isClean = (parsed: Parsed): boolean =>
  parsed.failures.length === 0 && parsed.strangers.length === 0 && parsed.openTexts.length === 0;

/** A line as its tokens: names in ‹ ›, measures in ( ), ids behind #, ends of statements as ⏎. */
export function tokens(text: string): string {
  return tokensOf(scan(text).tokens, text).map(shown).join(" ");
}

function shown(token: IToken): string {
  const { image, tokenType } = token;
  if (tokenType === t.Name) return `‹${image}›`;
  if (tokenType === t.MeasureWord) return `(${image})`;
  if (tokenType === t.Id) return `#${image}`;
  if (tokenType === t.Sep) return "⏎";
  return tokenType === t.NumberToken ? image : image.replaceAll(" ", "_");
}

/** Slots that the vocabularies name or fill differently and that mean the same. */
const sameSlot: Readonly<Record<string, string>> = { eachVerb: "verb", count: "number" };

/** A tree without its spans, and without what the two vocabularies say differently by design: units that go without saying
 * (2分 is 2), the measure a thing is counted in, and a lowest mark of 0. */
export function plain(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(plain);
  if (typeof node !== "object" || node === null) return node;
  const object = node as Record<string, unknown>;
  if (typeof object["n"] === "bigint") return print(object as unknown as Exact);
  const out: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(object)) {
    if (key === "span" || key === "head" || key === "measure" || value === undefined) continue;
    if (key === "unit" && (value === "points" || value === "measure")) continue;
    if (key === "word" && typeof value === "string") out[key] = t.measureClass.get(value) ?? value;
    else if (key === "printed") continue;
    else out[sameSlot[key] ?? key] = plain(value);
  }
  if (String(object["construct"]).startsWith("steps"))
    out["slots"] = sided(out["slots"] as Record<string, unknown>);
  if (object["construct"] === "judge" || object["construct"] === "judge-each")
    delete (out["slots"] as Record<string, unknown>)["number"];
  return out;
}

/** `甲 低于90%的部分` is a figure and a side of a level, and the second verb only repeats the first. */
function sided({ compare, again, ...slots }: Record<string, unknown>): Record<string, unknown> {
  if (!compare) return slots;
  const { op, left, right } = compare as { op: string; left: unknown; right: unknown };
  const construct = op === ">" ? "above" : "below";
  return { ...slots, of: left, side: { kind: "phrase", construct, slots: { add: right } } };
}

/** `award 2 when 乙` and `乙的，得2分`: a condition behind the rule becomes the condition before it. */
export function conditionsFirst(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(conditionsFirst);
  if (typeof node !== "object" || node === null) return node;
  const object = Object.fromEntries(
    Object.entries(node).map(([key, value]) => [key, conditionsFirst(value)]),
  );
  const clauses = object["clauses"] as { construct: string; slots: Record<string, unknown> }[] | undefined;
  const at = clauses?.findIndex((clause) => clause.construct === "when") ?? -1;
  if (at < 0) return object;
  const when = clauses![at]!.slots["when"];
  return {
    ...object,
    core: { kind: "phrase", construct: "when", slots: { when, then: object["core"] } },
    clauses: clauses!.filter((_, i) => i !== at),
  };
}

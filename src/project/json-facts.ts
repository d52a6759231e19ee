// JSON as people write it by hand: like JSON.parse, but a fault has its place, a key given twice is told instead of
// dropped, and a number keeps every digit.
import { equal, parseExact } from "../runtime/exact.js";
import type { Language } from "../runtime/language.js";
import type { Span } from "../text/span.js";
import { harmless, shortly } from "../runtime/spelling.js";

export interface JsonProblem {
  readonly code: "not-json" | "repeated-key" | "too-deep" | "empty";
  /** From 1; columns count UTF-16 units. */
  readonly line: number;
  readonly column: number;
  /** What stands there: the key, or the character. */
  readonly given?: string;
}

export type JsonResult = { readonly value: unknown } | { readonly problems: readonly JsonProblem[] };

/** No fact lies anywhere near so deep. */
const deepest = 100;

/** Is told where each value of an object or array stands, and its key; the path to it is of keys and places in arrays. */
export type NotePlace = (path: readonly (string | number)[], value: Span, key: Span) => void;

/**
 * Reads JSON. Numbers that a double would round come as their text, which is read exactly wherever a number is asked for.
 * @param note is told the places, for whoever has something to say of them
 */
export function readJson(text: string, note: NotePlace = () => {}): JsonResult {
  return new Reader(text.replace(/^\uFEFF/, ""), note).read();
}

class Fault extends Error {
  constructor(readonly problem: JsonProblem) {
    super(problem.code);
  }
}

const blank = /[ \t\r\n]*/y;
const stringToken = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y;
const numberToken = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const wordToken = /true|false|null/y;

class Reader {
  private at = 0;
  private readonly repeated: JsonProblem[] = [];

  private readonly path: (string | number)[] = [];

  constructor(
    private readonly text: string,
    private readonly note: NotePlace,
  ) {}

  read(): JsonResult {
    try {
      this.take(blank);
      if (this.at === this.text.length) return { problems: [this.problem("empty", this.at)] };
      const value = this.value(0);
      if (this.at < this.text.length) throw this.fault();
      return this.repeated.length > 0 ? { problems: this.repeated } : { value };
    } catch (error) {
      if (!(error instanceof Fault)) throw error;
      return { problems: [...this.repeated, error.problem] };
    }
  }

  private value(depth: number): unknown {
    if (depth > deepest) throw new Fault(this.problem("too-deep", this.at));
    const first = this.text[this.at];
    const value =
      first === "{"
        ? this.object(depth)
        : first === "["
          ? this.array(depth)
          : first === '"'
            ? this.string()
            : (this.number() ?? this.word());
    this.take(blank);
    return value;
  }

  private object(depth: number): object {
    // Without a prototype: a key may be called anything.
    const object = Object.create(null) as Record<string, unknown>;
    this.list("}", () => {
      const start = this.at;
      const key = this.string();
      const end = this.at;
      this.take(blank);
      this.sign(":");
      const value = this.inside(key, depth, { start, end });
      if (Object.hasOwn(object, key)) this.repeated.push(this.problem("repeated-key", start, shortly(key)));
      else object[key] = value;
    });
    return object;
  }

  private array(depth: number): unknown[] {
    const array: unknown[] = [];
    this.list("]", () => array.push(this.inside(array.length, depth)));
    return array;
  }

  /** A value with its step of the path; an entry of an array is its own key. */
  private inside(step: string | number, depth: number, key?: Span): unknown {
    const start = this.at;
    this.path.push(step);
    const value = this.value(depth + 1);
    const place = { start, end: start + this.text.slice(start, this.at).trimEnd().length };
    this.note(this.path, place, key ?? place);
    this.path.pop();
    return value;
  }

  private list(end: "}" | "]", item: () => void): void {
    this.at++;
    this.take(blank);
    if (this.text[this.at] !== end) {
      item();
      while (this.text[this.at] === ",") {
        this.sign(",");
        item();
      }
    }
    if (this.text[this.at] !== end) throw this.fault();
    this.at++;
  }

  private sign(sign: "," | ":"): void {
    if (this.text[this.at] !== sign) throw this.fault();
    this.at++;
    this.take(blank);
  }

  private string(): string {
    const token = this.take(stringToken);
    if (token === undefined) throw this.fault();
    return JSON.parse(token) as string;
  }

  private number(): number | string | undefined {
    const token = this.take(numberToken);
    if (token === undefined) return undefined;
    const number = JSON.parse(token) as number;
    const exact = parseExact(token);
    const kept = parseExact(String(number));
    return exact && !(kept && equal(exact, kept)) ? token : number;
  }

  private word(): boolean | null {
    const token = this.take(wordToken);
    if (token === undefined) throw this.fault();
    return token === "null" ? null : token === "true";
  }

  private take(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text)?.[0];
    if (found !== undefined) this.at += found.length;
    return found;
  }

  private fault(): Fault {
    return new Fault(
      this.problem("not-json", this.at, this.text.slice(this.at, this.at + 2).match(/./su)?.[0]),
    );
  }

  private problem(code: JsonProblem["code"], at: number, given?: string): JsonProblem {
    const before = this.text.slice(0, at).split(/\r\n|\n|\r/);
    return {
      code,
      line: before.length,
      column: before.at(-1)!.length + 1,
      ...(given === undefined ? {} : { given }),
    };
  }
}

/** A problem in one sentence, without its place. */
export function describeJsonProblem({ code, given }: JsonProblem, lang: Language): string {
  const found = given === undefined ? undefined : harmless(given);
  if (lang === "zh") {
    switch (code) {
      case "not-json":
        return found === undefined
          ? "JSON没有写完"
          : `JSON写法有误，此处不应为“${found}”${chineseHint(found)}`;
      case "repeated-key":
        return `“${found}”写了两次`;
      case "too-deep":
        return "JSON嵌套太深";
      case "empty":
        return "文件是空的";
    }
  }
  switch (code) {
    case "not-json":
      return found === undefined
        ? "the JSON is not finished"
        : `not JSON: "${found}" cannot stand here${englishHint(found)}`;
    case "repeated-key":
      return `"${found}" is given twice`;
    case "too-deep":
      return "the JSON is nested too deeply";
    case "empty":
      return "the file is empty";
  }
}

/** The faults of typing that are common in data written by hand. */
const chineseHint = (found: string): string =>
  /[，：“”｛｝［］]/.test(found) ? "（请用半角标点）" : /[}\]]/.test(found) ? "（前面是否多了逗号？）" : "";
const englishHint = (found: string): string =>
  /[，：“”｛｝［］]/.test(found)
    ? ' (plain , : and " are needed)'
    : /[}\]]/.test(found)
      ? " (a comma too many before it?)"
      : "";

// One emitted function as it is written: statements with names, where it must give up, and the helpers it needs.
import { comment } from "../names.js";
import type { Origin, Writer } from "../writer.js";
import { isTold, withoutIdle, type Shared, type Statement } from "./statements.js";
import { Value, type Naming, type Operand, type Print } from "./value.js";
import { eachName, isWord, nameLike } from "./words.js";

/** Tricks for numbers within 32 bits, each told where it stands. */
export const helpers = {
  smaller: {
    params: ["a", "b"],
    about: "The smaller of two, without a branch: the sign of the difference is a mask.",
    body: "(b + ((a - b) & ((a - b) >> 31))) | 0",
  },
  greater: {
    params: ["a", "b"],
    about: "The greater of two, without a branch.",
    body: "(a - ((a - b) & ((a - b) >> 31))) | 0",
  },
  either: {
    params: ["bit", "a", "b"],
    about: "a where the bit is 1, b where it is 0, without a branch.",
    body: "b ^ ((a ^ b) & -bit)",
  },
} as const;
export type Helper = keyof typeof helpers;
/** Functions of the run-time. */
const functions = ["dayCount", "halfEven", "knownKeys", "nearest", "nothingInherited", "quotient"] as const;
export type Exactly = (typeof functions)[number];
/** Names that every module may have. */
const shared: readonly string[] = [...Object.keys(helpers), ...functions];

/** What the functions of a module need besides themselves. */
export interface Used {
  readonly helpers: Set<Helper>;
  readonly imports: Set<Exactly>;
}

/** A statement as it is; `values` are those it uses. */
class Fixed {
  constructor(
    readonly text: string,
    readonly values: readonly Value[],
    readonly origin: Origin | undefined,
    /** Whether it is the words of a rule. */
    readonly told: boolean,
  ) {}
}

const none: readonly never[] = [];
/** What a loop keeps from entry to entry: where it begins, and what each entry makes of it. */
export interface Kept {
  readonly name: string;
  readonly start: string;
  readonly next: string;
}

/** A loop, whose body is complete; `values` are those it uses besides what its body does. */
class Loop {
  readonly next: readonly string[];

  constructor(
    readonly head: string,
    readonly body: Code,
    readonly kept: readonly Kept[],
    readonly values: readonly Value[],
    readonly origin: Origin | undefined,
  ) {
    this.next = kept.map(({ next }) => next);
  }
}

/** A name that is taken: where, by which value, if by one, and the number to be tried next behind it. */
interface Name {
  readonly owner: Code;
  readonly value: Value | undefined;
  next: number;
}

/** Whether an operand is a literal: it begins with a digit or a sign. */
export const isNumber = (operand: string): boolean =>
  operand.charCodeAt(0) <= 57 && operand.charCodeAt(0) !== 36;
const endsInDigit = (name: string): boolean => {
  const last = name.charCodeAt(name.length - 1);
  return last >= 48 && last <= 57;
};

export class Code implements Naming {
  private readonly written: (Value | Fixed | Loop)[] = [];
  private readonly names: Map<string, Name>;
  /** What was wanted last, and what names for it start from. */
  private lastWanted = "n";
  private lastStart = "n";
  private readonly byText = new Map<string, string>();
  private readonly byKey = new Map<number, Value>();

  constructor(
    private readonly used: Used,
    /** Written where the facts are not what this code is made for. */
    private readonly giveUp: string,
    /** Names that something else has. */
    reserved: readonly string[] = [],
    /** Whether rules are told above what they do. */
    private readonly tells = true,
    /** The code around, where this is the body of a loop. */
    private readonly outer?: Code,
  ) {
    this.names = outer?.names ?? new Map<string, Name>();
    if (!outer)
      for (const name of [...shared, ...reserved])
        this.names.set(name, { owner: this, value: undefined, next: 2 });
  }

  /** The body of a loop: it sees all that is known here, and what does not change in it is computed here. */
  inside(): Code {
    const body = new Code(this.used, this.giveUp, [], this.tells, this);
    body.origin = this.origin;
    body.subject = this.subject;
    return body;
  }
  /** In the body of a loop: a name for what the loop changes, which the code around knows too. */
  changing(wanted: string): string {
    return this.claim(wanted, undefined);
  }
  /** Whether something has its name in this code, not in the code around. */
  isOwn(name: string): boolean {
    return this.names.get(name)?.owner === this;
  }
  /** Writes a loop, whose body is complete. */
  loop(head: string, body: Code, kept: readonly Kept[]): void {
    const values = this.valuesIn([head, ...kept.map(({ start }) => start)].join(" "));
    this.written.push(new Loop(head, body, kept, values, this.origin));
  }

  /** What the next values are named after. */
  subject = "n";
  /** Where in the rubric the next statements come from. */
  origin: Origin | undefined;
  /** Whether some statement gives up. */
  mayGiveUp = false;

  /** A rule as the rubric has it; the next statements are what it does. */
  rule(line: number, source: string): void {
    this.origin = { line, file: this.origin?.file };
    if (this.tells) this.line(`// ${line}: ${comment(source)}`);
  }

  name(wanted: string): string {
    return this.claim(wanted, undefined);
  }
  nameOf(value: Value): string {
    return this.claim(value.subject, value);
  }
  private claim(wanted: string, value: Value | undefined): string {
    if (this.lastWanted !== wanted) {
      this.lastWanted = wanted;
      this.lastStart = nameLike(wanted);
    }
    const start = this.lastStart;
    let name = start;
    const first = this.names.get(start);
    if (first) {
      const between = endsInDigit(start) ? "_" : "";
      do name = `${start}${between}${first.next++}`;
      while (this.names.has(name));
    }
    this.names.set(name, { owner: this, value, next: 2 });
    return name;
  }

  /** @param values those it uses, where that is known */
  line(text: string, values = text.startsWith("//") ? none : this.valuesIn(text)): void {
    this.written.push(new Fixed(text, values, this.origin, isTold(text)));
  }
  /** A statement that uses nothing made here: a fact is found, say. */
  find(statement: string): void {
    this.line(statement, none);
  }

  /** A value read by code that uses nothing made here. */
  read(code: string, name = this.subject): string {
    if (this.outer) return this.bind(code, name);
    return isWord(code) ? code : (this.byText.get(code) ?? this.text(code, [], () => code, name, ""));
  }

  /**
   * Gives a value a name.
   * @param cast what TypeScript has to be told of its type
   */
  bind(code: string, name = this.subject, cast = ""): string {
    if (isWord(code)) return code;
    const known = this.byText.get(code);
    if (known !== undefined) return known;
    // The text in turns: what stands between values, and their names.
    const between: string[] = [];
    const operands: Value[] = [];
    let from = 0;
    let own = false;
    eachName(code, (word, start, end) => {
      const found = this.names.get(word);
      if (found?.owner === this) own = true;
      const value = found?.value;
      if (!value) return;
      between.push(code.slice(from, start));
      operands.push(value);
      from = end;
    });
    if (this.outer && !own) return this.outer.bind(code, name, cast);
    const last = from === 0 ? code : code.slice(from);
    const print: Print = (texts) => {
      let text = "";
      for (let i = 0; i < texts.length; i++) text += between[i]! + texts[i]!;
      return text + last;
    };
    return this.text(code, operands, print, name, cast);
  }
  private text(code: string, operands: readonly Value[], print: Print, name: string, cast: string): string {
    const value = new Value(operands, print, name, this, this.origin, this.written.length, cast, true);
    this.written.push(value);
    this.byText.set(code, value.name);
    return value.name;
  }

  /** A value made of others, each as often as `print` writes it; for the same value `print` must be the same function. */
  made(operands: readonly Operand[], print: Print): Value {
    const found = operands.map((operand) => this.named(operand));
    if (this.outer && !found.some((operand) => this.has(operand))) return this.outer.made(found, print);
    const key = Value.key(found);
    const first = this.byKey.get(key);
    for (let known = first; known; known = known.alike) if (known.isMadeOf(found, print)) return known;
    const value = this.madeAnew(found, print);
    value.alike = first;
    this.byKey.set(key, value);
    return value;
  }
  /** The value behind a name, if it is one. */
  named(operand: Operand): Operand {
    return typeof operand === "string" && !isNumber(operand)
      ? (this.names.get(operand)?.value ?? operand)
      : operand;
  }
  /** Whether an operand is made, or changes, in this code. */
  private has(operand: Operand): boolean {
    return typeof operand === "string" ? this.isOwn(operand) : operand.naming === this;
  }
  /** The same of what is known not to be there yet. */
  madeAnew(operands: readonly Operand[], print: Print): Value {
    const value = new Value(operands, print, this.subject, this, this.origin, this.written.length);
    this.written.push(value);
    return value;
  }

  /** The values that a text names. */
  private valuesIn(text: string): readonly Value[] {
    let found: Value[] | undefined;
    eachName(text, (word) => {
      const value = this.names.get(word)?.value;
      if (value) (found ??= []).push(value);
    });
    return found ?? none;
  }

  /**
   * Leaves everything to the exact run-time where this holds.
   * @param values the names of those it uses, where that is known
   */
  failIf(condition: string, ...values: readonly string[]): void {
    for (let code: Code | undefined = this; code; code = code.outer) code.mayGiveUp = true;
    const text = `if (${condition}) ${this.giveUp}`;
    if (values.length === 0) this.line(text);
    else
      this.line(
        text,
        values.map((name) => this.names.get(name)?.value).filter((value) => value !== undefined),
      );
  }

  helper(name: Helper): string {
    this.used.helpers.add(name);
    return name;
  }
  /** A function of the run-time, for what numbers of 53 bits cannot hold. */
  exactly(name: Exactly): Exactly {
    this.used.imports.add(name);
    return name;
  }

  /** For which results it is known what is used, and of how many statements. */
  private finished: { readonly results: readonly string[]; readonly length: number } | undefined;

  /** Finds out what is used, once everything but the results is there. */
  private finish(results: readonly string[]): void {
    const { length } = this.written;
    if (this.finished?.results === results && this.finished.length === length) return;
    this.finished = { results, length };
    for (const line of this.written) if (line instanceof Value) line.forget();
    for (const result of results) for (const value of this.valuesIn(result)) value.uses++;
    for (let i = this.written.length - 1; i >= 0; i--) {
      const line = this.written[i]!;
      if (line instanceof Fixed) for (const value of line.values) value.uses++;
      else if (line instanceof Loop) {
        line.body.finish(line.next);
        for (const value of line.values) value.uses++;
      } else if (line.uses > 0)
        for (const value of line.operands)
          if (typeof value !== "string") {
            // What a loop uses it uses again and again: that keeps its name.
            value.uses += value.naming === this ? 1 : 2;
            value.inside = true;
          }
    }
  }

  /** Whether a value is used in the end. */
  isUsed(name: string, results: readonly string[]): boolean {
    this.finish(results);
    return (this.names.get(name)?.value?.uses ?? 0) > 0;
  }

  /** Whether there is nothing to be done besides the results. */
  isEmpty(results: readonly string[]): boolean {
    this.finish(results);
    return this.written.every((line) =>
      line instanceof Fixed ? line.text === "" : line instanceof Value && line.uses === 0,
    );
  }

  /** The statements as they are written: values that nothing uses are left out, and a value used once stands where it is used. */
  statements(results: readonly string[], typed = false): readonly Statement[] {
    const all: Statement[] = [];
    this.each(results, typed, (text, origin, told) => all.push({ text, origin, told }));
    return withoutIdle(all);
  }

  /** The statements of several functions, each written once; all that only one of them needs are values, and may come last. */
  shared(results: readonly (readonly string[])[], typed: boolean): Shared {
    const everything = (1 << results.length) - 1;
    for (const line of this.written) if (line instanceof Value) line.neededBy = 0;
    results.forEach((own, i) => {
      for (const result of own) for (const value of this.valuesIn(result)) value.neededBy |= 1 << i;
    });
    this.spreadNeed(everything);
    const all: Statement[] = [];
    const own = results.map((): Statement[] => []);
    this.each(results.flat(), typed, (text, origin, told, line) => {
      const by = line instanceof Value ? own[Math.log2(line.neededBy)] : undefined;
      (by ?? all).push({ text, origin, told });
    });
    return { all: withoutIdle(all), own };
  }

  /** What is needed by a function, so is what it is made of; what is no value is needed by all. */
  private spreadNeed(everything: number): void {
    for (let i = this.written.length - 1; i >= 0; i--) {
      const line = this.written[i]!;
      if (line instanceof Value) {
        for (const value of line.operands)
          if (typeof value !== "string") value.neededBy |= this.outer ? everything : line.neededBy;
      } else {
        for (const value of line.values) value.neededBy = everything;
        if (line instanceof Loop) line.body.spreadNeed(everything);
      }
    }
  }

  private each(
    results: readonly string[],
    typed: boolean,
    write: (text: string, origin: Origin | undefined, told: boolean, line: Value | Fixed | Loop) => void,
  ): void {
    this.finish(results);
    for (const line of this.written) {
      const { origin } = line;
      if (line instanceof Loop) {
        const { head, body, kept, next } = line;
        for (const { name, start } of kept) write(`let ${name} = ${start};`, origin, false, line);
        write(head, origin, false, line);
        body.each(next, typed, (text, from, told) => write(text === "" ? "" : `  ${text}`, from, told, line));
        for (const each of kept)
          if (each.name !== each.next) write(`  ${each.name} = ${each.next};`, origin, false, line);
        write("}", origin, false, line);
      } else if (line instanceof Fixed) write(line.text, origin, line.told, line);
      else {
        const text = line.statement(typed);
        if (text !== undefined) write(text, origin, false, line);
      }
    }
  }

  /** Writes the statements; `results` is what is used behind the last of them. */
  writeTo(out: Writer, results: readonly string[]): void {
    for (const { text, origin } of this.statements(results, out.typed)) {
      if (origin) out.at(origin.line, origin.file);
      out.line(text);
    }
  }
}

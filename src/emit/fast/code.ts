// One emitted function as it is written: statements with names, where it must give up, and the helpers it needs.
import { comment, identifierPart } from "../names.js";
import type { Origin, Writer } from "../writer.js";

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
const functions = ["dayCount", "halfEven", "nearest", "quotient"] as const;
export type Exactly = (typeof functions)[number];

/** What the functions of a module need besides themselves. */
export interface Used {
  readonly helpers: Set<Helper>;
  readonly imports: Set<Exactly>;
}

type Line = { readonly origin: Origin | undefined } & (
  | { readonly kind: "bound"; readonly name: string; readonly code: string; readonly cast: string }
  | { readonly kind: "fixed"; readonly text: string }
  | { readonly kind: "loop"; readonly head: string; readonly body: Code; readonly kept: readonly Kept[] }
);

/** What a loop keeps from entry to entry: where it begins, and what each entry makes of it. */
export interface Kept {
  readonly name: string;
  readonly start: string;
  readonly next: string;
}

export interface Statement {
  readonly text: string;
  readonly origin: Origin | undefined;
}

/** Longer than this no value is written into the one place where it is used. */
const widest = 90;
export const identifiers = /[\p{ID_Start}_$][\p{ID_Continue}$]*/gu;

export class Code {
  private readonly written: Line[] = [];
  private readonly taken: Set<string>;
  /** Names given in this code, not in the code around. */
  private readonly own = new Set<string>();
  /** Everything bound is pure: the same code is the same value. */
  private readonly values = new Map<string, string>();

  constructor(
    private readonly used: Used,
    /** Written where the facts are not what this code is made for. */
    private readonly giveUp: string,
    reserved: Iterable<string> = [],
    /** The code around, where this is the body of a loop. */
    private readonly outer?: Code,
  ) {
    this.taken = outer?.taken ?? new Set([...reserved, ...Object.keys(helpers), ...functions]);
  }

  /** The body of a loop: it sees all that is known here, and what does not change in it is computed here. */
  inside(): Code {
    const body = new Code(this.used, this.giveUp, [], this);
    body.origin = this.origin;
    body.subject = this.subject;
    return body;
  }

  /** What the next values are named after. */
  subject = "n";
  /** Where in the rubric the next statements come from. */
  origin: Origin | undefined;

  /** A rule as the rubric has it; the next statements are what it does. */
  rule(line: number, source: string): void {
    this.origin = { line, file: this.origin?.file };
    this.line(`// ${line}: ${comment(source)}`);
  }

  name(wanted: string): string {
    const plain = identifierPart(wanted) || "n";
    const start = /^[\p{ID_Start}_$]/u.test(plain) && !words.has(plain) ? plain : `_${plain}`;
    let name = start;
    for (let i = 2; this.taken.has(name); i++) name = `${start}${/\d$/.test(start) ? "_" : ""}${i}`;
    this.taken.add(name);
    this.own.add(name);
    return name;
  }

  line(text: string): void {
    this.written.push({ kind: "fixed", text, origin: this.origin });
  }

  /**
   * Gives a value a name.
   * @param cast what TypeScript has to be told of its type
   */
  bind(code: string, name = this.subject, cast = ""): string {
    if (/^[\p{ID_Continue}$]+$/u.test(code)) return code;
    if (this.outer && !(code.match(identifiers) ?? []).some((used) => this.own.has(used)))
      return this.outer.bind(code, name, cast);
    const known = this.values.get(code);
    if (known !== undefined) return known;
    const named = this.name(name);
    this.written.push({ kind: "bound", name: named, code, cast, origin: this.origin });
    this.values.set(code, named);
    return named;
  }

  /** Leaves everything to the exact run-time where this holds. */
  failIf(condition: string): void {
    this.line(`if (${condition}) ${this.giveUp}`);
  }

  /** In the body of a loop: a name for what the loop changes, which the code around knows too. */
  changing(wanted: string): string {
    const name = this.outer!.name(wanted);
    this.own.add(name);
    return name;
  }
  /** Whether something has its name in this code, not in the code around. */
  isOwn(name: string): boolean {
    return this.own.has(name);
  }
  /** Writes a loop, whose body is complete. */
  loop(head: string, body: Code, kept: readonly Kept[]): void {
    this.written.push({ kind: "loop", head, body, kept, origin: this.origin });
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

  /**
   * Writes the statements: values that nothing uses are left out, and a value used once stands where it is used.
   * @param results what is used behind the last statement
   */
  writeTo(out: Writer, results: readonly string[]): void {
    for (const { text, origin } of this.statements(results, out.typed)) {
      if (origin) out.at(origin.line, origin.file);
      out.line(text);
    }
  }

  /** Every name that stands in the statements, or in the results. */
  namesUsed(results: readonly string[]): ReadonlySet<string> {
    const texts = this.statements(results).map(({ text }) => text);
    const code = [...texts.filter((text) => !text.trimStart().startsWith("//")), ...results];
    return new Set(code.flatMap((text) => text.match(identifiers) ?? []));
  }

  /** Whether there is anything to be done besides. */
  isEmpty(results: readonly string[]): boolean {
    return this.statements(results).every(({ text }) => text === "");
  }

  private last: { readonly key: string; readonly statements: readonly Statement[] } | undefined;

  /** The statements, as they are written; the same is asked for again before that. */
  statements(results: readonly string[], typed = false): readonly Statement[] {
    const key = `${typed} ${this.written.length} ${results.join(" ")}`;
    if (this.last?.key !== key) this.last = { key, statements: this.arranged(results, typed) };
    return this.last.statements;
  }

  private arranged(results: readonly string[], typed: boolean): readonly Statement[] {
    const uses = new Map<string, number>();
    const count = (text: string): void => {
      for (const [name] of text.matchAll(identifiers)) uses.set(name, (uses.get(name) ?? 0) + 1);
    };
    results.forEach(count);
    const kept: Line[] = [];
    for (const line of [...this.written].reverse()) {
      if (line.kind === "bound" && !uses.has(line.name)) continue;
      if (line.kind === "bound") count(line.code);
      else if (line.kind === "loop") {
        // What a loop uses it uses again and again: that keeps its name.
        const texts = [
          line.head,
          ...line.kept.map(({ start }) => start),
          ...line.body.namesUsed(nextOf(line)),
        ];
        for (const text of texts) [text, text].forEach(count);
      } else if (!line.text.startsWith("//")) count(line.text);
      kept.push(line);
    }
    // In JavaScript, and with what TypeScript has to be told.
    const inline = new Map<string, { readonly plain: string; readonly told: string }>();
    const withInlined = (text: string, as: "plain" | "told"): string =>
      text.replace(identifiers, (name) => inline.get(name)?.[as] ?? name);
    const shown = typed ? "told" : "plain";
    const inBound = new Set(
      kept.flatMap((line) => (line.kind === "bound" ? (line.code.match(identifiers) ?? []) : [])),
    );
    const statements = kept.reverse().flatMap((line): Statement[] => {
      const { origin } = line;
      if (line.kind === "loop") return loopOf(line, typed);
      if (line.kind === "fixed")
        return [{ text: line.text.startsWith("//") ? line.text : withInlined(line.text, shown), origin }];
      const [plain, told] = [withInlined(line.code, "plain"), withInlined(line.code, "told")];
      // What a statement or a result says keeps its name.
      if (uses.get(line.name) === 1 && inBound.has(line.name) && plain.length < widest) {
        inline.set(line.name, {
          plain: isSimple(plain) ? plain : `(${plain})`,
          told: line.cast === "" && isSimple(plain) ? told : `(${told}${line.cast})`,
        });
        return [];
      }
      return [{ text: `const ${line.name} = ${typed ? told + line.cast : plain};`, origin }];
    });
    return withoutIdle(statements);
  }
}

/** Without the words of rules that do nothing: what stands below such words is not theirs. */
function withoutIdle(statements: readonly Statement[]): Statement[] {
  const kept: Statement[] = [];
  for (const statement of [...statements].reverse()) {
    const next = kept.at(-1);
    const isTold = (one: Statement): boolean => /^\s*\/\/ \d+: /.test(one.text);
    const isIdle =
      isTold(statement) &&
      next !== undefined &&
      next.text !== "" &&
      !isTold(next) &&
      (next.origin?.line !== statement.origin?.line || next.origin?.file !== statement.origin?.file);
    if (!isIdle) kept.push(statement);
  }
  return kept.reverse();
}

type Loop = Extract<Line, { kind: "loop" }>;
const nextOf = ({ kept }: Pick<Loop, "kept">): string[] => kept.map(({ next }) => next);

function loopOf({ origin, head, body, kept }: Loop, typed: boolean): Statement[] {
  const at = (text: string): Statement => ({ text, origin });
  return [
    ...kept.map(({ name, start }) => at(`let ${name} = ${start};`)),
    at(head),
    ...[
      ...body.statements(nextOf({ kept }), typed),
      ...kept.filter(({ name, next }) => name !== next).map(({ name, next }) => at(`${name} = ${next};`)),
    ].map(({ text, origin: from }) => ({ text: text === "" ? "" : `  ${text}`, origin: from })),
    at("}"),
  ];
}

/** A call of one function, or an element of an array, stands without brackets. */
const isSimple = (code: string): boolean => /^[\p{ID_Continue}$.]+(?:\([^()]*\)|\[\w+\])$/u.test(code);

/** Words that no name in JavaScript may be. */
const words = new Set(
  "arguments await break case catch class const continue debugger default delete do else enum eval export extends false finally for function if implements import in instanceof interface let new null package private protected public return static super switch this throw true try typeof var void while with yield undefined NaN Infinity Math BigInt Number".split(
    " ",
  ),
);

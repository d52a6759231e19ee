/** A line of the rubric that something emitted comes from. */
export interface Origin {
  /** None where only the file is known. */
  readonly line: number | undefined;
  /** The included file it stands in, by its path from the rubric; none for the rubric's own. */
  readonly file: string | undefined;
}

const indents: readonly string[] = Array.from({ length: 20 }, (_, depth) => "  ".repeat(depth));
/** So many lines are kept one by one: more than that become one text, as it will be written. */
const most = 256;

/**
 * Lines with indentation; types are written or left out, so that one printer makes TypeScript and JavaScript. Where it is asked
 * for, each line knows the line of the rubric it comes from, if it comes from one.
 */
export class Writer {
  private readonly texts: string[] = [];
  private lines: string[] = [];
  private readonly from: (Origin | undefined)[] = [];
  private depth = 0;
  /** Whether a block has just begun: no empty line follows. */
  private begun = false;
  /** Where everything comes from, and where the next statement alone does. */
  private around: Origin | undefined;
  private ahead: Origin | undefined;

  constructor(
    readonly typed: boolean,
    /** Whether it shall be known where lines come from. */
    readonly traced = true,
  ) {}

  line(text = ""): void {
    if (this.begun && text === "") return;
    this.begun = false;
    if (this.traced) {
      this.from.push(this.ahead ?? this.around);
      this.ahead = undefined;
    }
    this.put(text === "" ? "" : (indents[this.depth] ?? "  ".repeat(this.depth)) + text);
  }
  private put(line: string): void {
    this.lines.push(line);
    if (this.lines.length >= most) this.flush();
  }
  private flush(): void {
    if (this.lines.length === 0) return;
    this.lines.push("");
    this.texts.push(this.lines.join("\n"));
    this.lines = [];
  }
  /** `head {` … `tail`, the body one step in; without a tail the next line closes it, as `} else {` does. */
  block(head: string, body: () => void, tail: string | undefined = "}"): void {
    const before = this.around;
    this.around = this.ahead ?? this.around;
    this.ahead = undefined;
    this.line(head);
    this.depth++;
    this.begun = true;
    body();
    this.begun = false;
    this.depth--;
    if (tail !== "") this.line(tail);
    this.around = before;
  }
  /** All that the body writes comes from there, but for what says otherwise. */
  within<T>(origin: Origin | undefined, body: () => T): T {
    const before = this.around;
    this.around = origin;
    this.ahead = undefined;
    const made = body();
    this.around = before;
    return made;
  }
  /** The next statement comes from this line. */
  at(line: number | undefined, file = this.around?.file): void {
    if (this.traced) this.ahead = { line, file };
  }
  /** A rule as the rubric has it; the next statement is what it does. */
  rule(line: number, words: string, file = this.around?.file): void {
    this.at(line, file);
    this.line(`// ${line}: ${words}`);
    this.at(line, file);
  }
  /** Lines of somebody else's. */
  verbatim(text: string): void {
    for (const line of text.split("\n")) {
      if (this.traced) this.from.push(undefined);
      this.put(line);
    }
  }
  /** What another has written. */
  append(other: Writer): void {
    this.flush();
    for (const text of other.parts) this.texts.push(text);
    for (const origin of other.from) this.from.push(origin);
  }
  /** Whether some line holds a piece of text. */
  holds(text: string): boolean {
    return this.parts.some((part) => part.includes(text));
  }
  /** A type annotation, in TypeScript only. */
  type(text: string): string {
    return this.typed ? `: ${text}` : "";
  }
  /** Where each line comes from. */
  get origins(): readonly (Origin | undefined)[] {
    return this.from;
  }
  /** All of it, in pieces that follow each other. */
  get parts(): readonly string[] {
    this.flush();
    return this.texts;
  }
  toString(): string {
    return this.parts.join("");
  }
}

/** A line of the rubric that something emitted comes from. */
export interface Origin {
  /** None where only the file is known. */
  readonly line: number | undefined;
  /** The included file it stands in, by its path from the rubric; none for the rubric's own. */
  readonly file: string | undefined;
}

/**
 * Lines with indentation; types are written or left out, so that one printer makes TypeScript and JavaScript. Each line knows
 * the line of the rubric it comes from, if it comes from one.
 */
export class Writer {
  private readonly lines: string[] = [];
  private readonly from: (Origin | undefined)[] = [];
  private depth = 0;
  /** Where everything comes from, and where the next statement alone does. */
  private around: Origin | undefined;
  private ahead: Origin | undefined;

  constructor(readonly typed: boolean) {}

  line(text = ""): void {
    this.from.push(this.ahead ?? this.around);
    this.ahead = undefined;
    this.lines.push(text === "" ? "" : "  ".repeat(this.depth) + text);
  }
  /** `head {` … `tail`, the body one step in; without a tail the next line closes it, as `} else {` does. */
  block(head: string, body: () => void, tail: string | undefined = "}"): void {
    this.within(this.ahead ?? this.around, () => {
      this.line(head);
      this.depth++;
      body();
      this.depth--;
      if (tail !== "") this.line(tail);
    });
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
    this.ahead = { line, file };
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
      this.from.push(undefined);
      this.lines.push(line);
    }
  }
  /** What another has written. */
  append(other: Writer): void {
    for (const line of other.lines) this.lines.push(line);
    for (const origin of other.from) this.from.push(origin);
  }
  /** Whether some line holds a piece of text. */
  holds(text: string): boolean {
    return this.lines.some((line) => line.includes(text));
  }
  /** A type annotation, in TypeScript only. */
  type(text: string): string {
    return this.typed ? `: ${text}` : "";
  }
  /** Where each line comes from. */
  get origins(): readonly (Origin | undefined)[] {
    return this.from;
  }
  toString(): string {
    return this.lines.length === 0 ? "" : `${this.lines.join("\n")}\n`;
  }
}

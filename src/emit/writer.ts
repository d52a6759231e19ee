/** Lines with indentation; types are written or left out, so that one printer makes TypeScript and JavaScript. */
export class Writer {
  private readonly lines: string[] = [];
  private depth = 0;

  constructor(readonly typed: boolean) {}

  line(text = ""): void {
    this.lines.push(text === "" ? "" : "  ".repeat(this.depth) + text);
  }
  /** `head {` … `tail`, the body one step in; without a tail the next line closes it, as `} else {` does. */
  block(head: string, body: () => void, tail: string | undefined = "}"): void {
    this.line(head);
    this.depth++;
    body();
    this.depth--;
    if (tail !== "") this.line(tail);
  }
  /** What another has written. */
  append(other: Writer): void {
    for (const line of other.lines) this.lines.push(line);
  }
  /** A type annotation, in TypeScript only. */
  type(text: string): string {
    return this.typed ? `: ${text}` : "";
  }
  toString(): string {
    return `${this.lines.join("\n")}\n`;
  }
}

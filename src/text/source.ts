import type { Span } from "./span.js";

/** A rubric's text with its line starts. Lines and columns are 1-based; columns count UTF-16 units, as editors do. */
export class Source {
  private readonly starts: number[] = [0];

  constructor(
    /** How people name it: a path as given, or `-`. */
    readonly name: string,
    readonly text: string,
  ) {
    // Most texts have lines that end in one way.
    if (!text.includes("\r"))
      for (let end = text.indexOf("\n"); end >= 0; end = text.indexOf("\n", end + 1))
        this.starts.push(end + 1);
    else for (const { index, 0: end } of text.matchAll(/\r\n|\n|\r/g)) this.starts.push(index + end.length);
  }

  get lineCount(): number {
    return this.starts.length;
  }

  position(offset: number): { line: number; column: number } {
    let low = 0;
    let high = this.starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.starts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - this.starts[low]! + 1 };
  }

  line(offset: number): number {
    return this.position(offset).line;
  }

  /** The text of a 1-based line, without its line end. */
  lineText(line: number): string {
    const start = this.starts[line - 1] ?? this.text.length;
    const end = this.starts[line] ?? this.text.length;
    return this.text.slice(start, end).replace(/[\r\n]+$/, "");
  }

  lineStart(line: number): number {
    return this.starts[line - 1] ?? this.text.length;
  }

  slice(span: Span): string {
    return this.text.slice(span.start, span.end);
  }
}

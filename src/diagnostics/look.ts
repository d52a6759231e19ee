// How a rendered diagnostic looks: its colours and the signs its frame is drawn with.

import picocolors from "picocolors";
import type { AmbiguousWidth } from "../text/width.js";
import type { Severity } from "./diagnostic.js";

export type Paint = (text: string) => string;

/** What a piece of the frame is; `main` belongs to the first label of the diagnostic, `aside` to the others. */
export type Tone = "main" | "aside" | "frame" | "help" | "plain";

export interface Look {
  readonly paint: Readonly<Record<Tone, Paint>>;
  readonly bold: Paint;
  readonly corner: string;
  readonly bar: string;
  readonly skip: string;
  readonly ellipsis: string;
  readonly ambiguous: AmbiguousWidth;
}

/** The look for one severity. A terminal that draws ambiguous characters wide would tear box drawings apart: it gets ASCII. */
export function lookOf(severity: Severity, color: boolean, ambiguous: AmbiguousWidth): Look {
  const c = picocolors.createColors(color);
  const bright = { error: c.red, warning: c.yellow, note: c.cyan }[severity];
  const paint: Record<Tone, Paint> = {
    main: (text) => c.bold(bright(text)),
    aside: c.blue,
    frame: c.blue,
    help: c.green,
    plain: (text) => text,
  };
  const signs =
    ambiguous === 1
      ? { corner: "┌─", bar: "│", skip: "⋮", ellipsis: "…" }
      : { corner: "-->", bar: "|", skip: ":", ellipsis: "..." };
  return { paint, bold: c.bold, ...signs, ambiguous };
}

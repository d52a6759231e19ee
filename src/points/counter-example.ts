// Facts that show a finding: what they come to has been scored by the interpreter.
import type { Block } from "../model/rubric.js";
import type { Span } from "../text/span.js";
import type { Found } from "./witness.js";

export interface CounterExample {
  /** The finding it shows. */
  readonly code: string;
  /** Where that stands. */
  readonly span: Span;
  readonly block: Block;
  readonly stage: string;
  readonly found: Found;
}

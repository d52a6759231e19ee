// What people write in place of a phrase of the language.
import type { Confidence } from "../diagnostics/diagnostic.js";

/** A turn of phrase and how it is said here; nothing where it does not occur. */
export interface Turn {
  readonly from: RegExp;
  readonly to: (match: RegExpExecArray) => string | undefined;
  /** Whether another turn may be needed for the rest of the sentence. */
  readonly partial?: true;
  /** What is said before the rewriting, instead of “write”. */
  readonly note?: (match: RegExpExecArray) => string;
  /**
   * Whether the sentence can mean nothing else (`safe`), or says less than the rewriting and somebody must agree; `none` where it
   * makes up a name or a convention, as an example. Likely when not said.
   */
  readonly remedy?: Confidence | "none" | ((match: RegExpExecArray) => Confidence);
}

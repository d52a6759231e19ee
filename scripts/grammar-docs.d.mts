import type { constructs } from "../grammar/constructs.js";
import type * as vocabulary from "../grammar/vocabulary.js";
import type { Grammar } from "../src/syntax/grammar.js";
import type * as tokens from "../src/syntax/tokens.js";

/** The text of grammar/rubric.ebnf. */
export function ebnf(parts: { readonly Grammar: typeof Grammar; readonly tokens: typeof tokens }): string;
/** The text of grammar/reference.md. */
export function reference(parts: {
  readonly constructs: typeof constructs;
  readonly vocabulary: typeof vocabulary;
}): string;

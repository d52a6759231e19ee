// The public doorway of the compiler. Compiled scorers need `rubric-lang/runtime` only.
export { analyse, type Analysis } from "./project/analyse.js";
export { emit, type Emitted, type EmitOptions } from "./emit/emit.js";
export { interpret, type Interpreted } from "./interpret/interpret.js";
export { accountOf, type PartialAccount } from "./partial/account.js";
export { scorePartial, type Partial } from "./partial/partial.js";
export { readFacts } from "./runtime/read-facts.js";
export { Source } from "./text/source.js";
export { mend, type Mended } from "./project/mend.js";
export type {
  Confidence,
  Diagnostic,
  Edit,
  Fix,
  Label,
  Language,
  Severity,
} from "./diagnostics/diagnostic.js";
export type { Block, Fact, Rubric } from "./model/rubric.js";
export type { Account, Explanation, NotAssessed } from "./runtime/explanation.js";
export type { FactProblem, FactSpec, FactValue } from "./runtime/facts.js";

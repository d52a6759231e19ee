// What compiled scorers import. It knows nothing of the compiler.
export {
  add,
  ceil,
  compare,
  equal,
  exact,
  floor,
  max,
  min,
  mul,
  neg,
  power,
  rational,
  round,
  sub,
  whole,
  zero,
  type Exact,
} from "./exact.js";
export { dayCount } from "./days.js";
export type { DataSet } from "./data-set.js";
export type {
  Account,
  BlockScore,
  BlockStep,
  Explanation,
  NotAssessed,
  RuleEffect,
  UsedFact,
} from "./explanation.js";
export type { FactKind, FactProblem, FactSpec, FactValue, Mark } from "./facts.js";
export type { FactReader } from "./fact-reader.js";
export { describeProblem } from "./problem-words.js";
export { factsSchema, type Facts as CheckedFacts } from "./schema.js";
export { FactsError, Scorer, type ScorerTables } from "./scorer.js";
export type {
  CohortResult,
  GatedCohortResult,
  GatedScoreResult,
  NotAssessedResult,
  ScoreResult,
  WithEffects,
} from "./results.js";
export { causesOf, type Cause } from "./effects.js";
export type { QuotaCount } from "./quota-counts.js";
export { Tally, type BlockRow, type RuleRow } from "./tally.js";
export { all, any, atLeast, counted, largest, smallest, type Decimal, type MarkInput } from "./emitted.js";
export type {
  ColumnLayout,
  FactColumn,
  FactColumns,
  GradeColumn,
  ScoreColumn,
  ScoreColumns,
} from "./columns.js";
export { factColumns, scoreInColumns, type ColumnsInIntegers } from "./score-columns.js";
export { knownKeys, nothingInherited } from "./known-keys.js";
export { halfEven, nearest, quotient } from "./quotients.js";
export type { InIntegers } from "./score-all.js";
export type { QuotaRow } from "./grade-quotas.js";

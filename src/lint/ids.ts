// Made by `node scripts/lint-rules.mjs`; do not edit.

/** The ids of all lint rules; a rule stands in the folder of its name. */
export const lintIds = [
  "ambiguous-text",
  "bound-in-name",
  "boundary-without-example",
  "deep-nesting",
  "department-missing",
  "discretion-without-criteria",
  "example-missing",
  "fact-without-label",
  "indicator-without-example",
  "indicator-without-text",
  "long-condition",
  "long-line",
  "long-name",
  "mixed-vocabularies",
  "mixed-widths",
  "name-lists-several",
  "number-without-text",
  "opposite-facts",
  "printed-points-differ",
  "similar-names",
  "text-limit-differs",
  "text-number-missing",
  "title-repeated",
  "trailing-punctuation",
  "unwritten-without-reading",
] as const;
export type LintId = (typeof lintIds)[number];

/** Whether a code is that of a lint rule. */
export const isLintId = (code: string): code is LintId => (lintIds as readonly string[]).includes(code);

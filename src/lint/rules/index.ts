// Made by `node scripts/lint-rules.mjs`; do not edit.
import type { LintId } from "../ids.js";
import type { LintRule } from "../rule.js";
import { rule as ambiguousText } from "./ambiguous-text/rule.js";
import { rule as boundInName } from "./bound-in-name/rule.js";
import { rule as boundaryWithoutExample } from "./boundary-without-example/rule.js";
import { rule as deepNesting } from "./deep-nesting/rule.js";
import { rule as departmentMissing } from "./department-missing/rule.js";
import { rule as discretionWithoutCriteria } from "./discretion-without-criteria/rule.js";
import { rule as exampleMissing } from "./example-missing/rule.js";
import { rule as factWithoutLabel } from "./fact-without-label/rule.js";
import { rule as indicatorWithoutExample } from "./indicator-without-example/rule.js";
import { rule as indicatorWithoutText } from "./indicator-without-text/rule.js";
import { rule as longCondition } from "./long-condition/rule.js";
import { rule as longLine } from "./long-line/rule.js";
import { rule as longName } from "./long-name/rule.js";
import { rule as mixedVocabularies } from "./mixed-vocabularies/rule.js";
import { rule as mixedWidths } from "./mixed-widths/rule.js";
import { rule as nameListsSeveral } from "./name-lists-several/rule.js";
import { rule as numberWithoutText } from "./number-without-text/rule.js";
import { rule as oppositeFacts } from "./opposite-facts/rule.js";
import { rule as printedPointsDiffer } from "./printed-points-differ/rule.js";
import { rule as similarNames } from "./similar-names/rule.js";
import { rule as textLimitDiffers } from "./text-limit-differs/rule.js";
import { rule as textNumberMissing } from "./text-number-missing/rule.js";
import { rule as titleRepeated } from "./title-repeated/rule.js";
import { rule as trailingPunctuation } from "./trailing-punctuation/rule.js";
import { rule as unwrittenWithoutReading } from "./unwritten-without-reading/rule.js";

/** All lint rules by their ids. */
export const rules: Readonly<Record<LintId, LintRule>> = {
  "ambiguous-text": ambiguousText,
  "bound-in-name": boundInName,
  "boundary-without-example": boundaryWithoutExample,
  "deep-nesting": deepNesting,
  "department-missing": departmentMissing,
  "discretion-without-criteria": discretionWithoutCriteria,
  "example-missing": exampleMissing,
  "fact-without-label": factWithoutLabel,
  "indicator-without-example": indicatorWithoutExample,
  "indicator-without-text": indicatorWithoutText,
  "long-condition": longCondition,
  "long-line": longLine,
  "long-name": longName,
  "mixed-vocabularies": mixedVocabularies,
  "mixed-widths": mixedWidths,
  "name-lists-several": nameListsSeveral,
  "number-without-text": numberWithoutText,
  "opposite-facts": oppositeFacts,
  "printed-points-differ": printedPointsDiffer,
  "similar-names": similarNames,
  "text-limit-differs": textLimitDiffers,
  "text-number-missing": textNumberMissing,
  "title-repeated": titleRepeated,
  "trailing-punctuation": trailingPunctuation,
  "unwritten-without-reading": unwrittenWithoutReading,
};

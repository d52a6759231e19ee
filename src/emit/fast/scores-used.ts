// Which blocks hang on what stands elsewhere in the rubric.
import type { IrFunction, Step } from "../../lower/ir.js";

/** Whether rules look at the score of another block. */
export const lookAtScores = (steps: readonly Step[]): boolean => steps.some(looksAtScores);

function looksAtScores(step: Step): boolean {
  if (step.kind !== "pick" && step.rule.scores) return true;
  if (step.kind === "charge") return false;
  if (step.kind === "choose") {
    for (const row of step.rows) if (lookAtScores(row.steps)) return true;
    return false;
  }
  return step.kind === "pick" ? step.arms.some(lookAtScores) : lookAtScores(step.steps);
}

/** Whether what the source leaves open may change the score of a block, those inside it aside. */
export const mayDifferItself = (f: IrFunction): boolean =>
  f.unresolved !== undefined ||
  f.openDeduction !== undefined ||
  f.rescaling !== undefined ||
  f.formula !== undefined ||
  f.applies?.rule.scores !== undefined ||
  f.vetoes.some(({ rule }) => rule.scores) ||
  lookAtScores(f.steps);

// Statements of emitted functions, as they are written.
import type { Origin } from "../writer.js";

export interface Statement {
  readonly text: string;
  readonly origin: Origin | undefined;
  /** Whether it is the words of a rule. */
  readonly told?: boolean;
}

/** Statements that several functions have, and those that each of them needs besides. */
export interface Shared {
  readonly all: readonly Statement[];
  readonly own: readonly (readonly Statement[])[];
}

/** Whether a statement is the words of a rule, as `rule` tells them. */
export const isTold = (text: string): boolean => text.startsWith("//") && told.test(text);
const told = /^\/\/ \d+: /;

/** Without the words of rules that do nothing: what stands below such words is not theirs. */
export function withoutIdle(statements: readonly Statement[]): readonly Statement[] {
  const kept: Statement[] = [];
  let next: Statement | undefined;
  for (let i = statements.length - 1; i >= 0; i--) {
    const statement = statements[i]!;
    const isIdle =
      statement.told &&
      next !== undefined &&
      next.text !== "" &&
      !next.told &&
      (next.origin?.line !== statement.origin?.line || next.origin?.file !== statement.origin?.file);
    if (isIdle) continue;
    kept.push(statement);
    next = statement;
  }
  return kept.reverse();
}

// Small words of the catalog.
import { declare, type Words } from "../reporter.js";
import type { Severity } from "../diagnostic.js";

export type Named = { name: string };
export const both = <P>(severity: Severity, en: (p: P) => Words, zh: (p: P) => Words) =>
  declare<P>(severity, en, zh);
export const quote = (names: readonly string[]): string => names.map((n) => `“${n}”`).join("、");
export const listed = (names: readonly string[]): string => names.map((n) => `"${n}"`).join(", ");
export const maybe = (
  names: readonly string[],
  text: (names: readonly string[]) => string,
): string | undefined => (names.length > 0 ? text(names) : undefined);

/** The ids of the rules there are, one folder each. */
export const ruleFolders: (root: string) => string[];
/** The two files that name every rule, by their paths. */
export function ruleFiles(ids: readonly string[]): Record<string, string>;
/** Writes them. */
export function writeRuleFiles(root: string): void;

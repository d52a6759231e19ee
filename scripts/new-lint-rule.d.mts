/** The files of a new rule, by their paths. */
export const stubs: (id: string) => Record<string, string>;
/** Writes them. Throws when the id is no id, or taken. */
export function newLintRule(id: string, root?: string): string[];

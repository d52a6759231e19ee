/** The text of examples/README.md as the lessons now stand. */
export function table(): string;
/** The folders of the lessons, in order. */
export const lessons: () => string[];

/** The text of rubrics/README.md as the rubrics now stand. */
export function table(): string;

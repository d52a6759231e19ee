/** The rubrics of a folder, and of the folders in it, by path. */
export function rubricsIn(folder: string): { readonly name: string; readonly text: string }[];
/** A generator of numbers in [0, 1). */
export function random(seed: number): () => number;
/** One to three injuries to a text, and which. */
export function mangle(text: string, next: () => number): { readonly text: string; readonly how: string };

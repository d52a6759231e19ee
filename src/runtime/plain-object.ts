// Looking into untrusted data without ever throwing.

/**
 * The own entries of a plain object (not an array), in its own order; undefined for anything else, and for an
 * object that cannot be read (a getter or a proxy that throws).
 */
export function entriesOf(value: unknown): readonly (readonly [string, unknown])[] | undefined {
  if (typeof value !== "object" || value === null || isList(value)) return undefined;
  try {
    return Object.entries(value);
  } catch {
    return undefined;
  }
}

/** `Array.isArray`, which throws on a revoked proxy. */
export function isList(value: unknown): boolean {
  try {
    return Array.isArray(value);
  } catch {
    return false;
  }
}

/** No answer at all: absent, null, or a text of nothing but blanks (an empty cell). */
export const isBlank = (value: unknown): boolean =>
  value === undefined || value === null || (typeof value === "string" && value.trim() === "");

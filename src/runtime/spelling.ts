// How what stands in the data is compared with what the rubric says, and how it is shown back to a person.
import { isList } from "./plain-object.js";

/** The form in which keys and option labels are compared: NFKC (Ⅰ-9-1, Ⅰ－9－1 and I-9-1 are one key), no outer blanks. */
export const keyForm = (text: string): string => text.normalize("NFKC").trim();

/**
 * Full-width digits and signs as their half-width twins, the typographic minus as a hyphen, no outer blanks.
 * Not NFKC: that would also read 10² as 102 and ① as 1.
 */
export const halfWidth = (text: string): string =>
  /^[!-~]+$/.test(text)
    ? text
    : text
        .replace(/[\uFF01-\uFF5E]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
        .replace(/\u2212/g, "-")
        .trim();

/** At most `length` UTF-16 units of a text, with `…` for the rest; never half a character. */
export function cut(text: string, length: number): string {
  return text.length <= length ? text : text.slice(0, length).replace(/[\uD800-\uDBFF]$/, "") + "…";
}

/** Texts of others as they may be put on a terminal or a page: nothing that moves the cursor or turns the line round. */
export const harmless = (text: string): string => text.replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, "\uFFFD");

/** A value of any kind, printed short (60 characters at most); what is inside objects and arrays is left out. */
export function shortly(value: unknown): string {
  switch (typeof value) {
    case "string":
      return cut(value, 60);
    case "number":
    case "boolean":
      return String(value);
    case "undefined":
      return "null";
    case "bigint":
      return cut(value.toString(), 60);
    case "object":
      return value === null ? "null" : isList(value) ? "[…]" : "{…}";
    default:
      return typeof value;
  }
}

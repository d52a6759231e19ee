// XML as text: elements with attributes, and everything in them escaped.

/** An attribute that is undefined is left out. */
export type Attributes = Readonly<Record<string, string | number | undefined>>;
export interface Element {
  readonly name: string;
  readonly attributes: Attributes;
  /** A text, or elements. */
  readonly content: string | readonly Element[];
}

export const element = (name: string, attributes: Attributes, content: Element["content"] = []): Element => ({
  name,
  attributes,
  content,
});

/** A whole document. Elements stand on lines of their own; texts are kept to the letter. */
export const xmlDocument = (root: Element): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n${lines(root, "").join("\n")}`;

function lines({ name, attributes, content }: Element, indent: string): string[] {
  const given = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${escaped(`${value}`, true)}"`)
    .join("");
  const open = `${indent}<${name}${given}`;
  if (content.length === 0) return [`${open}/>`];
  if (typeof content === "string") return [`${open}>${escaped(content, false)}</${name}>`];
  const inner = content.flatMap((each) => lines(each, `${indent}  `));
  return [`${open}>`, ...inner, `${indent}</${name}>`];
}

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  // These would be read as something else: as a line end, or in an attribute as a space.
  "\r": "&#13;",
  "\n": "&#10;",
  "\t": "&#9;",
};

/** Characters that no XML may hold, not even escaped, become the sign of a lost character. */
const escaped = (text: string, attribute: boolean): string =>
  text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, "\ufffd")
    .replace(attribute ? /[&<>"\r\n\t]/g : /[&<>\r]/g, (sign) => entities[sign]!);

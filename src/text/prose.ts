// Texts of rubrics and data files, made safe to print between other words.

/** Prose for the terminal: what could steer it is taken out, tabs are spaces; line ends stay. */
export function safeProse(text: string): string {
  return text
    .replace(/\r\n?/g, "\n")
    .replace(/\t/g, "    ")
    .replace(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, "");
}

/** The same in one line. Chinese sentences are joined without a space. */
export function oneLine(text: string): string {
  return safeProse(text)
    .replace(
      /(?<=[\u3000-\u303f\uff00-\uffef”’])\s*\n\s*|(?<=\p{Script=Han})\s*\n\s*(?=\p{Script=Han})/gu,
      "",
    )
    .replace(/\s*\n\s*/g, " ")
    .trim();
}

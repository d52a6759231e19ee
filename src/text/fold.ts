/** The form by which names and ids are compared: full-width and compatibility forms mean what their twins mean. */
export const fold = (text: string): string => (plain.test(text) ? text : text.normalize("NFKC"));

/** Letters, digits and signs of ASCII and the common Chinese characters are their own twins. */
const plain = /^[ -~\u4e00-\u9fff]*$/;

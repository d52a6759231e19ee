/** The form by which names and ids are compared: full-width and compatibility forms mean what their twins mean. */
export const fold = (text: string): string => text.normalize("NFKC");

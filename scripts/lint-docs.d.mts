/** A section for each rule, in both languages. */
export function page(of: { rules: object; wanted: (option: never) => object }): string;
/** The schema as a file. */
export const schemaText: (schema: object) => string;

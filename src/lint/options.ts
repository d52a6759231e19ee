// Options of lint rules: a few kinds, each with its default, its check and its JSON schema.

/** Words in both languages. */
export interface Said {
  readonly en: string;
  readonly zh: string;
}

/** A whole number, a list of words, or yes and no. */
export type Option =
  | { readonly kind: "whole"; readonly default: number; readonly least: number; readonly means: Said }
  | { readonly kind: "words"; readonly default: readonly string[]; readonly means: Said }
  | { readonly kind: "flag"; readonly default: boolean; readonly means: Said };
export type Options = Readonly<Record<string, Option>>;
export type OptionValue = Option["default"];

/** What a rule with these options is given. */
export type ValuesOf<O extends Options> = {
  readonly [K in keyof O]: O[K] extends { kind: "whole" }
    ? number
    : O[K] extends { kind: "words" }
      ? readonly string[]
      : boolean;
};

export const wholeNumber = (value: number, least: number, en: string, zh: string) =>
  ({ kind: "whole", default: value, least, means: { en, zh } }) as const;
export const listOfWords = (value: readonly string[], en: string, zh: string) =>
  ({ kind: "words", default: value, means: { en, zh } }) as const;
export const yesOrNo = (value: boolean, en: string, zh: string) =>
  ({ kind: "flag", default: value, means: { en, zh } }) as const;

/** Whether a value read from JSON may be given for the option. */
export function suits(option: Option, value: unknown): value is OptionValue {
  switch (option.kind) {
    case "whole":
      return typeof value === "number" && Number.isSafeInteger(value) && value >= option.least;
    case "words":
      return Array.isArray(value) && value.every((word) => typeof word === "string" && word.trim() !== "");
    case "flag":
      return typeof value === "boolean";
  }
}

/** What may be given for the option, to be said behind "must be". */
export function wanted(option: Option): Said {
  switch (option.kind) {
    case "whole":
      return { en: `a whole number from ${option.least}`, zh: `不小于${option.least}的整数` };
    case "words":
      return { en: 'a list of words, ["…", "…"]', zh: '一组词语，写作 ["……", "……"]' };
    case "flag":
      return { en: "true or false", zh: "true 或 false" };
  }
}

/** The option as a JSON schema. */
export function schemaOf(option: Option): object {
  const common = { description: `${option.means.en} · ${option.means.zh}`, default: option.default };
  switch (option.kind) {
    case "whole":
      return { ...common, type: "integer", minimum: option.least };
    case "words":
      return { ...common, type: "array", items: { type: "string", pattern: "\\S" } };
    case "flag":
      return { ...common, type: "boolean" };
  }
}

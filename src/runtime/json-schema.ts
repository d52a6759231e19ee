// The facts of a rubric as JSON Schema, for editors and forms. The structure is zod's; what one answer may be is ours.
import * as z from "zod/mini";
import { isPlainList } from "./entries.js";
import { parseExact, toNumber, type Exact } from "./exact.js";
import type { FactKind, FactSpec } from "./facts.js";
import { readerOf } from "./kinds.js";
import { noteWords } from "./kind-words.js";
import type { Language } from "./language.js";
import { limitsOf } from "./limits.js";
import { labelIn } from "./names.js";
import { factOf, factsStructure } from "./schema.js";
import { isEntries } from "./used-facts.js";

/** A JSON Schema as plain data. */
export type JsonSchema = { readonly [keyword: string]: unknown };

/**
 * JSON Schema (draft 2020-12) of one unit's nested data. It describes the one recommended form of each answer: true
 * and false, numbers, rates as fractions, YYYY-MM-DD; `readFacts` also takes others (是, "95%", flat keys), and it
 * alone knows that one fact must not exceed another. Facts that need not be answered may be null.
 */
export function jsonSchemaOf(specs: readonly FactSpec[], title: string, lang: Language = "en"): JsonSchema {
  const schema = z.toJSONSchema(factsStructure(specs), {
    target: "draft-2020-12",
    io: "input",
    unrepresentable: "any",
    override: ({ zodSchema, jsonSchema }) => {
      const spec = factOf(zodSchema);
      if (!spec) return;
      for (const keyword of Object.keys(jsonSchema)) delete jsonSchema[keyword];
      Object.assign(jsonSchema, answerSchema(spec, lang));
    },
  });
  const { $schema, ...rest } = withoutStandard(schema);
  return { $schema, title, ...rest };
}

/** zod hangs its own interface on the result, hidden from JSON; a copy is plain data. */
const withoutStandard = (schema: object): JsonSchema => JSON.parse(JSON.stringify(schema)) as JsonSchema;

function answerSchema(spec: FactSpec, lang: Language): JsonSchema {
  const optional = spec.default !== undefined || spec.conditional === true || spec.inherits !== undefined;
  const value = shapes[spec.kind](spec, lang);
  const condition = spec.conditional
    ? lang === "zh"
      ? "条件成立时填报"
      : "asked for when its rule holds"
    : "";
  const notes = [noteWords(spec, lang), condition].filter(Boolean).join(lang === "zh" ? "；" : "; ");
  const title = { title: labelIn(spec, lang), ...(notes === "" ? {} : { description: notes }) };
  if (!optional) return { ...title, ...value };
  return { ...title, anyOf: [value, { type: "null" }], ...defaultOf(spec) };
}

const shapes: Record<FactKind, (spec: FactSpec, lang: Language) => JsonSchema> = {
  "yes-no": () => ({ type: "boolean" }),
  count: (spec) => ({ type: "integer", ...limitKeywords(spec) }),
  rate: numeric,
  number: numeric,
  money: numeric,
  days: numeric,
  date: () => ({ type: "string", format: "date" }),
  grade: (spec) => ({ enum: [...(spec.options ?? [])] }),
  choice: (spec) => ({ enum: [...(spec.options ?? [])] }),
  text: () => ({ type: "string", pattern: "\\S" }),
  list: (spec, lang) => ({
    type: "array",
    items: isPlainList(spec) ? answerSchema(spec.fields![0]!, lang) : recordSchema(spec.fields ?? [], lang),
    ...(spec.fewest === undefined ? {} : { minItems: spec.fewest }),
    ...(spec.mostEntries === undefined ? {} : { maxItems: spec.mostEntries }),
  }),
  mark: (spec) => ({
    anyOf: [
      numeric(spec),
      {
        type: "object",
        properties: { value: numeric(spec), reason: { type: ["string", "null"] } },
        required: ["value"],
        additionalProperties: false,
      },
    ],
  }),
};

function recordSchema(fields: readonly FactSpec[], lang: Language): JsonSchema {
  const needed = fields.filter((field) => field.default === undefined && field.conditional !== true);
  return {
    type: "object",
    properties: Object.fromEntries(fields.map((field) => [field.name, answerSchema(field, lang)])),
    required: needed.map((field) => field.name),
    additionalProperties: false,
  };
}

function numeric(spec: FactSpec): JsonSchema {
  return { type: "number", ...limitKeywords(spec) };
}

function limitKeywords(spec: FactSpec): JsonSchema {
  const { least, most } = limitsOf(spec);
  return {
    ...(least && isPrintable(least) ? { minimum: toNumber(least) } : {}),
    ...(most && isPrintable(most) ? { maximum: toNumber(most) } : {}),
  };
}

/** A limit that JSON's numbers cannot say exactly is left out: it would refuse what the rubric allows. */
function isPrintable(limit: Exact): boolean {
  const read = parseExact(String(toNumber(limit)));
  return read !== undefined && read.n === limit.n && read.d === limit.d;
}

/** The default as the answer it stands for. */
function defaultOf(spec: FactSpec): JsonSchema {
  if (spec.default === undefined) return {};
  const reading = readerOf(spec)(spec.default);
  if (!("value" in reading)) return {};
  const { value } = reading;
  if (typeof value !== "object") return { default: value };
  if (isEntries(value)) return {};
  return { default: toNumber("value" in value ? value.value : value) };
}

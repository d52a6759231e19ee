// The facts of a rubric as JSON Schema, for editors and forms. The structure is zod's; what one answer may be is ours.
import * as z from "zod/mini";
import { isPlainList } from "./entries.js";
import { parseExact, toNumber, type Exact } from "./exact.js";
import type { FactKind, FactSpec } from "./facts.js";
import { readerOf } from "./kinds.js";
import { limitsOf } from "./limits.js";
import { factOf, factsStructure } from "./schema.js";
import { isEntries } from "./used-facts.js";

/** A JSON Schema as plain data. */
export type JsonSchema = { readonly [keyword: string]: unknown };

/**
 * JSON Schema (draft 2020-12) of one unit's nested data. It describes the one recommended form of each answer: true
 * and false, numbers, rates as fractions, YYYY-MM-DD; `readFacts` also takes others (是, "95%", flat keys), and it
 * alone knows that one fact must not exceed another. Facts that need not be answered may be null.
 */
export function jsonSchemaOf(specs: readonly FactSpec[], title: string): JsonSchema {
  const schema = z.toJSONSchema(factsStructure(specs), {
    target: "draft-2020-12",
    io: "input",
    unrepresentable: "any",
    override: ({ zodSchema, jsonSchema }) => {
      const spec = factOf(zodSchema);
      if (!spec) return;
      for (const keyword of Object.keys(jsonSchema)) delete jsonSchema[keyword];
      Object.assign(jsonSchema, answerSchema(spec));
    },
  });
  const { $schema, ...rest } = withoutStandard(schema);
  return { $schema, title, ...rest };
}

/** zod hangs its own interface on the result, hidden from JSON; a copy is plain data. */
const withoutStandard = (schema: object): JsonSchema => JSON.parse(JSON.stringify(schema)) as JsonSchema;

function answerSchema(spec: FactSpec): JsonSchema {
  const optional = spec.default !== undefined || spec.conditional === true || spec.inherits !== undefined;
  const value = shapes[spec.kind](spec);
  const title = { title: spec.label };
  if (!optional) return { ...title, ...value };
  return { ...title, anyOf: [value, { type: "null" }], ...defaultOf(spec) };
}

const shapes: Record<FactKind, (spec: FactSpec) => JsonSchema> = {
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
  list: (spec) => ({
    type: "array",
    items: isPlainList(spec) ? answerSchema(spec.fields![0]!) : recordSchema(spec.fields ?? []),
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

function recordSchema(fields: readonly FactSpec[]): JsonSchema {
  const needed = fields.filter((field) => field.default === undefined && field.conditional !== true);
  return {
    type: "object",
    properties: Object.fromEntries(fields.map((field) => [field.name, answerSchema(field)])),
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

// Random rubrics' facts, and random data that answer them rightly, with the facts one must read from them.
import fc from "fast-check";
import { exact, print, type Exact } from "../../src/runtime/exact.js";
import type { FactKind, FactSpec, FactValue } from "../../src/runtime/facts.js";

/** One fact with an answer, spelt in one of the ways allowed, and what it means. */
export interface Answered {
  readonly spec: FactSpec;
  /** As nested or flat JSON holds it; undefined when the fact is left out. */
  readonly json: unknown;
  readonly meant: FactValue | undefined;
}

const decimal = (least: number, most: number, places: number): fc.Arbitrary<string> =>
  fc
    .integer({ min: least * 10 ** places, max: most * 10 ** places })
    .map((n) => print(exact(`${n}e-${places}`)));

/** A decimal as the data may hold it: a JSON number, a text, a text in full width. */
const spelt = (text: string): fc.Arbitrary<unknown> =>
  fc.constantFrom(
    Number(text),
    text,
    ` ${text} `,
    text.replace(/[-.\d]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0)),
  );

const number = (least: number, most: number, places: number): fc.Arbitrary<readonly [unknown, Exact]> =>
  decimal(least, most, places).chain((text) => spelt(text).map((json) => [json, exact(text)] as const));

/** Text of every sort, spreadsheet formulas and line breaks among them; never blank, no outer blanks. */
export const anyText: fc.Arbitrary<string> = fc
  .oneof(
    fc.string({ unit: "grapheme", minLength: 1 }),
    fc.string({
      unit: fc.constantFrom("'", "=", "+", "-", "@", "1", "\t", "\r", "\n", '"', ",", "，", "字"),
      minLength: 1,
    }),
  )
  .map((text) => text.trim())
  .filter((text) => text !== "");

const answers: Record<FactKind, fc.Arbitrary<readonly [json: unknown, meant: FactValue]>> = {
  "yes-no": fc.constantFrom(
    ...[true, "yes", "YES", "是", "有", "true"].map((json) => [json, true] as const),
    ...[false, "no", "否", "无", " 否 "].map((json) => [json, false] as const),
  ),
  count: number(0, 1000, 0),
  rate: fc.oneof(
    number(0, 1, 4),
    decimal(0, 100, 2).map((text) => [`${text}%`, exact(`${text}e-2`)] as const),
  ),
  number: number(-1000, 1000, 3),
  money: number(0, 1_000_000, 2),
  days: number(-30, 365, 0),
  date: fc
    .date({ min: new Date("0001-01-01"), max: new Date("9999-12-31"), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10))
    .map((text) => [text, text] as const),
  grade: fc.constantFrom("优", "良", "中", "差").map((label) => [label, label] as const),
  choice: fc.constantFrom("A", "Ａ类", "乙").map((label) => [label, label] as const),
  text: anyText.map((text) => [text, text] as const),
  mark: fc
    .tuple(number(0, 5, 1), fc.option(anyText, { nil: undefined }), fc.boolean())
    .map(([[value, meant], reason, bare]) =>
      reason === undefined
        ? ([bare ? value : { value }, { value: meant }] as const)
        : ([
            { value, reason },
            { value: meant, reason },
          ] as const),
    ),
};

const kinds = Object.keys(answers) as FactKind[];

const name = fc.stringMatching(/^[甲乙丙丁戊己案件率Ⅰa-c]{1,4}$/);
const block = fc.constantFrom("1", "2", "10", "1.1", "Ⅰ-9-1", "3@年终", "4@半年", "食品/5.1");

const place = fc
  .tuple(
    fc.oneof(fc.constant("地区"), block),
    fc.option(fc.constantFrom("综合整治", "宣传"), { nil: undefined }),
    name,
  )
  .map(([head, part, last]) =>
    head === "地区"
      ? { key: `地区.${last}`, path: ["地区", last] }
      : {
          key: [head, ...(part === undefined ? [] : [part]), last].join("/"),
          path: [...head.split("/"), ...(part === undefined ? [] : [part]), last],
        },
  );

const answered: fc.Arbitrary<Answered> = fc
  .tuple(place, fc.constantFrom(...kinds), fc.constantFrom("asked", "conditional", "left out"))
  .chain(([{ key, path }, kind, asked]) =>
    answers[kind].map(([json, meant]) => {
      const spec: FactSpec = {
        key,
        path,
        kind,
        name: path.at(-1)!,
        label: path.at(-1)!,
        block: path[0]!,
        ...(kind === "grade" ? { options: ["优", "良", "中", "差"] } : {}),
        ...(kind === "choice" ? { options: ["A", "Ａ类", "乙"] } : {}),
        ...(asked === "asked" ? {} : { conditional: true }),
      };
      return asked === "left out" ? { spec, json: undefined, meant: undefined } : { spec, json, meant };
    }),
  );

/** A valid unit: its facts have different keys, also under NFKC, and none bears the name of a block. */
export const validUnit: fc.Arbitrary<readonly Answered[]> = fc.uniqueArray(answered, {
  minLength: 1,
  maxLength: 12,
  selector: ({ spec }) => spec.path.join("/").normalize("NFKC"),
});

export const meaning = (unit: readonly Answered[]): ReadonlyMap<string, FactValue> =>
  new Map(unit.flatMap(({ spec, meant }) => (meant === undefined ? [] : [[spec.key, meant] as const])));

/** The unit as nested JSON, as it looks once written and read. */
export function nested(unit: readonly Answered[]): unknown {
  const data: Record<string, unknown> = {};
  for (const { spec, json } of unit) {
    let inside = data;
    for (const part of spec.path.slice(0, -1)) inside = (inside[part] ??= {}) as Record<string, unknown>;
    if (json !== undefined) inside[spec.path.at(-1)!] = json;
  }
  return JSON.parse(JSON.stringify(data)) as unknown;
}

export const flat = (unit: readonly Answered[]): Record<string, unknown> =>
  Object.fromEntries(unit.flatMap(({ spec, json }) => (json === undefined ? [] : [[spec.key, json]])));

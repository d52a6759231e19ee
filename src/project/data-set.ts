// Units with what is said of their data as a whole: `{ "period": "2023", "asOf": "2023-12-31", "units": [ … ] }`.
import type { DataSet } from "../runtime/data-set.js";
import { readerOf } from "../runtime/kinds.js";
import type { Language } from "../runtime/language.js";
import { entriesOf } from "../runtime/plain-object.js";

const names: Readonly<Record<string, "period" | "asOf" | "units">> = {
  period: "period",
  asOf: "asOf",
  units: "units",
  期间: "period",
  截至: "asOf",
  各单位: "units",
};

/** The data as the set they are, or undefined where they are a unit's own facts. */
export function dataSetOf(value: unknown):
  | {
      readonly units: readonly unknown[];
      readonly said: { readonly period?: unknown; readonly asOf?: unknown };
    }
  | undefined {
  const entries = entriesOf(value);
  if (!entries || entries.some(([key]) => !Object.hasOwn(names, key))) return undefined;
  const said = new Map(entries.map(([key, each]) => [names[key], each]));
  const units = said.get("units");
  if (!Array.isArray(units)) return undefined;
  const answered = (name: "period" | "asOf"): object =>
    said.get(name) === undefined || said.get(name) === null ? {} : { [name]: said.get(name) };
  return { units, said: { ...answered("period"), ...answered("asOf") } };
}

const isDay = readerOf({ key: "", path: [""], name: "", kind: "date", label: "", block: "" });

/** What is said of data, checked: a period is a text, a day YYYY-MM-DD. */
export function readDataSet(said: {
  readonly period?: unknown;
  readonly asOf?: unknown;
}): { readonly dataSet: DataSet } | { readonly faults: readonly (keyof DataSet)[] } {
  const { period, asOf } = said;
  const words = typeof period === "string" && period.trim() !== "" ? period.trim() : undefined;
  const day = isDay(asOf);
  const faults: (keyof DataSet)[] = [
    ...(period !== undefined && words === undefined ? ["period" as const] : []),
    ...(asOf !== undefined && !("value" in day) ? ["asOf" as const] : []),
  ];
  if (faults.length > 0) return { faults };
  return {
    dataSet: {
      ...(words === undefined ? {} : { period: words }),
      ...("value" in day && typeof day.value === "string" ? { asOf: day.value } : {}),
    },
  };
}

export function dataSetWords(fault: keyof DataSet, lang: Language): string {
  if (fault === "period")
    return lang === "zh" ? "期间应为文字，如“2023年度”" : 'the period has to be a text such as "2023"';
  return lang === "zh"
    ? "截至日期应为YYYY-MM-DD，如2023-12-31"
    : "the day has to be YYYY-MM-DD, such as 2023-12-31";
}

/** Where a file and the call say two things of the data. */
export const dataSetTwice = (inFile: string, inCall: string, lang: Language): string =>
  lang === "zh"
    ? `文件写的是“${inFile}”，命令写的是“${inCall}”，两者不一致`
    : `the file says "${inFile}", the call "${inCall}"`;

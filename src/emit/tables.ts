// The tables a compiled scorer carries: blocks, rules, facts, quotas. Data only, every text a literal.
import type { IrRule, Program } from "../lower/ir.js";
import { literal, type Names } from "./names.js";
import type { Writer } from "./writer.js";

/** A record of plain values as an object literal; absent ones are left out. */
export function record(value: object): string {
  const members: string[] = [];
  const given = value as Readonly<Record<string, unknown>>;
  for (const key in given) {
    const member = given[key];
    if (member !== undefined) members.push(`${key}: ${plain(member)}`);
  }
  return `{ ${members.join(", ")} }`;
}
function plain(value: unknown): string {
  if (typeof value === "string") return literal(value);
  if (Array.isArray(value)) return list(value);
  if (typeof value === "object" && value !== null) return record(value);
  return String(value);
}
const list = (values: readonly unknown[]): string =>
  values.length === 1 ? `[${plain(values[0])}]` : `[${values.map(plain).join(", ")}]`;

function writeRows<T>(all: readonly T[], row: (of: T) => string, out: Writer): void {
  for (const each of all) out.line(`${row(each)},`);
}

function ruleRow({ line, source, facts, scores, possible }: IrRule, names: Names): string {
  const most = possible ? `, possible: ${names.constant(possible)}` : "";
  const used = scores ? `, scores: [${scores.map(record).join(", ")}]` : "";
  return `{ line: ${line}, source: ${literal(source)}, facts: ${list(facts)}${used}${most} }`;
}

export function writeTables(program: Program, names: Names, out: Writer): void {
  const rows = <T>(name: string, all: readonly T[], row: (of: T) => string): void => {
    if (all.length === 0) out.line(`${name}: [],`);
    else out.block(`${name}: [`, () => writeRows(all, row, out), "],");
  };
  out.block(
    "const tables = {",
    () => {
      out.line(`title: ${literal(program.title)},`);
      if (program.edition !== undefined) out.line(`edition: ${literal(program.edition)},`);
      out.line(`hash: ${literal(program.hash)},`);
      out.line(`language: ${literal(program.language)},`);
      if (program.unitKey !== undefined) out.line(`unitKey: ${literal(program.unitKey)},`);
      out.line(`stages: [${program.stages.map(literal).join(", ")}],`);
      out.line(
        `points: { ${Object.entries(program.points)
          .map(([stage, points]) => `${literal(stage)}: ${literal(points)}`)
          .join(", ")} },`,
      );
      out.line(`ties: ${literal(program.ties)},`);
      if (program.noTotal) out.line("noTotal: true,");
      if (program.claimedUnits !== undefined) out.line(`claimedUnits: ${program.claimedUnits},`);
      out.line(`open: ${program.open},`);
      rows("facts", program.facts, record);
      rows("blocks", program.blocks, record);
      rows("rules", program.rules, (rule) => ruleRow(rule, names));
      rows(
        "quotas",
        program.quotas,
        ({ amount, ...rest }) => `{ ...${record(rest)}, amount: ${names.constant(amount)} }`,
      );
    },
    out.typed ? `} as const satisfies Omit<ScorerTables, "roots" | "columns" | "mean">;` : "};",
  );
}

// The tables a compiled scorer carries: blocks, rules, facts, quotas. Data only, every text a literal.
import type { Program } from "../lower/ir.js";
import { literal, type Names } from "./names.js";
import type { Writer } from "./writer.js";

/** A record of plain values as an object literal; absent ones are left out. */
function record(value: object): string {
  const members = Object.entries(value).flatMap(([key, v]: [string, unknown]) =>
    v === undefined ? [] : [`${key}: ${plain(v)}`],
  );
  return `{ ${members.join(", ")} }`;
}
function plain(value: unknown): string {
  if (typeof value === "string") return literal(value);
  if (Array.isArray(value)) return `[${value.map(plain).join(", ")}]`;
  if (typeof value === "object" && value !== null) return record(value);
  return String(value);
}

export function writeTables(program: Program, names: Names, out: Writer): void {
  const list = (name: string, rows: readonly string[]): void => {
    if (rows.length === 0) out.line(`${name}: [],`);
    else out.block(`${name}: [`, () => rows.forEach((row) => out.line(`${row},`)), "],");
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
      list("facts", program.facts.map(record));
      list("blocks", program.blocks.map(record));
      list(
        "rules",
        program.rules.map((rule) => {
          const possible = rule.possible ? `, possible: ${names.constant(rule.possible)}` : "";
          const scores = rule.scores ? `, scores: [${rule.scores.map(record).join(", ")}]` : "";
          return `{ line: ${rule.line}, source: ${literal(rule.source)}, facts: ${plain(rule.facts)}${scores}${possible} }`;
        }),
      );
      list(
        "quotas",
        program.quotas.map(
          ({ amount, ...rest }) => `{ ...${record(rest)}, amount: ${names.constant(amount)} }`,
        ),
      );
    },
    out.typed ? `} as const satisfies Omit<ScorerTables, "roots" | "columns" | "mean">;` : "};",
  );
}

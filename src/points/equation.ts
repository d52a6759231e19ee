import { displayWidth, padToEnd } from "../text/width.js";
import type { Report } from "../diagnostics/catalog.js";
import { compare, print, sub, sum, type Exact } from "../runtime/exact.js";

/** The arithmetic of a failed total: each term on a line, the sum, what is declared, the difference. */
export function equation(
  terms: readonly { readonly name: string; readonly points: Exact }[],
  declared: Exact,
  report: Report,
): string {
  const total = sum(terms.map((t) => t.points));
  const difference = sub(total, declared);
  const sign = compare(difference, { n: 0n, d: 1n }) > 0 ? "+" : "";
  const rows: [string, string][] = [
    ...terms.map((t): [string, string] => [t.name, print(t.points)]),
    [report.say("sum of the parts", "各部分合计"), print(total)],
    [report.say("declared", "写明"), print(declared)],
    [report.say("difference", "相差"), sign + print(difference)],
  ];
  const wide = Math.max(...rows.map(([name]) => displayWidth(name)));
  const places = Math.max(...rows.map(([, figure]) => (figure.split(".")[1] ?? "").length));
  const line = ([name, figure]: [string, string]): string => {
    const [units = "", decimals] = figure.split(".");
    const tail = decimals === undefined ? "" : `.${decimals}`;
    return `${padToEnd(name, wide)}  ${units.padStart(6)}${tail.padEnd(places > 0 ? places + 1 : 0)}`.trimEnd();
  };
  const rule = "─".repeat(wide + 8 + (places > 0 ? places + 1 : 0));
  return [...rows.slice(0, terms.length).map(line), rule, ...rows.slice(terms.length).map(line)].join("\n");
}

/** The highest value of a formula: the points of what it is made of, the formula, and what comes out. */
export function tops(
  formula: string,
  terms: readonly { readonly name: string; readonly points: Exact }[],
  most: Exact,
  report: Report,
): string {
  const wide = Math.max(...terms.map(({ name }) => displayWidth(name)));
  const lines = terms.map(({ name, points }) => `${padToEnd(name, wide)}  ${print(points)}`);
  return [...lines, `${formula.replace(/\s+/g, " ")} ${report.say("at most", "最高")} ${print(most)}`].join(
    "\n",
  );
}

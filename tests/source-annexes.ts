// Source 003 read into rows and rules: four annexes, each a table, three with operating rules behind it, two with an explanation.
import { bare, cellsOf } from "./source-texts.js";

export interface Annex {
  readonly table: string;
  readonly notes: string;
  readonly operating: string;
  readonly explanation: string;
}
export interface Row {
  readonly first: string;
  readonly second: string;
  readonly third: string;
  readonly points: string;
  readonly method: string;
  readonly rule: string;
  readonly department: string;
  /** How many rows of the printed table it takes. */
  readonly printedRows: number;
}
/** One entry of the operating rules: its own heading, not those of the groups above it, and the rest up to its last line, 指导部门. */
export interface Entry {
  readonly heading: string;
  readonly body: string;
}

export function annexesOf(document: string): Annex[] {
  return document
    .split(/^附件\d\s*$/mu)
    .slice(1)
    .map((annex) => {
      const [above = "", explanation = ""] = annex.split(/^(?=关于《)/mu);
      const [tableAndNotes = "", operating = ""] = above.split(/^《[^》]*》操作细则\s*$/mu);
      const [table = "", notes = ""] = tableAndNotes.split(/^(?=注释：)/mu);
      return { table, notes, operating, explanation };
    });
}

/** Where the saved text is not the printed table, cell by cell; each entry of the tests' lists gives its reason. */
export interface Damage {
  /** What a page break has carried into the third column of the next page: it belongs to the cell above. */
  readonly carried: readonly string[];
  /** Cells missing after a cell of the third column that begins so: printed as one with it, or not printed. */
  readonly lost: Readonly<Record<string, number>>;
}

/**
 * The rows of an annex's table, one for each indicator. The heading, repeated on every page, is left out. A row with nothing in its
 * third and fourth cells goes on with the indicator above it.
 */
export function tableOf(table: string, columns: number, { carried, lost }: Damage): Row[] {
  const cells = cellsOf(table).flatMap((cell) => {
    const found = Object.keys(lost).find((start) => cell.startsWith(start));
    return [cell, ...Array<string>(found === undefined ? 0 : lost[found]!).fill("")];
  });
  const rows: Row[] = [];
  for (let i = cells.indexOf("一级指标"); i < cells.length; i += columns) {
    const [first, second, third, points, method, rule, department] = cells.slice(i, i + columns - 1);
    if (first === "一级指标") continue;
    const row = {
      first: first ?? "",
      second: second ?? "",
      third: third ?? "",
      points: points ?? "",
      method: method ?? "",
      rule: rule ?? "",
      department: department ?? "",
      printedRows: 1,
    };
    const last = rows.at(-1);
    const goesOn = (row.third === "" && row.points === "") || carried.includes(row.third);
    if (last && goesOn) rows[rows.length - 1] = joined(last, row);
    else rows.push(row);
  }
  return rows;
}
function joined(above: Row, below: Row): Row {
  const department = above.department === below.department ? "" : below.department;
  return {
    first: above.first || below.first,
    second: above.second || below.second,
    third: above.third + below.third,
    points: above.points + below.points,
    method: above.method + below.method,
    rule: above.rule + below.rule,
    department: above.department + department,
    printedRows: above.printedRows + 1,
  };
}

export function entriesOf(operating: string): Entry[] {
  return operating
    .split(/^指导部门：.*$/mu)
    .slice(0, -1)
    .map((text) => {
      const start = text.search(/^(?:业务工作标准|考评方法|工作目标)：/mu);
      const heading = text.slice(0, start).trimEnd().split("\n").at(-1);
      return { heading: bare(heading ?? ""), body: bare(text.slice(start)) };
    });
}

// Whether columns say of units what the reference interpreter says of them.

/** Dividend and divisor of an exact text such as `-1.25` or `2/3`. */
function fraction(text) {
  const [n, d] = text.split("/");
  if (d !== undefined) return [BigInt(n), BigInt(d)];
  const [, decimals = ""] = n.split(".");
  return [BigInt(n.replace(".", "")), 10n ** BigInt(decimals.length)];
}

/** Whether a number of a column is a score. @param toNumber the double nearest to an exact text */
function isScore({ scale, none, nearest }, number, score, toNumber) {
  if (score === undefined) return none !== undefined && number === none;
  if (nearest) return Object.is(number, toNumber(score));
  const [n, d] = fraction(score);
  return Number.isInteger(number) && !Object.is(number, -0) && n * BigInt(scale) === BigInt(number) * d;
}

/**
 * What the scores in columns say differently of a row than the interpreter's account; undefined when they agree on everything.
 * @param layout `columns` of the compiled module, at the stage
 * @param made the columns of scores
 * @param toNumber the double nearest to an exact text
 */
export function unlikeRow(layout, made, row, account, toNumber) {
  const { assessed = true, total, totalAtMost, blocks, grades = [] } = account;
  if (layout.gated && made.assessed[row] !== (assessed ? 1 : 0)) return "whether the unit is assessed";
  const scores = new Map(blocks.flatMap(({ id, applicable, score }) => (applicable ? [[id, score]] : [])));
  if (total !== null) scores.set("", total);
  const ids = layout.scores.map(({ id }) => id);
  const missing = [...scores.keys()].find((id) => !ids.includes(id) && (id !== "" || total !== null));
  if (missing !== undefined) return `no column of ${missing || "the total"}`;
  for (const column of layout.scores)
    if (!isScore(column, made.scores[column.id][row], scores.get(column.id), toNumber))
      return `score of ${column.id || "the total"}: ${made.scores[column.id][row]} instead of ${scores.get(column.id)}`;
  const most = layout.totalAtMost;
  const atMost = totalAtMost ?? total ?? undefined;
  if (most && !isScore(most, made.totalAtMost[row], atMost, toNumber))
    return `total at most: ${made.totalAtMost[row]} instead of ${atMost}`;
  const given = new Map(grades.map(({ of, grade }) => [of, grade]));
  for (const { of, grades: names } of layout.grades)
    if ((names[made.grades[of][row]] ?? "") !== (given.get(of) ?? "")) return `grade of ${of || "the total"}`;
  return undefined;
}

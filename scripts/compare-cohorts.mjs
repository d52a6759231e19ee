// Whether the reference interpreter and a compiled scorer say the same of a cohort, in whatever order its units come.

/** Whether two values of plain data are the same to the last field. */
export function same(a, b) {
  if (a === b) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  if (Array.isArray(a)) {
    if (a.length !== b.length) return false;
    for (let i = 0; i < a.length; i++) if (!same(a[i], b[i])) return false;
    return true;
  }
  const keys = Object.keys(a);
  if (keys.length !== Object.keys(b).length) return false;
  for (const key of keys) if (!Object.hasOwn(b, key) || !same(a[key], b[key])) return false;
  return true;
}

/** The problems a compiled scorer has with units, or its answer. */
function attempt(run) {
  try {
    return { answer: run() };
  } catch (error) {
    if (error?.name !== "FactsError") throw error;
    return { problems: error.problems };
  }
}

const inOrder = (problems) =>
  problems.map((p) => JSON.stringify(Object.entries(p).sort(([a], [b]) => (a < b ? -1 : 1)))).sort();
/** The interpreter also names the unit of a problem; compiled scorers say only its place. */
const unnamed = ({ unit: _, ...problem }) => problem;

/**
 * What the two say differently, or undefined when they agree on everything: every field of every account as given and in
 * another order, the problems of units that are refused, places, quotas, and the numbers beside the accounts.
 * @param reference the interpreter's scores of units at a stage ("" when there are none), how its ties share places, whether something
 *   besides the total tells units apart, and whether some may not be assessed
 * @param compiled the module the rubric was compiled to
 * @param order where each unit stands the second time: the i-th is then the `order[i]`-th of the first
 * @returns {{difference?: string, refused: boolean}}
 */
export function compareCohort(
  { scoreUnits, ties, apart = false, gated = false },
  compiled,
  units,
  stage,
  order,
) {
  const reference = scoreUnits(units, stage);
  const turned = order.map((i) => units[i]);
  const first = attempt(() => compiled.accountAll(units, stage));
  const second = attempt(() => compiled.accountAll(turned, stage));
  const counted = attempt(() => compiled.scoreAll(turned, stage));
  if ("problems" in reference) {
    const expected = reference.problems.map(unnamed);
    const back = (problems) => problems.map((p) => ({ ...p, row: order[p.row - 1] + 1 }));
    const told = [
      ["problems", first.problems],
      ["problems in another order", second.problems && back(second.problems)],
      ["problems of scoreAll", counted.problems && back(counted.problems)],
    ];
    const wrong = told.find(([, problems]) => !problems || !same(inOrder(problems), inOrder(expected)));
    return { refused: true, difference: wrong?.[0] };
  }
  const refuses = [first, second, counted].find((r) => r.problems);
  if (refuses)
    return { refused: true, difference: `only one refuses the facts: ${JSON.stringify(refuses.problems)}` };
  const { scores, quotas } = reference.stages[0];
  return {
    refused: false,
    difference: unlike(scores, quotas, first.answer, second.answer, counted.answer, order, {
      ties,
      apart,
      gated,
    }),
  };
}

function unlike(scores, quotas, first, second, counted, order, { ties, apart, gated }) {
  // Units that are not assessed have no place; where something else tells equal totals apart, only the two are compared.
  const assessed = scores.filter(({ explanation }) => explanation.assessed !== false);
  const byDefinition = placesOf(
    assessed.map(({ explanation }) => explanation.total),
    ties,
  );
  const defined = new Map(assessed.map((score, i) => [score, byDefinition[i]]));
  if ([first, second, counted.units].some(({ length }) => length !== scores.length)) return "number of units";
  for (let i = 0; i < scores.length; i++)
    if (!same(first[i], scores[i].explanation)) return `account of ${scores[i].explanation.unit}`;
  for (let i = 0; i < scores.length; i++) {
    const { place, explanation } = scores[order[i]];
    if (!same(second[i], explanation)) return `account of ${explanation.unit} in another order`;
    const { place: given, ...result } = counted.units[i];
    const expected = explanation.assessed === false ? null : defined.get(scores[order[i]]);
    if (given !== place || (!apart && place !== expected)) return `place of ${explanation.unit}`;
    if (!same(result, numbersOf(explanation, gated))) return `numbers of ${explanation.unit}`;
  }
  if (counted.quotas.length !== quotas.length) return "number of quotas";
  const wrong = quotas.findIndex((quota, i) => !same(counted.quotas[i], quota));
  return wrong < 0 ? undefined : `quota ${quotas[wrong].block}`;
}

/** Places by definition: one more than the units above, or as many as the units not below. Both scorers share the code for them. */
function placesOf(totals, ties) {
  const fractions = totals.map(fraction);
  const counts = ties === "better" ? (more) => more > 0n : (more) => more >= 0n;
  return fractions.map(
    ([n, d]) => fractions.filter(([n2, d2]) => counts(n2 * d - n * d2)).length + (ties === "better" ? 1 : 0),
  );
}

/** Numerator and denominator of an exact text such as `-1.25` or `2/3`. */
function fraction(text) {
  const [n, d] = text.split("/");
  if (d !== undefined) return [BigInt(n), BigInt(d)];
  const [, decimals = ""] = n.split(".");
  return [BigInt(n.replace(".", "")), 10n ** BigInt(decimals.length)];
}

/** The numbers a compiled scorer gives without the account: the doubles of the account's exact figures. */
export function numbersOf(explanation, gated) {
  const { unit, assessed, total, totalAtMost, grades, blocks } = explanation;
  const named = unit === undefined ? {} : { unit };
  if (assessed === false) return { ...named, assessed, total: null, scores: {} };
  return {
    ...named,
    ...(gated ? { assessed: true } : {}),
    total: total === null ? null : toNumber(total),
    ...(grades ? { grades: Object.fromEntries(grades.map((g) => [g.of, g.grade])) } : {}),
    ...(totalAtMost === undefined ? {} : { totalAtMost: toNumber(totalAtMost) }),
    scores: Object.fromEntries(
      blocks.filter((b) => b.id !== "" && b.applicable).map((b) => [b.id, toNumber(b.score)]),
    ),
  };
}

/** The double of a decimal; of a fraction too large for plain division, the quotient is still correctly rounded. */
export function toNumber(text) {
  const [n, d] = text.split("/");
  if (d === undefined) return Number(n);
  const scale = 10n ** BigInt(60 + d.length);
  const digits = ((BigInt(n) < 0n ? -BigInt(n) : BigInt(n)) * scale) / BigInt(d);
  return Number(`${BigInt(n) < 0n ? "-" : ""}${digits}1e-${61 + d.length}`);
}

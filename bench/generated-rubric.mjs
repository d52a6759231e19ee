// A rubric of many indicators, all common kinds of rules among them, for measuring how work grows.

const rules = [
  (n) => [`deduct 0.5 per case of late_${n}, floor at 0`],
  (n) => [`given rate_${n}: rate`, `bands of rate_${n} { >= 90% => full; >= 80% => 3; otherwise => none }`],
  (n) => [`proportional to done_${n}, none below 50%`],
  (n) => [`deduct 1 per case of lost_${n}, at most 2`, `deduct 2 when unfiled_${n}`],
  (n) => [
    `given cases_${n}: count of cases`,
    `first of { cases_${n} > 5 => deduct 3; cases_${n} > 2 => deduct 1; otherwise => no deduction }`,
    `when forged_${n}: no points`,
  ],
];
const points = 4;

/** @param {number} indicators a multiple of those in a section */
export function generatedRubric(indicators, inSection = 50) {
  const lines = [
    `rubric "Generated" total ${indicators * points} points {`,
    "  unit station { title: text }",
    "  defaults { floor 0; round each indicator to 4 places half up }",
  ];
  for (let section = 1; section <= indicators / inSection; section++) {
    lines.push(`  section ${section} "Section ${section}" ${inSection * points} points {`);
    for (let item = 1; item <= inSection; item++) {
      const body = rules[item % rules.length](`${section}_${item}`);
      lines.push(
        `    indicator ${section}.${item} "Indicator ${section}.${item}" ${points} points {`,
        '      text "As the official table has it."',
        ...body.map((line) => `      ${line}`),
        "    }",
      );
    }
    lines.push("  }");
  }
  lines.push(`  grades of total { >= ${indicators * 3} => good; otherwise => poor }`, "}", "");
  return lines.join("\n");
}

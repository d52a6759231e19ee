// A handmade explanation of an English rubric whose source leaves something open.

import type { BlockScore, Explanation } from "../../src/runtime/explanation.js";

const block = (
  given: Partial<BlockScore> & Pick<BlockScore, "id" | "kind" | "depth" | "title" | "points" | "score">,
): BlockScore => ({
  role: "plain",
  line: 1,
  rules: [],
  steps: [],
  resolved: true,
  applicable: true,
  ...given,
});

export const en: Explanation = {
  rubric: { title: "Station performance 2023", edition: "2023", hash: "9f86d081884c7d659a2feaa0c55ad015" },
  unit: "North",
  total: "6.4",
  totalAtMost: "8.4",
  points: "10",
  blocks: [
    block({
      id: "",
      kind: "rubric",
      depth: 0,
      title: "Station performance 2023",
      points: "10",
      score: "6.4",
    }),
    block({ id: "3", kind: "section", depth: 1, title: "Consumer rights", points: "6", score: "5.4" }),
    block({
      id: "3.1",
      kind: "indicator",
      depth: 2,
      title: "Acceptance rate of complaints",
      points: "2",
      score: "1.4",
      start: "2",
      rules: [
        {
          line: 13,
          rule: "deduct 0.06 per case of overdue, at most 0.6",
          facts: [{ key: "3.1/overdue", label: "overdue", value: "14" }],
          effect: "-0.6",
          uncut: "-0.84",
        },
      ],
      text: "0.06 points are deducted for each case accepted or answered late.",
    }),
    block({
      id: "3.5",
      kind: "indicator",
      depth: 2,
      title: "Satisfaction",
      points: "4",
      score: "4",
      start: "0",
      rules: [{ line: 20, rule: "proportional to satisfied", facts: [], effect: "4" }],
    }),
    block({
      id: "4",
      kind: "section",
      depth: 1,
      title: "Innovation",
      points: "4",
      score: "1",
      steps: [{ kind: "cap", from: "5/3", to: "1", line: 30 }],
    }),
    block({
      id: "4.1",
      kind: "indicator",
      depth: 2,
      title: "Peer review",
      points: "2",
      score: "0",
      resolved: false,
    }),
    block({
      id: "4.2",
      kind: "indicator",
      depth: 2,
      title: "New methods",
      points: "2",
      score: "5/3",
      start: "0",
      rules: [
        {
          line: 33,
          rule: "award 0..2, marked novelty",
          facts: [],
          effect: "5/3",
          possible: "2",
          reason: "two of the three methods are known elsewhere",
        },
      ],
    }),
  ],
};

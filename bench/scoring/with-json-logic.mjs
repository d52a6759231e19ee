// `inspection.rubric` as JSON Logic, compiled by json-logic-engine: one rule that gives all scores. Rounding and division are plain
// floating point, as the engine has them.
import { LogicEngine } from "json-logic-engine";

const engine = new LogicEngine();
engine.addMethod("round4", ([x]) => Math.round(x * 10000) / 10000, { deterministic: true, sync: true });
engine.addMethod("round2", ([x]) => Math.round(x * 100) / 100, { deterministic: true, sync: true });
engine.addMethod("floor", ([x]) => Math.floor(x), { deterministic: true, sync: true });
engine.addMethod("ceil", ([x]) => Math.ceil(x), { deterministic: true, sync: true });

const v = (name) => ({ var: name });
const op =
  (name) =>
  (...args) => ({ [name]: args });
const [plus, minus, times, div, min, max] = ["+", "-", "*", "/", "min", "max"].map(op);
const when = (condition, then, otherwise) => ({ if: [condition, then, otherwise] });
const [round4, round2, floor, ceil] = ["round4", "round2", "floor", "ceil"].map(op);
const not = (x) => ({ "!": [x] });

const doneShare = min(div(v("done"), v("due")), 1);
const growth = when(
  { "===": [v("cases_before"), 0] },
  0.3,
  div(minus(v("cases"), v("cases_before")), v("cases_before")),
);
const closedShare = min(div(v("in_time"), v("closed")), 1);
const s = {
  11: max(0, minus(minus(8, times(0.2, v("late"))), times(0.5, v("unsent")))),
  12: when({ "<": [doneShare, 0.5] }, 0, round4(times(10, doneShare))),
  13: when({ "<": [growth, 0] }, 0, round4(min(3.6, div(times(3.6, growth), 0.3)))),
  14: when(
    { "===": [v("overall"), "excellent"] },
    6,
    when({ "===": [v("overall"), "good"] }, 5, when({ "===": [v("overall"), "fair"] }, 3.5, 1)),
  ),
  15: when(
    { ">=": [closedShare, 1] },
    8,
    when({ ">=": [closedShare, 0.995] }, 7.6, when({ ">=": [closedShare, 0.95] }, 6.5, 4)),
  ),
  16: when(
    { ">=": [v("reached"), v("target")] },
    plus(3, min(1.4, times(0.1, floor(div(minus(div(v("reached"), v("target")), 1), 0.1))))),
    0,
  ),
  17: round4(times(10, plus(times(0.7, v("people")), times(0.3, v("traders_rate"))))),
  18: max(
    0,
    minus(
      10,
      times(
        0.8,
        max(0, minus(ceil(times(when({ ">": [v("staff"), 50] }, 0.1, 0.2), v("staff"))), v("trained"))),
      ),
    ),
  ),
  21: when(
    v("records_forged"),
    0,
    minus(
      10,
      times(
        2.5,
        plus(...["plan", "ledger", "summary", "photographs"].map((name) => when(not(v(name)), 1, 0))),
      ),
    ),
  ),
  22: min(
    6,
    plus(when(v("national"), 6, 0), when(v("provincial"), 4, 0), min(4.5, times(1.5, v("municipal")))),
  ),
  23: max(
    0,
    minus(minus(minus(14, min(6, v("upheld"))), times(2, v("repeated"))), when(v("broadcast"), 3, 0)),
  ),
  24: v("leadership"),
  31: min(5, times(1.5, v("pilots"))),
  41: times(-1, min(10, times(2, v("notices")))),
};
const s1 = plus(s[11], s[12], s[13], s[14], s[15], s[16], s[17], s[18]);
const s2 = when(v("crime_in_office"), 0, plus(s[21], s[22], s[23], s[24]));
const parts = engine.build([...Object.values(s), s1, s2]);
const totalOf = engine.build(round2(max(0, plus(v("s1"), v("s2"), v("s31"), v("s41")))));

/** Facts of a unit side by side, as its variables are looked up. */
export const flat = (u) => Object.assign({}, ...Object.values(u));

export function withJsonLogic(facts) {
  const [s11, s12, s13, s14, s15, s16, s17, s18, s21, s22, s23, s24, s31, s41, one, two] = parts(facts);
  return {
    unit: facts.name,
    total: totalOf({ s1: one, s2: two, s31, s41 }),
    scores: {
      1.1: s11,
      1.2: s12,
      1.3: s13,
      1.4: s14,
      1.5: s15,
      1.6: s16,
      1.7: s17,
      1.8: s18,
      1: one,
      2.1: s21,
      2.2: s22,
      2.3: s23,
      2.4: s24,
      2: two,
      3.1: s31,
      3: s31,
      4.1: s41,
      4: s41,
    },
  };
}

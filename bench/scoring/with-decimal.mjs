// `inspection.rubric` with decimal.js, multiplied before it is divided, as one must to be exact.
import { Decimal } from "decimal.js";

const d = (x) => new Decimal(x);
const zero = d(0);
const least = (a, b) => Decimal.min(a, b);
const most = (a, b) => Decimal.max(a, b);

export function withDecimal(u) {
  const s11 = most(zero, d(8).minus(d("0.2").times(u["1.1"].late)).minus(d("0.5").times(u["1.1"].unsent)));
  const done = least(d(u["1.2"].done), d(u["1.2"].due));
  const s12 = done.times(2).lt(u["1.2"].due) ? zero : done.times(10).div(u["1.2"].due).toDecimalPlaces(4);
  const { cases, cases_before: before } = u["1.3"];
  const more = d(cases).minus(before);
  const s13 =
    before === 0 || more.times(10).gte(d(before).times(3))
      ? d("3.6")
      : more.lt(0)
        ? zero
        : more.times(12).div(before).toDecimalPlaces(4);
  const s14 = d({ excellent: 6, good: 5, fair: "3.5", poor: 1 }[u["1.4"].overall]);
  const inTime = least(d(u["1.5"].in_time), d(u["1.5"].closed));
  const { closed } = u["1.5"];
  const s15 = inTime.gte(closed)
    ? d(8)
    : inTime.times(1000).gte(d(closed).times(995))
      ? d("7.6")
      : inTime.times(100).gte(d(closed).times(95))
        ? d("6.5")
        : d(4);
  const { reached, target } = u["1.6"];
  const s16 =
    reached >= target
      ? d(3).plus(least(d("1.4"), d("0.1").times(d(reached).minus(target).times(10).div(target).floor())))
      : zero;
  const s17 = d(7)
    .times(d(u["1.7"].people))
    .plus(d(3).times(d(u["1.7"].traders_rate)))
    .toDecimalPlaces(4);
  const { staff, trained } = u["1.8"];
  const needed = d(staff)
    .times(staff > 50 ? "0.1" : "0.2")
    .ceil();
  const s18 = most(zero, d(10).minus(d("0.8").times(most(zero, needed.minus(trained)))));
  const e = u["2.1"];
  const missing = +!e.plan + +!e.ledger + +!e.summary + +!e.photographs;
  const s21 = e.records_forged ? zero : d(10).minus(d("2.5").times(missing));
  const a = u["2.2"];
  const s22 = least(
    d(6),
    d(a.national ? 6 : 0)
      .plus(a.provincial ? 4 : 0)
      .plus(least(d("4.5"), d("1.5").times(a.municipal))),
  );
  const c = u["2.3"];
  const s23 = most(
    zero,
    d(14)
      .minus(least(d(6), d(c.upheld)))
      .minus(d(2).times(c.repeated))
      .minus(c.broadcast ? 3 : 0),
  );
  const s24 = d(u["2.4"].leadership);
  const s1 = s11.plus(s12).plus(s13).plus(s14).plus(s15).plus(s16).plus(s17).plus(s18);
  const s2 = u["2"].crime_in_office ? zero : s21.plus(s22).plus(s23).plus(s24);
  const s31 = least(d(5), d("1.5").times(u["3.1"].pilots));
  const s41 = least(d(10), d(2).times(u["4.1"].notices)).times(-1);
  const total = most(zero, s1.plus(s2).plus(s31).plus(s41)).toDecimalPlaces(2);
  const n = (x) => x.toNumber() + 0;
  return {
    unit: u.station.name,
    total: n(total),
    scores: {
      1.1: n(s11),
      1.2: n(s12),
      1.3: n(s13),
      1.4: n(s14),
      1.5: n(s15),
      1.6: n(s16),
      1.7: n(s17),
      1.8: n(s18),
      1: n(s1),
      2.1: n(s21),
      2.2: n(s22),
      2.3: n(s23),
      2.4: n(s24),
      2: n(s2),
      3.1: n(s31),
      3: n(s31),
      4.1: n(s41),
      4: n(s41),
    },
  };
}

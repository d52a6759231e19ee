// What a careful programmer writes for `inspection.rubric` by hand: whole numbers at a scale of 10,000, rounded once where the rubric
// rounds; and what a programmer writes who does not think of it: floating point, as the rubric reads.

/** n / d rounded half up; both whole, n not negative. */
const rounded = (n, d) => Math.floor((2 * n + d) / (2 * d));

export function inIntegers(u) {
  const reports = u["1.1"];
  let s11 = 80000 - 2000 * reports.late - 5000 * reports.unsent;
  if (s11 < 0) s11 = 0;

  const { done, due } = u["1.2"];
  let s12 = 0;
  if (done >= due) s12 = 100000;
  else if (2 * done >= due) s12 = rounded(100000 * done, due);

  const { cases, cases_before: before } = u["1.3"];
  let s13 = 0;
  if (before === 0 || 10 * (cases - before) >= 3 * before) s13 = 36000;
  else if (cases > before) s13 = rounded(120000 * (cases - before), before);

  const { overall } = u["1.4"];
  const s14 =
    overall === "excellent" ? 60000 : overall === "good" ? 50000 : overall === "fair" ? 35000 : 10000;

  const { in_time: inTime, closed } = u["1.5"];
  let s15 = 80000;
  if (inTime < closed) {
    if (1000 * inTime >= 995 * closed) s15 -= 4000;
    else if (100 * inTime >= 95 * closed) s15 -= 15000;
    else s15 -= 40000;
  }

  const { reached, target } = u["1.6"];
  let s16 = 0;
  if (reached >= target) {
    const steps = Math.floor((10 * (reached - target)) / target);
    s16 = 30000 + (steps > 14 ? 14000 : 1000 * steps);
  }

  const rates = u["1.7"];
  const s17 = rounded(
    7 * Math.round(rates.people * 1000000) + 3 * Math.round(rates.traders_rate * 1000000),
    100,
  );

  const { staff, trained } = u["1.8"];
  const needed = staff > 50 ? Math.ceil(staff / 10) : Math.ceil(staff / 5);
  let s18 = 100000;
  if (trained < needed) s18 -= 8000 * (needed - trained);
  if (s18 < 0) s18 = 0;

  const evidence = u["2.1"];
  let s21 = 0;
  if (!evidence.records_forged) {
    s21 = 100000;
    if (!evidence.plan) s21 -= 25000;
    if (!evidence.ledger) s21 -= 25000;
    if (!evidence.summary) s21 -= 25000;
    if (!evidence.photographs) s21 -= 25000;
  }

  const awards = u["2.2"];
  let s22 = Math.min(15000 * awards.municipal, 45000);
  if (awards.national) s22 += 60000;
  if (awards.provincial) s22 += 40000;
  if (s22 > 60000) s22 = 60000;

  const complaints = u["2.3"];
  let s23 = 140000 - Math.min(10000 * complaints.upheld, 60000) - 20000 * complaints.repeated;
  if (complaints.broadcast) s23 -= 30000;
  if (s23 < 0) s23 = 0;

  const s24 = Math.round(u["2.4"].leadership * 10000);

  const s1 = s11 + s12 + s13 + s14 + s15 + s16 + s17 + s18;
  const s2 = u["2"].crime_in_office ? 0 : s21 + s22 + s23 + s24;
  const s31 = Math.min(15000 * u["3.1"].pilots, 50000);
  const s41 = -Math.min(20000 * u["4.1"].notices, 100000);
  let total = s1 + s2 + s31 + s41;
  if (total < 0) total = 0;
  return {
    unit: u.station.name,
    total: rounded(total, 100) / 100,
    scores: {
      1.1: s11 / 10000,
      1.2: s12 / 10000,
      1.3: s13 / 10000,
      1.4: s14 / 10000,
      1.5: s15 / 10000,
      1.6: s16 / 10000,
      1.7: s17 / 10000,
      1.8: s18 / 10000,
      1: s1 / 10000,
      2.1: s21 / 10000,
      2.2: s22 / 10000,
      2.3: s23 / 10000,
      2.4: s24 / 10000,
      2: s2 / 10000,
      3.1: s31 / 10000,
      3: s31 / 10000,
      4.1: s41 === 0 ? 0 : s41 / 10000,
      4: s41 === 0 ? 0 : s41 / 10000,
    },
  };
}

const to4 = (x) => Math.round(x * 10000) / 10000;

export function inFloats(u) {
  const s11 = Math.max(0, 8 - 0.2 * u["1.1"].late - 0.5 * u["1.1"].unsent);
  const rateDone = Math.min(u["1.2"].done / u["1.2"].due, 1);
  const s12 = rateDone < 0.5 ? 0 : to4(10 * rateDone);
  const { cases, cases_before: before } = u["1.3"];
  const growth = before === 0 ? 0.3 : (cases - before) / before;
  const s13 = growth < 0 ? 0 : to4(Math.min(3.6, (3.6 * growth) / 0.3));
  const s14 = { excellent: 6, good: 5, fair: 3.5, poor: 1 }[u["1.4"].overall];
  const rateClosed = Math.min(u["1.5"].in_time / u["1.5"].closed, 1);
  const s15 = rateClosed >= 1 ? 8 : rateClosed >= 0.995 ? 7.6 : rateClosed >= 0.95 ? 6.5 : 4;
  const surplus = u["1.6"].reached / u["1.6"].target - 1;
  const s16 = surplus >= 0 ? 3 + Math.min(1.4, 0.1 * Math.floor(surplus / 0.1)) : 0;
  const s17 = to4(10 * (0.7 * u["1.7"].people + 0.3 * u["1.7"].traders_rate));
  const { staff, trained } = u["1.8"];
  const needed = Math.ceil((staff > 50 ? 0.1 : 0.2) * staff);
  const s18 = Math.max(0, 10 - 0.8 * Math.max(0, needed - trained));
  const e = u["2.1"];
  const missing = [e.plan, e.ledger, e.summary, e.photographs].filter((each) => !each).length;
  const s21 = e.records_forged ? 0 : 10 - 2.5 * missing;
  const a = u["2.2"];
  const s22 = Math.min(6, (a.national ? 6 : 0) + (a.provincial ? 4 : 0) + Math.min(4.5, 1.5 * a.municipal));
  const c = u["2.3"];
  const s23 = Math.max(0, 14 - Math.min(6, c.upheld) - 2 * c.repeated - (c.broadcast ? 3 : 0));
  const s24 = u["2.4"].leadership;
  const s1 = s11 + s12 + s13 + s14 + s15 + s16 + s17 + s18;
  const s2 = u["2"].crime_in_office ? 0 : s21 + s22 + s23 + s24;
  const s31 = Math.min(5, 1.5 * u["3.1"].pilots);
  const s41 = -Math.min(10, 2 * u["4.1"].notices);
  const total = Math.max(0, s1 + s2 + s31 + s41);
  return {
    unit: u.station.name,
    total: Math.round(total * 100) / 100,
    scores: {
      1.1: s11,
      1.2: s12,
      1.3: s13,
      1.4: s14,
      1.5: s15,
      1.6: s16,
      1.7: s17,
      1.8: s18,
      1: s1,
      2.1: s21,
      2.2: s22,
      2.3: s23,
      2.4: s24,
      2: s2,
      3.1: s31,
      3: s31,
      4.1: s41,
      4: s41,
    },
  };
}

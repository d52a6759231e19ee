// Units to be scored: facts drawn from a seed, as stations would report them.

/** Numbers from 0 up to 1, the same for the same seed. */
export function drawing(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** So many units of `inspection.rubric`, no two alike. */
export function units(count, seed) {
  const next = drawing(seed);
  const whole = (most) => Math.floor(next() * (most + 1));
  const few = (most) => Math.floor(next() ** 3 * (most + 1));
  const often = (share) => next() < share;
  const rate = () => Math.round((0.5 + next() * 0.5) * 10000) / 10000;
  const grades = ["excellent", "good", "fair", "poor"];
  return Array.from({ length: count }, (_, i) => {
    const due = 1 + whole(200);
    const before = often(0.05) ? 0 : 1 + whole(400);
    const closed = 1 + whole(400);
    const target = 10 * (1 + whole(30));
    const staff = 1 + whole(120);
    return {
      station: { name: `Station ${i + 1}` },
      1.1: { late: few(30), unsent: few(10) },
      1.2: { done: whole(due + 10), due },
      1.3: { cases: Math.floor(before * (0.7 + next() * 0.8)), cases_before: before },
      1.4: { overall: grades[whole(3)] },
      1.5: { in_time: Math.max(0, closed - few(20)), closed },
      1.6: { reached: Math.floor(target * (0.7 + next())), target },
      1.7: { people: rate(), traders_rate: rate() },
      1.8: { staff, trained: Math.min(1000, whole(Math.ceil(staff / 4))) },
      2.1: {
        plan: often(0.9),
        ledger: often(0.8),
        summary: often(0.7),
        photographs: often(0.6),
        records_forged: often(0.02),
      },
      2.2: { national: often(0.05), provincial: often(0.2), municipal: few(6) },
      2.3: { upheld: few(10), repeated: few(5), broadcast: often(0.05) },
      2.4: { leadership: Math.round(next() * 20) / 2 },
      2: { crime_in_office: often(0.01) },
      3.1: { pilots: few(5) },
      4.1: { notices: few(6) },
    };
  });
}

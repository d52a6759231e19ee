// Constructs that look at all units, at final scores or at stages, where no lesson puts them: made to disagree if they can.
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "vitest";
import { expectCohortAgreement, runsOr } from "./agreement.js";

const folder = "tests/fixtures/cohorts";
const runs = runsOr(100);

describe.each(readdirSync(folder))("%s", (file) => {
  it(
    `interpreter and compiled scorer agree on ${runs} cohorts`,
    () => expectCohortAgreement(join(folder, file), runs),
    600_000,
  );
});

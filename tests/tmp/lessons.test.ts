import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "vitest";
import { expectAgreement } from "../agreement.js";
const files = readdirSync("examples", { recursive: true, encoding: "utf8" }).filter((f) => f.endsWith(".rubric") && /2[1-7]/.test(f));
describe.each(files)("%s", (file) => { it("agree", () => expectAgreement(join("examples", file), 1000), 600000); });

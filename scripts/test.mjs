// `npm test`: builds, runs every test, and ends with the plain line `N passed, N failed`. Arguments go to vitest.
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { parseCLI, startVitest } from "vitest/node";
import { browserPath, getBrowser } from "./browser.mjs";

process.chdir(join(import.meta.dirname, ".."));

function end(passed, failed) {
  console.log(`${passed} passed, ${failed} failed`);
  process.exit(failed > 0 || passed === 0 ? 1 : 0);
}

const build = spawnSync(process.execPath, ["scripts/build.mjs"], { stdio: "inherit" });
if (build.status !== 0) end(0, 1);

const { filter, options } = parseCLI(["vitest", "run", ...process.argv.slice(2)]);
// Without one, the tests that need it say what to do.
if ((filter.length === 0 || filter.some((name) => name.includes("apps"))) && !browserPath()) getBrowser();
const vitest = await startVitest("test", filter, { ...options, watch: false });
let passed = 0;
// What failed outside of any test counts too: a file that does not load, an error nobody caught.
let failed = vitest.state.getUnhandledErrors().length;
for (const module of vitest.state.getTestModules()) {
  failed += module.errors().length;
  for (const test of module.children.allTests()) {
    const { state } = test.result();
    if (state === "passed") passed++;
    if (state === "failed") failed++;
  }
  for (const suite of module.children.allSuites()) failed += suite.errors().length;
}
await vitest.close();
end(passed, failed);

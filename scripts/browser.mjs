// The Chromium that tests of pages drive: one that is there, or one that is got.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { chromium } from "playwright-core";

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge"];
const elsewhere = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
];

/** What to do where none is found. */
export const howToGetOne =
  "no Chromium was found: run `npx playwright-core install --with-deps chromium`, or name one in RUBRIC_CHROMIUM";

/** Its path: as RUBRIC_CHROMIUM says, Playwright's own, or the system's. */
export function browserPath() {
  const folders = (process.env.PATH ?? "").split(delimiter);
  return [
    process.env.RUBRIC_CHROMIUM,
    chromium.executablePath(),
    ...names.flatMap((name) => folders.map((folder) => join(folder, name))),
    ...elsewhere,
  ].find((path) => path && existsSync(path));
}

/** Gets one: from the system's packages where they may be installed without asking, else from Playwright. */
export function getBrowser() {
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  const run = (command, ...args) =>
    spawnSync(command, args, { stdio: ["ignore", "inherit", "inherit"], env });
  console.log("Tests of pages need a Chromium; getting one.");
  if (process.getuid?.() === 0 && existsSync("/usr/bin/apt-get")) {
    const quiet = ["-qq", "-o", "Dpkg::Use-Pty=0"];
    run("apt-get", ...quiet, "update");
    run("apt-get", ...quiet, "install", "--yes", "--no-install-recommends", "chromium");
  }
  if (!browserPath()) run(process.execPath, "node_modules/playwright-core/cli.js", "install", "chromium");
  return browserPath();
}

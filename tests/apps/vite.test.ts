// The example page: built by Vite, its types checked by TypeScript, and driven in Chromium; and a page under the development server.
import { spawn, type ChildProcess } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { chromium, type Browser, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { browserPath, howToGetOne } from "../../scripts/browser.mjs";
import { app, broken, composite, exampleApp, node, sound, stackLine, type App } from "./app.js";

const vite = resolve("node_modules/vite/bin/vite.js");
const tsc = resolve("node_modules/typescript/bin/tsc");

let browser: Browser | undefined;
const servers: ChildProcess[] = [];
afterAll(async () => {
  await browser?.close();
  for (const server of servers) server.kill();
});

/** A page of Chromium that fails the test at errors of its own. */
async function page(): Promise<{ page: Page; errors: string[] }> {
  const executablePath = browserPath();
  if (executablePath === undefined) throw new Error(howToGetOne);
  // Tests may run as root, where its sandbox does not work; only pages of our own are opened.
  browser ??= await chromium.launch({ executablePath, args: ["--no-sandbox"] });
  const errors: string[] = [];
  const page = await browser.newPage();
  page.setDefaultTimeout(20_000);
  page.on("pageerror", (error) => errors.push(error.message));
  page.on("console", (message) => message.type() === "error" && errors.push(message.text()));
  return { page, errors };
}

/** Starts one of Vite's servers; gives its address. */
function serve({ folder }: App, ...command: readonly string[]): Promise<string> {
  const server = spawn(process.execPath, [vite, ...command, "--port", "0", "--host", "127.0.0.1"], {
    cwd: folder,
    env: { ...process.env, NO_COLOR: "1" },
  });
  servers.push(server);
  return new Promise((done, failed) => {
    let said = "";
    server.stdout.on("data", (chunk: Buffer) => {
      said += chunk.toString();
      const address = /http:\/\/127\.0\.0\.1:\d+\//.exec(said);
      if (address) done(address[0]);
    });
    server.on("exit", () => failed(new Error(said)));
  });
}

describe("the example page", () => {
  let example: App;
  beforeAll(async () => {
    example = exampleApp("vite", ["rubric-lang", "vite"]);
    const built = await node(example, vite, "build");
    expect(built).toMatchObject({ code: 0 });
  });
  afterAll(() => example.remove());

  it("scores a unit from its form, and shows where each point is lost", async () => {
    const { page: tab, errors } = await page();
    await tab.goto(await serve(example, "preview"));
    const total = tab.locator("output");
    expect(await total.textContent()).toBe("76.4");
    expect(await tab.title()).toMatch(/^阳江市/);
    const block = tab.locator('[data-id="2.4.2"]');
    expect(await block.locator(".score").textContent()).toBe("2.2 / 3");
    expect(await block.locator(".reason").allTextContents()).toEqual([
      expect.stringMatching(/^-0\.2 未督促的重点案件：1.*第\d+行：/),
      expect.stringMatching(/^-0\.6 未依法公开的重点案件：3.*第\d+行：/),
    ]);
    await tab.locator('input[name="2.4.2/未依法公开的重点案件"]').fill("0");
    expect(await total.textContent()).toBe("77");
    await tab.locator('input[name="1.1.4/经费使用情况表"]').check();
    expect(await total.textContent()).toBe("78");
    await tab.locator('input[name="2.4.2/未依法公开的重点案件"]').fill("");
    expect(await tab.locator(".problems").textContent()).toBe(
      "缺报：2.4.2 未依法公开的重点案件（数量，单位：起）",
    );
    expect(errors).toEqual([]);
  });

  it("has the types that the plugin wrote: those of `rubric compile --types`", async () => {
    const types = readFileSync(join(example.folder, "../../../rubrics/yangjiang.d.rubric.ts"), "utf8");
    const { code } = await node(
      example,
      resolve("bin/rubric.js"),
      "compile",
      "../../../rubrics/yangjiang.rubric",
      "--types",
      "-o",
      "t",
    );
    expect(code).toBe(0);
    expect(readFileSync(join(example.folder, "t", "yangjiang.d.rubric.ts"), "utf8")).toBe(types);
  });

  it("is clean to TypeScript, and a wrong fact is a type error", async () => {
    expect(await node(example, tsc)).toEqual({ code: 0, out: "", err: "" });
    const unit = readFileSync(join(example.folder, "src", "unit.ts"), "utf8");
    example.write("src/unit.ts", unit.replace("会议纪要规定: true", "会议记要规定: true"));
    const { code, out } = await node(example, tsc);
    expect(code).not.toBe(0);
    expect(out).toMatch(/^src\/unit\.ts\(\d+,\d+\): error TS2561: .*'会议记要规定'.*'?会议纪要规定'?/);
  });
});

describe("a page under Vite's development server", () => {
  let own: App;
  beforeAll(() => {
    own = app(["rubric-lang", "vite"]);
    own.write(
      "vite.config.js",
      'import rubric from "rubric-lang/vite";\nexport default { plugins: [rubric()] };\n',
    );
    own.write(
      "index.html",
      '<link rel="icon" href="data:," /><p></p><script type="module" src="/main.js"></script>',
    );
    own.write(
      "main.js",
      `import { account, FactsError } from "./all.rubric";
import { FactsError as same } from "rubric-lang/runtime";
const { total } = account({ 所: { 名称: "甲" }, 附件1: { 1: { 报送: 1 } } });
document.querySelector("p").textContent = \`\${total} \${FactsError === same}\`;\n`,
    );
    own.write("part.rubric", sound);
    own.write("all.rubric", composite(2));
  });
  afterAll(() => own.remove());

  it("scores, is loaded anew when an included rubric changes, and shows what is wrong with one", async () => {
    const { page: tab } = await page();
    await tab.goto(await serve(own));
    const shown = (text: string) =>
      tab.waitForFunction((t) => document.querySelector("p")?.textContent === t, text);
    await shown("1 true");
    own.write("part.rubric", sound.replace("扣1分", "扣0.5分"));
    await shown("1.5 true");
    own.write("part.rubric", broken);
    const overlay = tab.locator("vite-error-overlay");
    await overlay.waitFor();
    const words = (await overlay.locator(".message-body").textContent())!;
    expect(words).toContain("错误 include-failed");
    expect(words).toContain("办法：");
    expect(await overlay.locator(".stack").textContent()).not.toMatch(stackLine);
    own.write("part.rubric", sound);
    await shown("1 true");
    expect(existsSync(join(own.folder, "all.d.rubric.ts"))).toBe(false);
  });
});

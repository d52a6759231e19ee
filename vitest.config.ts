import { defineConfig } from "vitest/config";
import { lighten } from "./scripts/lighten.mjs";

// Tests that start the command as a process, or import the package as an app does, need it built; all others read the sources.
const command = ["tests/command/**/*.test.ts", "tests/apps/**/*.test.ts"];

export default defineConfig({
  test: {
    projects: [
      {
        // The parser library as the bundled command has it.
        plugins: [lighten()],
        test: {
          name: "sources",
          include: ["tests/**/*.test.ts"],
          exclude: command,
          testTimeout: 20_000,
          server: { deps: { inline: [/chevrotain/] } },
        },
      },
      {
        test: {
          name: "command",
          include: command,
          globalSetup: "tests/command/built.ts",
          testTimeout: 60_000,
        },
      },
    ],
  },
});

import { defineConfig } from "vitest/config";

// Tests that start the command as a process need it built; all others read the sources.
const command = "tests/command/**/*.test.ts";

export default defineConfig({
  test: {
    projects: [
      { test: { name: "sources", include: ["tests/**/*.test.ts"], exclude: [command], testTimeout: 20_000 } },
      {
        test: {
          name: "command",
          include: [command],
          globalSetup: "tests/command/built.ts",
          testTimeout: 60_000,
        },
      },
    ],
  },
});

import { defineConfig } from "vitest/config";

/** Suites that start other programs: real engines, editors, packed installations. Everything else is quick. */
const slow = ["tests/engines/**/*.test.ts", "tests/hosts/**/*.test.ts", "site/tests/**/*.test.ts"];
const never = ["**/node_modules/**", "**/fixtures/**"];

export default defineConfig({
  test: {
    pool: "forks",
    maxWorkers: 2,
    projects: [
      { extends: true, test: { name: "core", include: ["tests/**/*.test.ts"], exclude: [...slow, ...never] } },
      {
        extends: true,
        test: { name: "real", include: slow, exclude: never, testTimeout: 180_000, hookTimeout: 660_000, fileParallelism: false },
      },
    ],
  },
});

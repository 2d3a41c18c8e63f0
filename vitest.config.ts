import { createRequire } from "node:module";
import { defineConfig } from "vitest/config";

const graphql = createRequire(import.meta.url).resolve("graphql");

export default defineConfig({
  // Tests and libraries must share one copy of graphql, or its instanceof checks fail.
  resolve: { alias: [{ find: /^graphql$/, replacement: graphql }] },
  test: {
    include: ["test/**/*.test.ts"],
    globalSetup: ["test/helpers/build-dashboard.ts", "test/helpers/share-neo4j.ts"],
    pool: "forks",
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 120_000,
    expect: { poll: { timeout: 20_000 } },
  },
});

import { defineConfig, type TestProjectInlineConfiguration } from "vitest/config";

/** Suites that write to the one database of Neo4j Community: one file after the other, one suite after the other. */
function databaseSuite(
  name: string,
  order: number,
  options: { globalSetup?: string[]; seconds: number },
): TestProjectInlineConfiguration {
  return {
    extends: true,
    test: {
      name,
      include: [`tests/${name}/**/*.test.ts`],
      environment: "node",
      fileParallelism: false,
      sequence: { groupOrder: order },
      testTimeout: options.seconds * 1000,
      hookTimeout: 300_000,
      ...(options.globalSetup === undefined ? {} : { globalSetup: options.globalSetup }),
    },
  };
}

export default defineConfig({
  test: {
    passWithNoTests: false,
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: ["tests/unit/**/*.test.{ts,tsx}", "tests/contract/**/*.test.ts", "tests/golden/**/*.test.ts"],
          environment: "node",
          sequence: { groupOrder: 0 },
          testTimeout: 30_000,
        },
      },
      databaseSuite("db", 1, { globalSetup: ["tests/setup/neo4j.ts"], seconds: 240 }),
      databaseSuite("api", 2, { globalSetup: ["tests/setup/neo4j.ts"], seconds: 240 }),
      databaseSuite("process", 3, { seconds: 600 }),
    ],
  },
});

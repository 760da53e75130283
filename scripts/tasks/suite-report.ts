import { readFileSync } from "node:fs";
import { z } from "zod";

/** What a suite came to. Skipped tests are counted apart, so that none goes by in silence. */
export interface SuiteCount {
  passed: number;
  failed: number;
  skipped: number;
}

const VitestReport = z.object({
  numPassedTests: z.int(),
  numFailedTests: z.int(),
  numPendingTests: z.int(),
  numTodoTests: z.int().default(0),
  numFailedTestSuites: z.int(),
  success: z.boolean(),
});
const PlaywrightReport = z.object({
  stats: z.object({ expected: z.int(), unexpected: z.int(), flaky: z.int(), skipped: z.int() }),
  errors: z.array(z.unknown()).default([]),
});

/** Reads vitest's JSON report. A file that could not even be loaded counts as one failure. */
export function countVitest(path: string, exitCode: number): SuiteCount {
  const report = read(path, VitestReport);
  if (report === undefined) return nothingRan;
  const { numPassedTests: passed, numFailedTests, numPendingTests, numTodoTests } = report;
  return { passed, failed: blame(numFailedTests, exitCode), skipped: numPendingTests + numTodoTests };
}

/** Reads Playwright's JSON report. A test that passed at a second try only has failed. */
export function countPlaywright(path: string, exitCode: number): SuiteCount {
  const report = read(path, PlaywrightReport);
  if (report === undefined) return nothingRan;
  const { expected: passed, unexpected, flaky, skipped } = report.stats;
  return { passed, failed: blame(unexpected + flaky + report.errors.length, exitCode), skipped };
}

const nothingRan: SuiteCount = { passed: 0, failed: 1, skipped: 0 };

/** A runner that ended badly without a failed test (an error in a hook, a crash) has failed all the same. */
function blame(failed: number, exitCode: number): number {
  return failed === 0 && exitCode !== 0 ? 1 : failed;
}

function read<T>(path: string, schema: z.ZodType<T>): T | undefined {
  try {
    return schema.parse(JSON.parse(readFileSync(path, "utf8")));
  } catch {
    return undefined;
  }
}

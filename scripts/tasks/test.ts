/** `npm test`: all suites in turn on an engine, homes and ports of their own. The last line is `N passed, N failed`. */
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { dockerAnswers } from "../../server/neo4j/engine/docker-launcher.ts";
import { buildClientIfStale } from "./client-build.ts";
import { ensureChromium } from "./find-chromium.ts";
import { exitCodeOf } from "./run-typescript.ts";
import { spawnTool } from "./spawn-tool.ts";
import { failWith, progressOf, root } from "./step.ts";
import { countPlaywright, countVitest, type SuiteCount } from "./suite-report.ts";

const VITEST_SUITES = ["unit", "db", "api", "process"];
const SUITES = [...VITEST_SUITES, "e2e"];

process.chdir(root);
const say = progressOf("test");
const args = process.argv.slice(2);
const docker = args.includes("--docker");
const named = args.filter((arg) => arg !== "--docker");
const unknown = named.find((name) => !SUITES.includes(name));
if (unknown !== undefined) failWith(`There is no suite "${unknown}". Suites: ${SUITES.join(", ")}`, 2);
const chosen = named.length > 0 ? named : docker ? ["db"] : SUITES;

if (docker && !(await dockerAnswers()))
  failWith("The suites were asked to run on Docker, and no Docker engine answers.", 1);

const reports = mkdtempSync(join(tmpdir(), "silsila-report-"));
process.once("exit", () => rmSync(reports, { recursive: true, force: true }));
const counts: SuiteCount[] = [];

const vitestSuites = VITEST_SUITES.filter((name) => chosen.includes(name));
if (vitestSuites.length > 0) {
  const report = join(reports, "vitest.json");
  const projects = vitestSuites.flatMap((name) => ["--project", name]);
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  const vitest = spawnTool(["vitest", "vitest.mjs"], ["run", ...projects, ...reporters], testEnvironment({}));
  counts.push(countVitest(report, await exitCodeOf(vitest)));
}

if (chosen.includes("e2e")) counts.push(await runBrowserTests(join(reports, "playwright.json")));

const total = (key: keyof SuiteCount) => counts.reduce((sum, count) => sum + count[key], 0);
if (total("skipped") > 0) console.log(`${total("skipped")} skipped`);
console.log(`${total("passed")} passed, ${total("failed")} failed`);
process.exit(total("failed") > 0 ? 1 : 0);

async function runBrowserTests(report: string): Promise<SuiteCount> {
  const failure: SuiteCount = { passed: 0, failed: 1, skipped: 0 };
  if (!existsSync(join(root, "tests", "e2e"))) {
    console.error("There is no tests/e2e.");
    return failure;
  }
  const chromium = await ensureChromium(say);
  if ("fault" in chromium) {
    console.error(chromium.fault);
    return failure;
  }
  try {
    await buildClientIfStale(say);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return failure;
  }
  const env = testEnvironment({
    PLAYWRIGHT_JSON_OUTPUT_NAME: report,
    ...(chromium.path === undefined ? {} : { SILSILA_CHROMIUM: chromium.path }),
  });
  const playwright = spawnTool(["@playwright", "test", "cli.js"], ["test", "--reporter=list,json"], env);
  return countPlaywright(report, await exitCodeOf(playwright));
}

/** The user's server, home, port and model are none of the tests' business. */
function testEnvironment(more: Record<string, string>): NodeJS.ProcessEnv {
  const keep = (key: string) =>
    key.startsWith("NEO4J_TEST_") ||
    !/^(NEO4J_|OPENAI_|PORT$|HOST$|SILSILA_(HOME|ARTICLES|CONTAINER)$|LOG_LEVEL$)/.test(key);
  const inherited = Object.fromEntries(Object.entries(process.env).filter(([key]) => keep(key)));
  return { ...inherited, ...(docker ? { SILSILA_TEST_ENGINE: "testcontainers" } : {}), ...more };
}

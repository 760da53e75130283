/** Browser tests: `npx playwright test`. With `--project=pictures` it takes the pictures for README and for looking at instead. */
import { existsSync } from "node:fs";
import { defineConfig } from "@playwright/test";

const DEBIAN = "/usr/bin/chromium";
const named = process.env.SILSILA_CHROMIUM;
/** Undefined: the one that Playwright fetched. */
const executablePath = named !== undefined && named !== "" ? named : existsSync(DEBIAN) ? DEBIAN : undefined;

// Pictures are taken on demand only. Playwright's own processes read this file too, so the wish travels in the environment.
const asked = process.argv.join(" ");
if (/--project[= ]pictures/.test(asked)) process.env.SILSILA_PICTURES = "1";
const pictures = process.env.SILSILA_PICTURES === "1";

export default defineConfig({
  testDir: "tests/e2e",
  outputDir: "test-results",
  globalSetup: "./tests/e2e/setup/run-app.ts",
  // One engine for all. A page waits as often as it works: two browsers keep two cores busy, a third would make pages wait for each other.
  workers: 2,
  fullyParallel: false,
  forbidOnly: true,
  retries: 0,
  timeout: 240_000,
  expect: { timeout: 30_000 },
  reporter: "list",
  use: {
    viewport: { width: 1440, height: 900 },
    // West of Greenwich, where a date that is read as local time shows the day before.
    timezoneId: "America/Los_Angeles",
    locale: "en-US",
    contextOptions: { reducedMotion: "reduce" },
    permissions: ["clipboard-read", "clipboard-write"],
    serviceWorkers: "block",
    trace: "retain-on-failure",
    launchOptions: {
      ...(executablePath === undefined ? {} : { executablePath }),
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    },
  },
  projects: pictures
    ? [{ name: "pictures", testMatch: "pictures/*.spec.ts" }]
    : [{ name: "e2e", testIgnore: "pictures/**" }],
});

/** The `test` of all browser tests: a page that fails its test on any fault it reports, and the words of a language. */
import { type BrowserContext, test as base, expect, type Page } from "@playwright/test";
import { address } from "./api.ts";
import { Explorer } from "./explorer.ts";
import type { Language } from "./words.ts";

interface Options {
  /** The interface's language; Arabic is what a newcomer gets. */
  language: Language;
}

interface Fixtures {
  explorer: Explorer;
  /** Faults that this test provokes on purpose: what matches is not counted. */
  expectedFaults: RegExp[];
  /** Faults seen so far, on every page of the test. */
  faults: string[];
  /** Opens an address in a browser of its own, with nothing remembered, under the same watch. */
  openElsewhere: (url: string) => Promise<Page>;
}

const BINDING = "reportPolicyViolation";

/** Collects errors of the console, uncaught exceptions and violations of the content security policy, on every page. */
async function watch(context: BrowserContext, faults: string[]): Promise<void> {
  await context.exposeFunction(BINDING, (violation: string) => faults.push(`content security policy: ${violation}`));
  await context.addInitScript((binding) => {
    document.addEventListener("securitypolicyviolation", (event) => {
      const report: unknown = Reflect.get(window, binding);
      if (typeof report === "function") report(`${event.effectiveDirective} ${event.blockedURI} ${event.sample}`);
    });
  }, BINDING);
  context.on("console", (message) => {
    if (message.type() === "error") faults.push(`console: ${message.text()} (${message.location().url})`);
  });
  context.on("weberror", (error) => faults.push(`uncaught: ${error.error().message}`));
}

export const test = base.extend<Options & Fixtures>({
  language: ["ar", { option: true }],
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures it needs off this pattern
  baseURL: async ({}, use) => use(address()),
  // biome-ignore lint/correctness/noEmptyPattern: as above
  expectedFaults: async ({}, use) => use([]),
  faults: async ({ expectedFaults }, use) => {
    const faults: string[] = [];
    await use(faults);
    const unexpected = faults.filter((fault) => !expectedFaults.some((expected) => expected.test(fault)));
    expect(unexpected, "the page reports no fault").toEqual([]);
  },
  context: async ({ context, faults }, use) => {
    await watch(context, faults);
    await use(context);
  },
  openElsewhere: async ({ browser, contextOptions, viewport, faults }, use) => {
    const opened: BrowserContext[] = [];
    await use(async (url) => {
      const context = await browser.newContext({ ...contextOptions, viewport });
      opened.push(context);
      await watch(context, faults);
      const page = await context.newPage();
      await page.goto(url);
      return page;
    });
    for (const context of opened) await context.close();
  },
  explorer: async ({ page, language }, use) => use(new Explorer(page, language)),
});

export { LANGUAGES } from "./words.ts";
export { expect };

/**
 * The theme in which axe looks at a language where a look at every view takes a minute: colours differ by theme and not by
 * language, structure by language and not by theme.
 */
export const THEME_OF = { ar: "dark", en: "light" } as const;

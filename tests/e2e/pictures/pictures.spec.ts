/** Pictures, on demand only (`npx playwright test --project=pictures`): one for the README, and every view for looking at. */
import { mkdirSync } from "node:fs";
import { stat } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type { Page } from "@playwright/test";
import { NVIDIA_SUPPLIES_ALIBABA } from "../support/scenes.ts";
import { expect, LANGUAGES, test } from "../support/test.ts";

const README_PICTURE = fileURLToPath(new URL("../../../docs/images/explore-ar.png", import.meta.url));
const MOST_BYTES = 400_000;
const FOLDER = fileURLToPath(new URL("../../../test-results/pictures/", import.meta.url));
const THEMES = ["light", "dark"] as const;
const SIZES = [
  { name: "desktop", viewport: { width: 1440, height: 900 }, isMobile: false, hasTouch: false },
  { name: "phone", viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true },
] as const;

test.beforeAll(() => {
  mkdirSync(FOLDER, { recursive: true });
});

/** Fonts are there and two frames have been drawn with them. */
async function settled(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await document.fonts.ready;
    await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
  });
}

test("the README's picture of the canvas in Arabic", async ({ page, explorer }) => {
  await explorer.open({ v: 1, selection: ["relation", NVIDIA_SUPPLIES_ALIBABA] });
  await expect(explorer.details.locator("blockquote")).toBeVisible();
  await settled(page);
  mkdirSync(fileURLToPath(new URL("../../../docs/images/", import.meta.url)), { recursive: true });
  await page.screenshot({ path: README_PICTURE });
  expect((await stat(README_PICTURE)).size).toBeLessThanOrEqual(MOST_BYTES);
});

for (const language of LANGUAGES) {
  for (const theme of THEMES) {
    for (const { name: size, ...device } of SIZES) {
      test.describe(`${language} ${theme} ${size}`, () => {
        test.use({ language, colorScheme: theme, ...device });

        test("every view", async ({ page, explorer }) => {
          const { explore, frame } = explorer.words;
          const take = async (view: string) => {
            await settled(page);
            await page.screenshot({ path: `${FOLDER}${view}-${language}-${theme}-${size}.png` });
          };
          await explorer.open();
          await take("overview");
          await explorer.open({ v: 1, selection: ["entity", "h20"] });
          await expect(page.getByRole("heading", { level: 2, name: "H20" })).toBeAttached();
          await take("entity");
          await explorer.open({ v: 1, selection: ["relation", NVIDIA_SUPPLIES_ALIBABA] });
          await expect(page.getByRole("button", { name: explorer.words.details("relation.open") })).toBeAttached();
          await take("relation");
          await page.goto("about:blank");
          await explorer.open({
            v: 1,
            selection: ["relation", NVIDIA_SUPPLIES_ALIBABA],
            reader: ["alibaba-inference-chip", "alibaba-inference-chip:nvidia-supplies-alibaba"],
          });
          await expect(explorer.highlighted.first()).toBeInViewport();
          await take("reader");
          await page.goto("about:blank");
          await explorer.open({ v: 1, list: true });
          await take("list");
          await page.goto("about:blank");
          await explorer.open();
          await page.keyboard.press("Control+k");
          await page.keyboard.type(language === "ar" ? "علي" : "nvi");
          await expect(page.getByRole("option").first()).toBeVisible();
          await take("search");
          await page.keyboard.press("Escape");
          if (size === "phone") {
            await page.getByRole("button", { name: frame("sheet.filters") }).tap();
            await take("filters");
            await page.getByRole("button", { name: frame("panels.timeline") }).tap();
            await take("timeline");
          } else {
            await explorer.ask("h20");
            await take("question-h20");
            await explorer.tool("layered").click();
            await expect(page.getByText(explore("title.layered"))).toBeVisible();
            await take("layered");
            await page.keyboard.press("Shift+?");
            await expect(page.getByRole("dialog", { name: explore("help.title") })).toBeVisible();
            await take("help");
          }
        });
      });
    }
  }
}

import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { NVIDIA_AND_ALIBABA, NVIDIA_SUPPLIES_ALIBABA } from "./support/scenes.ts";
import { expect, LANGUAGES, THEME_OF, test } from "./support/test.ts";

const WCAG_22_AA = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/** Every violation as one line: rule, impact, and where. */
async function violationsOf(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).withTags(WCAG_22_AA).analyze();
  return violations.flatMap(({ id, impact, nodes }) =>
    nodes.map(({ target, html }) => `${id} (${impact}): ${target.join(" ")} ${html.slice(0, 160)}`),
  );
}

for (const language of LANGUAGES) {
  const theme = THEME_OF[language];
  test.describe(`${language}, ${theme}`, () => {
    test.use({ language, colorScheme: theme });

    test("no view breaks WCAG 2.2 AA: first view, cards, reader, list, search, menu, timeline, help", async ({
      page,
      explorer,
    }) => {
      const found: string[] = [];
      const look = async (view: string) => {
        found.push(...(await violationsOf(page)).map((violation) => `${view}: ${violation}`));
      };
      const { details, explore, frame } = explorer.words;
      await explorer.open();
      await expect(page.locator("html")).toHaveAttribute("data-mantine-color-scheme", theme);
      await look("first view");

      await explorer.ask("h20");
      await look("relation card");
      await explorer.show("H20");
      await expect(explorer.details.getByRole("heading", { level: 3 }).first()).toBeVisible();
      await look("entity card");

      await explorer.openList();
      await look("list");
      await explorer.closeList();

      await explorer.openMonth("2025-08");
      await expect(page.getByRole("dialog").getByRole("listitem").first()).toBeVisible();
      await look("claims of a month");
      await page.keyboard.press("Escape");
      await expect(page.getByRole("dialog")).toBeHidden();

      await page.keyboard.press("Control+k");
      await expect(page.getByRole("textbox", { name: explorer.words.frame("search.open") })).toBeFocused();
      await page.keyboard.type("nvidia");
      await expect(page.getByRole("option").first()).toBeVisible();
      await look("search");
      await page.keyboard.press("Escape");
      await expect(page.getByRole("option").first()).toBeHidden();

      await page.getByRole("button", { name: frame("help.open") }).click();
      await expect(page.getByRole("dialog", { name: explore("help.title") })).toBeVisible();
      await look("help");
      await page.keyboard.press("Escape");

      await explorer.open({ ...NVIDIA_AND_ALIBABA, selection: ["relation", NVIDIA_SUPPLIES_ALIBABA] });
      const { x, y } = await explorer.pointOf("nvidia");
      await page.mouse.click(x, y, { button: "right" });
      await expect(page.getByRole("menu")).toBeVisible();
      await look("menu");
      await page.keyboard.press("Escape");
      await explorer.details.getByRole("button", { name: details("relation.open") }).click();
      await expect(explorer.highlighted.first()).toBeInViewport();
      await look("reader");
      expect(found).toEqual([]);
    });
  });

  test.describe(`${language}, phone`, () => {
    test.use({ language, viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

    test("no view of the phone breaks WCAG 2.2 AA", async ({ page, explorer }) => {
      const found: string[] = [];
      await explorer.open({ ...NVIDIA_AND_ALIBABA, window: undefined, list: true });
      found.push(...(await violationsOf(page)));
      const [subject, object] = language === "ar" ? ["إنفيديا", "علي بابا"] : ["Nvidia", "Alibaba"];
      await explorer.branch(subject).getByRole("button").filter({ hasText: object }).tap();
      const open = page.getByRole("button", { name: explorer.words.details("relation.open") });
      await expect(open).toBeAttached();
      found.push(...(await violationsOf(page)));
      await open.tap();
      await expect(explorer.highlighted.first()).toBeInViewport();
      found.push(...(await violationsOf(page)));
      expect(found).toEqual([]);
    });
  });
}

test("with reduced motion asked for, nothing on the page moves by itself", async ({ page, explorer }) => {
  await explorer.open();
  await explorer.ask("h20");
  const moving = await page.evaluate(
    () => document.getAnimations().filter(({ playState }) => playState === "running").length,
  );
  expect(moving).toBe(0);
});

test("at 200 % text the page still fits its window and its parts can be reached", async ({ page, explorer }) => {
  await explorer.open();
  await page.locator("html").evaluate((root) => root.style.setProperty("font-size", "200%"));
  await expect(page.getByRole("button", { name: explorer.words.frame("share.action") })).toBeInViewport();
  await expect(page.getByRole("button", { name: explorer.words.explore("questions.alibaba") })).toBeVisible();
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(overflow).toBeLessThanOrEqual(0);
});

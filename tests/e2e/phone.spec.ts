import { NVIDIA_SUPPLIES_ALIBABA } from "./support/scenes.ts";
import { expect, LANGUAGES, test } from "./support/test.ts";

const WIDTHS = [390, 360] as const;

for (const language of LANGUAGES) {
  test.describe(language, () => {
    test.use({ language, viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

    test("the page fits, with a drawing that can be read", async ({ page, explorer }) => {
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 844 });
        await explorer.open();
        const { entities } = await explorer.drawn();
        expect(entities).toBeGreaterThanOrEqual(8);
        expect(entities).toBeLessThanOrEqual(20);
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        expect(overflow, `${width} wide`).toBeLessThanOrEqual(0);
      }
    });

    test("a relation opens in the sheet, the sheet goes up and down, and the reader takes the whole page", async ({
      page,
      explorer,
    }) => {
      const { details, frame } = explorer.words;
      await explorer.open({
        v: 1,
        entities: [
          ["nvidia", 0, 0],
          ["alibaba", 200, 60],
        ],
        relations: [NVIDIA_SUPPLIES_ALIBABA],
        list: true,
      });
      const [subject, object] = language === "ar" ? ["إنفيديا", "علي بابا"] : ["Nvidia", "Alibaba"];
      await explorer.branch(subject).getByRole("button").filter({ hasText: object }).tap();
      const sheet = page.getByRole("region", { name: frame("panels.end") });
      await expect(sheet).toHaveAttribute("data-height", "peek");
      const handle = sheet.getByRole("button", { name: frame("sheet.handle") });
      await handle.tap();
      await expect(sheet).toHaveAttribute("data-height", "half");
      await handle.tap();
      await expect(sheet).toHaveAttribute("data-height", "full");

      await sheet.getByRole("button", { name: details("relation.open") }).tap();
      await expect(explorer.highlighted.first()).toBeInViewport();
      const reader = await page
        .locator("section")
        .filter({ has: page.locator("article[data-voice]") })
        .first()
        .boundingBox();
      expect(reader?.width).toBe(390);
      expect(reader?.height).toBeGreaterThan(600);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(overflow).toBeLessThanOrEqual(0);
      await page.getByRole("button", { name: explorer.words.reader("back") }).tap();
      await expect(explorer.highlighted.first()).toBeHidden();
      await expect(explorer.canvas).toBeVisible();
    });

    test("a link to a relation opens its card in the sheet", async ({ page, explorer }) => {
      await explorer.open({ v: 1, selection: ["relation", NVIDIA_SUPPLIES_ALIBABA] });
      const sheet = page.getByRole("region", { name: explorer.words.frame("panels.end") });
      await expect(sheet.getByRole("button", { name: explorer.words.details("relation.open") })).toBeAttached();
    });

    test("filters and timeline open from their chips; language, theme and share from the menu", async ({
      page,
      explorer,
    }) => {
      await explorer.open();
      const { frame, explore, timeline } = explorer.words;
      const sheet = page.getByRole("region", { name: frame("panels.end") });
      await page.getByRole("button", { name: frame("sheet.filters") }).tap();
      await expect(sheet.getByRole("button", { name: explore("questions.alibaba") })).toBeVisible();
      await page.getByRole("button", { name: frame("panels.timeline") }).tap();
      await expect(sheet.getByRole("slider", { name: timeline("handle") })).toBeVisible();
      await page.getByRole("button", { name: frame("sheet.more") }).tap();
      const menu = page.getByRole("menu");
      await expect(menu.getByRole("menuitem", { name: frame("share.action") })).toBeVisible();
      await menu.getByRole("menuitem", { name: frame("theme.toDark") }).tap();
      await expect(page.locator("html")).toHaveAttribute("data-mantine-color-scheme", "dark");
    });
  });
}

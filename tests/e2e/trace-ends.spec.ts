/** The ends of a trace set from a drawing, and the browser's way back to where one was. */
import type { Page } from "@playwright/test";
import { api } from "./support/api.ts";
import { settledLink } from "./support/link.ts";
import { NVIDIA_AND_ALIBABA } from "./support/scenes.ts";
import { expect, LANGUAGES, test } from "./support/test.ts";

async function drawn(page: Page): Promise<void> {
  const canvas = page.getByRole("application");
  await expect(canvas).toHaveAttribute("data-drawn", "true");
  await expect(canvas).not.toHaveAttribute("data-busy");
}

for (const language of LANGUAGES) {
  test.describe(language, () => {
    test.use({ language });

    test("right-click on an entity in Explore traces to it; back leads to the drawing as it was, forward to the trace", async ({
      page,
      explorer,
    }) => {
      const { explore, trace } = explorer.words;
      const paths = page.getByRole("region", { name: trace("list.label"), exact: true });
      await explorer.open(NVIDIA_AND_ALIBABA);
      const { x, y } = await explorer.pointOf("alibaba");
      await page.mouse.click(x, y, { button: "right" });
      const menu = page.getByRole("menu", { name: explore("menu.label") });
      await menu.getByRole("menuitem", { name: trace("menu.toHere"), exact: true }).click();
      await settledLink(page, (link) => link.tab === "trace" && link.trace?.to === "alibaba");
      const { paths: found } = await api.trace("entity=alibaba");
      await expect(paths.locator("[data-path]")).toHaveCount(found.length);

      await page.goBack();
      await expect(page.getByRole("region", { name: explore("status.label") })).toBeVisible();
      const back = await settledLink(page, ({ tab }) => tab === undefined);
      expect(back).toEqual({ ...NVIDIA_AND_ALIBABA, entities: back.entities });
      await expect.poll(() => explorer.drawn()).toEqual({ entities: 3, relations: 1 });

      await page.goForward();
      await settledLink(page, (link) => link.tab === "trace" && link.trace?.to === "alibaba");
      await expect(paths.locator("[data-path]")).toHaveCount(found.length);
    });

    test("in a trace the menu of a plate sets the other end by keyboard; swapped, and back step by step", async ({
      page,
      explorer,
    }) => {
      const { explore, trace } = explorer.words;
      await explorer.open({ v: 1, tab: "trace", trace: { to: "alibaba" } });
      await drawn(page);
      await settledLink(page, ({ path }) => path !== undefined);
      await explorer.canvas.focus();
      await page.keyboard.press("ArrowUp");
      await page.keyboard.press(language === "ar" ? "ArrowRight" : "ArrowLeft");
      await page.keyboard.press("m");
      const menu = page.getByRole("menu", { name: explore("menu.label") });
      await menu.getByRole("menuitem", { name: trace("menu.fromHere"), exact: true }).press("Enter");
      const between = await settledLink(page, (link) => link.trace?.from !== undefined && link.trace.to === "alibaba");
      const origin = between.trace?.from ?? "";
      await page.getByRole("button", { name: trace("ends.swap") }).press("Enter");
      await settledLink(page, (link) => link.trace?.from === "alibaba" && link.trace.to === origin);

      await page.goBack();
      await settledLink(page, (link) => link.trace?.from === origin && link.trace.to === "alibaba");
      await drawn(page);
      await page.goBack();
      await settledLink(page, (link) => link.trace?.from === undefined && link.trace?.to === "alibaba");
      const { paths } = await api.trace("entity=alibaba");
      await expect(page.locator("[data-path]")).toHaveCount(paths.length);
    });

    test("back closes an article and leads to the path that it was opened from", async ({ page, explorer }) => {
      const { trace } = explorer.words;
      await explorer.open({ v: 1, tab: "trace", trace: { to: "alibaba" } });
      await drawn(page);
      const path = await settledLink(page, (link) => link.path !== undefined);
      const quote = page
        .getByRole("region", { name: trace("list.label"), exact: true })
        .locator("blockquote")
        .first();
      await quote.getByRole("button").click();
      await settledLink(page, ({ reader }) => reader !== undefined);
      await expect(explorer.highlighted.first()).toBeVisible();
      await page.goBack();
      await expect(explorer.highlighted.first()).toBeHidden();
      expect(await settledLink(page, ({ reader }) => reader === undefined)).toEqual(path);
    });
  });
}

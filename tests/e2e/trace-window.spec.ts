/** A trace that is larger than the window: what it opens with, and how one comes to the rest. */
import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { z } from "zod";
import type { Explorer } from "./support/explorer.ts";
import { expect, LANGUAGES, test } from "./support/test.ts";

const seenSchema = z.object({
  zoom: z.number(),
  width: z.number(),
  height: z.number(),
  /** In CSS pixels of the canvas. */
  end: z.object({ x1: z.number(), y1: z.number(), x2: z.number(), y2: z.number() }),
  path: z.object({ x1: z.number(), y1: z.number(), x2: z.number(), y2: z.number() }),
});

/** Where the end asked about and the plates of the open path stand, as the canvas itself says. */
async function seen(explorer: Explorer): Promise<z.infer<typeof seenSchema>> {
  return seenSchema.parse(
    await explorer.canvas.evaluate((container) => {
      const { cy } = Reflect.get(container, "_cyreg");
      return {
        zoom: cy.zoom(),
        width: cy.width(),
        height: cy.height(),
        end: cy.nodes(".plate.end").renderedBoundingBox(),
        path: cy.nodes(".plate.onPath").renderedBoundingBox(),
      };
    }),
  );
}

async function answered(explorer: Explorer): Promise<void> {
  await expect(explorer.canvas).toHaveAttribute("data-drawn", "true");
  await expect(explorer.canvas).not.toHaveAttribute("data-busy");
}

/** The buttons that tell how much lies beyond a side. */
function beyond(page: Page, side: "top" | "bottom") {
  return page.locator(`main button[data-side="${side}"]`);
}

const WCAG_22_AA = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
const NVIDIA = { v: 1, tab: "trace", trace: { from: "nvidia" } } as const;

for (const language of LANGUAGES) {
  test.describe(language, () => {
    test.use({ language });

    test("opens with what can be read, the start in sight, and says how much more there is", async ({
      page,
      explorer,
    }) => {
      await explorer.open(NVIDIA);
      await answered(explorer);
      const { zoom, width, height, end } = await seen(explorer);
      expect(zoom).toBeGreaterThanOrEqual(0.75);
      expect(end.x1).toBeGreaterThanOrEqual(0);
      expect(end.x2).toBeLessThanOrEqual(width);
      expect(end.y1).toBeGreaterThanOrEqual(40);
      expect(end.y2).toBeLessThanOrEqual(height);
      const more = page.locator("main button[data-side]");
      await expect(more).not.toHaveCount(0);
      for (const theme of ["light", "dark"] as const) {
        await page.emulateMedia({ colorScheme: theme });
        await page.reload();
        await answered(explorer);
        await expect(page.locator("html")).toHaveAttribute("data-mantine-color-scheme", theme);
        await expect(more).not.toHaveCount(0);
        const { violations } = await new AxeBuilder({ page }).withTags(WCAG_22_AA).analyze();
        expect(violations.map(({ id, nodes: [node] }) => `${theme}: ${id} ${node?.html}`)).toEqual([]);
      }
      await page.keyboard.press("f");
      await expect(more, "all of it is in sight").toHaveCount(0);
      await page.keyboard.press("f");
      await expect(more, "what can be read again").not.toHaveCount(0);
    });

    test("a path chosen in the list comes whole into sight, whichever it is", async ({ page, explorer }) => {
      await explorer.open(NVIDIA);
      await answered(explorer);
      const list = page.getByRole("region", { name: explorer.words.trace("list.label"), exact: true });
      const rows = list.locator("[data-path]");
      await expect(rows.first()).toBeVisible();
      for (let row = 0; row < (await rows.count()); row++) {
        const each = rows.nth(row);
        if ((await each.getAttribute("aria-expanded")) === "false") await each.press("Enter");
        await expect(each).toHaveAttribute("aria-expanded", "true");
        const place = async () => {
          const { path, width, height } = await seen(explorer);
          return path.x1 >= 0 && path.y1 >= 40 && path.x2 <= width && path.y2 <= height;
        };
        await expect.poll(place, { message: `path ${row + 1} is whole in sight` }).toBe(true);
      }
    });

    test("moves by wheel, by keys and by the buttons at its sides, and no further than its ends", async ({
      page,
      explorer,
    }) => {
      await explorer.open(NVIDIA);
      await answered(explorer);
      const start = (await seen(explorer)).end;
      const box = await explorer.canvas.boundingBox();
      await page.mouse.move((box?.x ?? 0) + 300, (box?.y ?? 0) + 300);
      await page.mouse.wheel(0, -120);
      await expect.poll(async () => Math.round((await seen(explorer)).end.y1 - start.y1)).toBe(120);
      await page.mouse.wheel(0, -100_000);
      await expect(beyond(page, "top")).toHaveCount(0);
      await expect(beyond(page, "bottom")).toBeVisible();

      await beyond(page, "bottom").press("Enter");
      await expect(beyond(page, "top")).toBeVisible();
      for (let press = 0; press < 9 && (await beyond(page, "bottom").count()) > 0; press++)
        await beyond(page, "bottom").press("Enter");
      await expect(explorer.canvas, "the button went; the keyboard is with the drawing").toBeFocused();
      for (let press = 0; press < 9 && (await beyond(page, "top").count()) > 0; press++)
        await page.keyboard.press("PageUp");
      await expect(beyond(page, "top")).toHaveCount(0);
      const top = (await seen(explorer)).end.y1;
      await page.keyboard.press("Shift+ArrowDown");
      await expect.poll(async () => (await seen(explorer)).end.y1).toBeLessThan(top);

      const { zoom } = await seen(explorer);
      await page.keyboard.down("Control");
      await page.mouse.wheel(0, -200);
      await page.keyboard.up("Control");
      await expect.poll(async () => (await seen(explorer)).zoom).toBeGreaterThan(zoom);
    });
  });

  test.describe(`${language}, phone`, () => {
    test.use({ language, viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

    test("a tall trace opens with its start, tells how much more there is, and shows a chosen path whole above the sheet", async ({
      page,
      explorer,
    }) => {
      await explorer.open(NVIDIA);
      await answered(explorer);
      const { end, zoom } = await seen(explorer);
      expect(zoom).toBeGreaterThanOrEqual(0.75);
      expect(end.y1).toBeGreaterThan(50);
      const sheet = page.getByRole("region", { name: explorer.words.frame("panels.end") });
      const room = (await sheet.boundingBox())?.y ?? 0;
      const canvas = (await explorer.canvas.boundingBox())?.y ?? 0;
      expect(canvas + end.y2).toBeLessThan(room);
      await expect(sheet.getByRole("heading", { level: 2 }), "the list's head is not scrolled away").toBeInViewport({
        ratio: 1,
      });
      await beyond(page, "bottom").tap();
      await expect(beyond(page, "top")).toBeVisible();
      const rows = sheet.locator("[data-path]");
      await rows.nth(2).tap();
      await expect
        .poll(async () => {
          const { path } = await seen(explorer);
          return path.y1 > 50 && canvas + path.y2 < room;
        })
        .toBe(true);
    });
  });
}

import type { Locator, Page } from "@playwright/test";
import { api } from "./support/api.ts";
import { settledLink } from "./support/link.ts";
import { NVIDIA_SUPPLIES_ALIBABA } from "./support/scenes.ts";
import { expect, LANGUAGES, test } from "./support/test.ts";

/** Presses Tab until the focus is there, as somebody without a pointer would. */
async function tabTo(page: Page, target: Locator, most = 150): Promise<void> {
  for (let press = 0; press < most; press++) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`Not reached by ${most} presses of Tab: ${target}`);
}

/** The focus must be seen: an outline or a ring of shadow, or a canvas that says where it is. */
async function expectFocusSeen(target: Locator): Promise<void> {
  const seen = await target.evaluate((element) => {
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
    return (outlineStyle !== "none" && outlineWidth !== "0px") || boxShadow !== "none";
  });
  expect(seen, "the focus is visible").toBe(true);
}

for (const language of LANGUAGES) {
  test.describe(language, () => {
    test.use({ language });

    test("search, expand, relation, reader and back, by keyboard alone", async ({ page, explorer }) => {
      const { entity: alibaba } = await api.entity("alibaba");
      const name = language === "ar" ? alibaba.nameAr : alibaba.nameEn;
      const [claim] = (await api.relation(NVIDIA_SUPPLIES_ALIBABA)).claims;
      const { details, explore, frame } = explorer.words;
      await explorer.open({ v: 1, entities: [["nvidia", 0, 0]], relations: [], window: [1, 0, 0] });

      await page.keyboard.press("Control+k");
      await expect(page.getByRole("textbox", { name: frame("search.open") })).toBeFocused();
      await page.keyboard.type("Alibaba");
      await expect(page.getByRole("option").first()).toContainText(name);
      await page.keyboard.press("Enter");
      await explorer.cardOf(name);
      await settledLink(page, ({ relations = [] }) => relations.includes(NVIDIA_SUPPLIES_ALIBABA));

      await tabTo(page, explorer.canvas);
      await expectFocusSeen(explorer.canvas);
      await page.keyboard.press("ArrowLeft");
      const spoken = explorer.page.locator('[aria-live="polite"]').filter({ hasText: /./ });
      for (const arrow of ["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown"]) {
        if ((await spoken.first().innerText()).includes(name)) break;
        await page.keyboard.press(arrow);
      }
      await expect(spoken.filter({ hasText: name }).first()).toBeAttached();
      const before = await explorer.drawn();
      await page.keyboard.press("e");
      await expect.poll(async () => (await explorer.drawn()).entities).toBeGreaterThan(before.entities);

      await page.keyboard.press("l");
      await expect(explorer.list).toBeVisible();
      const nvidia = language === "ar" ? "إنفيديا" : "Nvidia";
      const line = explorer.branch(name).getByRole("button").filter({ hasText: nvidia }).first();
      await tabTo(page, line, 400);
      await expectFocusSeen(line);
      await page.keyboard.press("Enter");
      const open = explorer.details.getByRole("button", { name: details("relation.open") });
      await tabTo(page, open, 400);
      await expectFocusSeen(open);
      await page.keyboard.press("Enter");
      await expect.poll(() => explorer.highlightedText()).not.toBe("");
      expect(claim?.quote).toBeDefined();
      await page.keyboard.press("Escape");
      await expect(explorer.highlighted.first()).toBeHidden();
      await expect(explorer.canvas).toBeVisible();
      await expect(page.getByRole("button", { name: frame("share.action") })).toBeVisible();
      await expect(explorer.status).toContainText(
        explore("status.shown", {
          shown: (await explorer.drawn()).relations,
          total: (await api.summary()).counts.relations,
        }),
      );
    });

    test("the help sheet opens on ? and closes on Esc, and gives the focus back", async ({ page, explorer }) => {
      await explorer.open();
      await tabTo(page, explorer.canvas);
      await page.keyboard.press("Shift+?");
      const sheet = page.getByRole("dialog", { name: explorer.words.explore("help.title") });
      await expect(sheet).toBeVisible();
      await expect(sheet.locator("dt")).not.toHaveCount(0);
      await page.keyboard.press("Escape");
      await expect(sheet).toBeHidden();
      await expect(explorer.canvas).toBeFocused();
    });

    test("the menu of an entity opens on M, is walked by arrows and closes on Esc", async ({ page, explorer }) => {
      await explorer.open({ v: 1, entities: [["nvidia", 0, 0]], relations: [], window: [1, 0, 0] });
      await tabTo(page, explorer.canvas);
      await page.keyboard.press("ArrowDown");
      await page.keyboard.press("m");
      const menu = page.getByRole("menu", { name: explorer.words.explore("menu.label") });
      await expect(menu).toBeVisible();
      await page.keyboard.press("ArrowDown");
      await expect(menu.getByRole("menuitem").and(page.locator(":focus"))).toHaveCount(1);
      await page.keyboard.press("Escape");
      await expect(menu).toBeHidden();
      await expect(explorer.canvas).toBeFocused();
    });
  });
}

/** Time on the page: what a date makes of the drawing, a range of it, playing through it, and then and now. */
import { AxeBuilder } from "@axe-core/playwright";
import type { Locator, Page } from "@playwright/test";
import { formatDate } from "../../client/i18n/format.ts";
import { CHANGE_KINDS } from "../../client/state/comparison.ts";
import { isToldWithin, marksOn } from "../../client/state/time-marks.ts";
import { lastDayOf } from "../../client/state/time-window.ts";
import { api } from "./support/api.ts";
import type { Explorer } from "./support/explorer.ts";
import { settledLink } from "./support/link.ts";
import { expect, LANGUAGES, test } from "./support/test.ts";

const WCAG_22_AA = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
const THEMES = ["light", "dark"] as const;

const THEN = "2025-04";
const NOW = "2025-09";

function mode(explorer: Explorer, name: "asOf" | "range" | "compare"): Locator {
  return explorer.timeline.getByRole("radio", { name: explorer.words.timeline(`modes.${name}`) });
}

/** The panel that tells what changed, once it has told. */
async function changes(page: Page, explorer: Explorer): Promise<Locator> {
  const panel = page.getByRole("region", { name: explorer.words.timeline("compare.label") });
  await expect(
    panel.getByRole("region", { name: explorer.words.timeline("compare.added"), exact: true }),
  ).toBeVisible();
  return panel;
}

async function violationsOf(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).withTags(WCAG_22_AA).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target, html }) => `${id}: ${target.join(" ")} ${html}`));
}

for (const language of LANGUAGES) {
  const forward = language === "ar" ? "ArrowLeft" : "ArrowRight";
  const backward = language === "ar" ? "ArrowRight" : "ArrowLeft";

  test.describe(language, () => {
    test.use({ language });

    test("on a date the drawing in words says what is new and what no longer holds, and holds back what came later", async ({
      explorer,
    }) => {
      const { edges } = await api.overview();
      const told = edges.filter((edge) => isToldWithin(edge, null, NOW));
      const marks = [...marksOn(told, NOW).values()];
      await explorer.open({ v: 1, asOf: NOW, list: true });
      await expect.poll(async () => (await explorer.drawn()).relations).toBe(told.length);
      for (const mark of ["new", "gone"] as const) {
        const lines = explorer.list.getByRole("button").filter({ hasText: explorer.words.timeline(`marks.${mark}`) });
        // The list tells each relation at both its ends.
        await expect(lines).toHaveCount(2 * marks.filter((each) => each === mark).length);
      }
      expect(marks).toContain("new");
    });

    test("a range leaves what is told of within it; its ends move by key, the link keeps it, the status line lifts it", async ({
      page,
      explorer,
    }) => {
      const { edges } = await api.overview();
      await explorer.open();
      await mode(explorer, "asOf").focus();
      await page.keyboard.press("ArrowDown");
      await expect(mode(explorer, "range")).toBeChecked();
      const from = explorer.timeline.getByRole("slider", { name: explorer.words.timeline("handles.from") });
      const to = explorer.timeline.getByRole("slider", { name: explorer.words.timeline("handles.to") });
      await from.press(forward);
      await to.press(backward);
      const link = await settledLink(page, ({ since, asOf }) => since !== undefined && asOf !== undefined);
      await expect(from).toHaveAttribute("aria-valuetext", formatDate(link.since ?? "", language));
      await expect(to).toHaveAttribute("aria-valuetext", formatDate(link.asOf ?? "", language));
      const within = edges.filter((edge) => isToldWithin(edge, link.since ?? null, link.asOf ?? null));
      expect(within.length).toBeLessThan(edges.length);
      await expect.poll(async () => (await explorer.drawn()).relations).toBe(within.length);
      await page.reload();
      await explorer.drawingStands();
      await expect(mode(explorer, "range")).toBeChecked();
      await expect.poll(async () => (await explorer.drawn()).relations).toBe(within.length);
      await explorer.heldBack.click();
      await expect.poll(async () => (await explorer.drawn()).relations).toBe(edges.length);
      await expect(mode(explorer, "asOf")).toBeChecked();
    });

    test("time steps back and on, plays to its end at the speed that is set, and stops when told to", async ({
      page,
      explorer,
    }) => {
      const { timeline } = explorer.words;
      await explorer.open();
      const handle = explorer.timeline.getByRole("slider", { name: timeline("handle") });
      const end = Number(await handle.getAttribute("aria-valuemax"));
      const button = (name: string) => explorer.timeline.getByRole("button", { name, exact: true });
      for (let step = 1; step <= 4; step++) {
        await button(timeline("back")).click();
        await expect(handle).toHaveAttribute("aria-valuenow", String(end - step));
      }
      await button(timeline("on")).click();
      await expect(handle).toHaveAttribute("aria-valuenow", String(end - 3));
      await button(timeline("speed", { speed: 1 })).click();
      await expect(button(timeline("speed", { speed: 2 }))).toBeVisible();
      await button(timeline("play")).press("Enter");
      await expect(handle).toHaveAttribute("aria-valuenow", String(end));
      await expect(handle).toHaveAttribute("aria-valuetext", timeline("allPlain"));
      await expect(button(timeline("play"))).toBeVisible();
      // From the end it begins anew, and stands still once it is stopped.
      await button(timeline("play")).click();
      await expect(handle).not.toHaveAttribute("aria-valuenow", String(end));
      await button(timeline("pause")).click();
      await expect(button(timeline("play"))).toBeVisible();
      await settledLink(page, ({ asOf }) => asOf !== undefined);
    });

    test("a month tells its claims when the keyboard or the pointer is on it, and opens them", async ({
      page,
      explorer,
    }) => {
      const { timeline } = explorer.words;
      await explorer.open();
      const months = explorer.timeline.getByRole("slider", { name: timeline("months") });
      const tip = explorer.timeline.getByRole("tooltip");
      await months.focus();
      await page.keyboard.press(backward);
      await page.keyboard.press("Home");
      await expect(tip).toBeVisible();
      const words = (await months.getAttribute("aria-valuetext")) ?? "";
      await expect(tip).toContainText(words);
      await page.keyboard.press("Escape");
      await expect(tip).toBeHidden();
      await explorer.timeline.locator('div[data-month="2025-08"]').hover();
      await expect(tip).toContainText(formatDate("2025-08", language));
      await expect(tip.getByRole("listitem")).not.toHaveCount(0);
      await months.focus();
      await page.keyboard.press("End");
      await page.keyboard.press("Enter");
      await expect(page.getByRole("dialog").getByRole("listitem").first()).toBeVisible();
    });

    test("then and now: chosen by key, told as the API tells it, each change opens its sentence, and the link brings it back", async ({
      page,
      explorer,
    }) => {
      const { timeline, details, reader } = explorer.words;
      await explorer.open({ v: 1, asOf: NOW, since: THEN });
      await mode(explorer, "range").focus();
      await page.keyboard.press("ArrowDown");
      await expect(mode(explorer, "compare")).toBeChecked();
      await settledLink(page, ({ past, asOf, since }) => past === THEN && asOf === NOW && since === undefined);
      const answer = await api.compare(lastDayOf(THEN), lastDayOf(NOW));
      const panel = await changes(page, explorer);
      for (const kind of CHANGE_KINDS) {
        const section = panel.getByRole("region", { name: timeline(`compare.${kind}`), exact: true });
        await expect(section.getByRole("heading")).toContainText(String(answer[kind].length));
      }

      // Every article that brought a change can be asked for its own changes.
      const articles = panel.getByRole("region", { name: timeline("compare.articles") }).getByRole("listitem");
      await expect(articles).toHaveCount(answer.articles.length);
      const first = answer.articles[0];
      await articles.first().getByRole("button").click();
      const own = answer.added.filter(({ claims }) => claims.some(({ articleId }) => articleId === first?.article));
      await expect(
        panel.getByRole("region", { name: timeline("compare.added"), exact: true }).getByRole("heading"),
      ).toContainText(String(own.length));
      await panel.getByRole("button", { name: timeline("compare.allArticles") }).click();

      // The sentence of a change, in its article. What began stands first.
      const change = answer.added.find(({ onset }) => onset === "began") ?? answer.added[0];
      const claim = change?.claims[0];
      if (change === undefined || claim === undefined) throw new Error("Nothing was added between the dates");
      const row = panel
        .getByRole("region", { name: timeline("compare.added"), exact: true })
        .getByRole("listitem")
        .first();
      await row.getByTitle(details("claim.inReader")).first().click();
      await expect.poll(() => explorer.highlightedText()).toBe(claim.quote);
      await page.getByRole("button", { name: reader("back") }).click();

      // Its card, and the way back.
      await row.getByRole("button").first().click();
      await settledLink(page, ({ selection }) => selection?.[1] === change.relation.id);
      await explorer.details.getByRole("button", { name: timeline("compare.back") }).click();
      await changes(page, explorer);
      await settledLink(page, ({ selection }) => selection === undefined);

      await page.reload();
      await explorer.drawingStands();
      await expect(mode(explorer, "compare")).toBeChecked();
      const again = await changes(page, explorer);
      await expect(again.getByText(formatDate(lastDayOf(THEN), language))).toBeVisible();
      await again.getByRole("button", { name: timeline("compare.end") }).click();
      await expect(mode(explorer, "asOf")).toBeChecked();
      await settledLink(page, ({ past, asOf }) => past === undefined && asOf === NOW);
    });

    test("what changed is drawn on a click and said in the drawing's words", async ({ explorer, page }) => {
      const { timeline } = explorer.words;
      const answer = await api.compare(lastDayOf(THEN), lastDayOf(NOW));
      const drawn = new Set((await api.overview()).edges.map(({ id }): string => id));
      const missing = CHANGE_KINDS.flatMap((kind) => answer[kind]).filter(({ relation }) => !drawn.has(relation.id));
      await explorer.open({ v: 1, asOf: NOW, past: THEN });
      const panel = await changes(page, explorer);
      if (missing.length > 0) {
        await panel.getByRole("button", { name: timeline("compare.draw", { count: missing.length }) }).click();
        await expect(
          panel.getByRole("button", { name: timeline("compare.draw", { count: missing.length }) }),
        ).toBeHidden();
        await explorer.drawingStands();
      }
      await explorer.openList();
      const lines = explorer.list.getByRole("button").filter({ hasText: timeline("marks.new") });
      await expect(lines).toHaveCount(2 * answer.added.length);
    });
  });

  for (const theme of THEMES) {
    test.describe(`${language}, ${theme}`, () => {
      test.use({ language, colorScheme: theme });

      test("range and comparison keep to WCAG 2.2 AA", async ({ page, explorer }) => {
        await explorer.open({ v: 1, asOf: NOW, since: THEN });
        await expect(mode(explorer, "range")).toBeChecked();
        const found = await violationsOf(page);
        await mode(explorer, "compare").press("Space");
        await changes(page, explorer);
        expect([...found, ...(await violationsOf(page))]).toEqual([]);
      });
    });
  }

  test.describe(`${language}, phone`, () => {
    test.use({ language, viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

    test("then and now opens from a link in the sheet; a change opens its card and comes back", async ({
      page,
      explorer,
    }) => {
      const { timeline, frame } = explorer.words;
      await explorer.open({ v: 1, asOf: NOW, past: THEN });
      const sheet = page.getByRole("region", { name: frame("panels.end") });
      await expect(sheet).toHaveAttribute("data-height", "half");
      const panel = await changes(page, explorer);
      await panel
        .getByRole("region", { name: timeline("compare.added"), exact: true })
        .getByRole("listitem")
        .first()
        .getByRole("button")
        .first()
        .tap();
      await sheet.getByRole("button", { name: timeline("compare.back") }).tap();
      await changes(page, explorer);
      expect(await violationsOf(page)).toEqual([]);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(overflow).toBeLessThanOrEqual(0);
    });
  });
}

import { AxeBuilder } from "@axe-core/playwright";
import type { Locator, Page } from "@playwright/test";
import { formatDate } from "../../client/i18n/format.ts";
import { CHANGE_KINDS } from "../../client/state/comparison.ts";
import { lastDayOf } from "../../client/state/time-window.ts";
import { pathKey } from "../../client/state/traced.ts";
import { api } from "./support/api.ts";
import type { Explorer } from "./support/explorer.ts";
import { settledLink } from "./support/link.ts";
import { expect, LANGUAGES, test } from "./support/test.ts";

type Language = (typeof LANGUAGES)[number];

const WCAG_22_AA = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

function pathsOf(explorer: Explorer): Locator {
  return explorer.page.getByRole("region", { name: explorer.words.trace("list.label"), exact: true });
}

async function nameOf(id: string, language: Language): Promise<string> {
  const { entity } = await api.entity(id);
  return language === "ar" ? entity.nameAr : entity.nameEn;
}

/** Waits until the trace is answered and drawn. */
async function answered(explorer: Explorer): Promise<void> {
  await expect(explorer.canvas).toHaveAttribute("data-drawn", "true");
  await expect(explorer.canvas).not.toHaveAttribute("data-busy");
}

/** Sets an end of the trace by typing a name and choosing it. */
async function setEnd(explorer: Explorer, end: "from" | "to", name: string): Promise<void> {
  await explorer.page.getByRole("textbox", { name: explorer.words.trace(`ends.${end}`), exact: true }).fill(name);
  await explorer.page.getByRole("option").filter({ hasText: name }).first().click();
}

/** Opens the first sentence of the unfolded path in its article, and holds the highlight against the API. */
async function readFirstSentence(page: Page, explorer: Explorer): Promise<void> {
  const quote = pathsOf(explorer).locator("blockquote").first();
  await expect(quote).toBeVisible();
  const shown = (await quote.locator("bdi").first().innerText()).replace(/^[«“]|[»”]$/gu, "");
  await quote.getByRole("button").click();
  await expect.poll(() => explorer.highlightedText()).toContain(shown.trim());
  await expect(explorer.highlighted.first()).toBeInViewport();
  const link = await settledLink(page, ({ reader }) => reader?.[1] !== undefined);
  const [articleId, claimId] = link.reader ?? [];
  const { claims } = await api.article(articleId ?? "");
  expect(claims.find(({ id }) => id === claimId)?.quote).toBe(await explorer.highlightedText());
  await page.keyboard.press("Escape");
  await answered(explorer);
}

for (const language of LANGUAGES) {
  test.describe(language, () => {
    test.use({ language });

    test("who supplies Alibaba: from the example question to the sentence in its article", async ({
      page,
      explorer,
    }) => {
      await explorer.open();
      await page.getByRole("button", { name: explorer.words.explore("questions.alibaba") }).click();
      await answered(explorer);
      const { paths } = await api.trace("entity=alibaba");
      await expect(pathsOf(explorer).locator("[data-path]")).toHaveCount(paths.length);
      await expect(page.getByRole("tab", { selected: true })).toHaveText(explorer.words.frame("tabs.trace"));
      await readFirstSentence(page, explorer);
    });

    test("what reaches DeepSeek: an implied hop says so, and each hop unfolds into its sentence", async ({
      page,
      explorer,
    }) => {
      await explorer.open();
      await page.getByRole("button", { name: explorer.words.explore("questions.deepseek") }).click();
      await answered(explorer);
      const { paths } = await api.trace("entity=deepseek");
      const implied = paths.find(({ hops }) => hops.some((hop) => hop.implied));
      if (implied === undefined) throw new Error("No path to DeepSeek has an implied hop.");
      const list = pathsOf(explorer);
      const row = list.locator(`[data-path="${pathKey(implied)}"]`);
      if ((await row.getAttribute("aria-expanded")) === "false") await row.click();
      await expect(list.getByText(explorer.words.trace("chain.implied"))).toBeVisible();
      await expect(list.locator("blockquote")).toHaveCount(implied.hops.length);
      await readFirstSentence(page, explorer);
    });

    test("who gets H20: found by name, traced to customers, touched by norms that open their own sentence", async ({
      page,
      explorer,
    }) => {
      const { trace, frame } = explorer.words;
      await explorer.open();
      await page.getByRole("tab", { name: frame("tabs.trace") }).click();
      await setEnd(explorer, "from", "H20");
      await answered(explorer);
      const answer = await api.trace("entity=h20&direction=downstream");
      await expect(pathsOf(explorer).locator("[data-path]")).toHaveCount(answer.paths.length);
      await readFirstSentence(page, explorer);
      const [norm] = answer.controls.filter(({ inForce }) => inForce);
      if (norm === undefined) throw new Error("No norm is in force on H20.");
      await page.getByRole("switch").first().waitFor();
      await page
        .getByRole("button", { name: trace("controls.open", { name: "" }).trim() })
        .first()
        .click();
      await expect(explorer.details.getByRole("heading", { level: 2 })).toBeVisible();
      await expect(explorer.details.locator("blockquote").first()).toBeVisible();
      await page.keyboard.press("Escape");
      await expect(pathsOf(explorer)).toBeVisible();
    });

    test("from Nvidia to DeepSeek: both ends, swapped and back, with the brief of the path", async ({
      page,
      explorer,
    }) => {
      await explorer.open({ v: 1, tab: "trace", trace: { to: "deepseek" } });
      await answered(explorer);
      await setEnd(explorer, "from", await nameOf("nvidia", language));
      await answered(explorer);
      const list = pathsOf(explorer);
      await expect(list.locator("[data-path]")).not.toHaveCount(0);
      const brief = list.getByRole("link", { name: explorer.words.trace("list.briefOf", { rank: 1 }) });
      await expect(brief).toHaveAttribute("href", new RegExp(`/api/v1/brief\\?relations=.*lang=${language}`));
      await readFirstSentence(page, explorer);
      await page.getByRole("button", { name: explorer.words.trace("ends.swap") }).click();
      await settledLink(page, ({ trace }) => trace?.from === "deepseek" && trace.to === "nvidia");
      await explorer.tool("undo").click();
      await settledLink(page, ({ trace }) => trace?.from === "nvidia" && trace.to === "deepseek");
      await expect(list.locator("[data-path]")).not.toHaveCount(0);
    });

    test("whom Rubin reaches: an honest absence with what was searched, leads, and a wider search that works", async ({
      page,
      explorer,
    }) => {
      const { trace } = explorer.words;
      await explorer.open({ v: 1, tab: "trace", trace: { from: "rubin" } });
      const answer = await api.trace("entity=rubin&direction=downstream");
      expect(answer.paths).toEqual([]);
      await expect(page.getByRole("heading", { name: trace("empty.title") })).toBeVisible();
      await expect(page.getByRole("heading", { name: trace("leads.title") }).first()).toBeVisible();
      const [wider] = answer.searched.wider;
      if (wider === undefined) throw new Error("No wider search is offered.");
      const label = trace("searched.found", {
        label: wider.label[language],
        paths: trace("paths", { count: wider.paths }),
      });
      await page.getByRole("button", { name: label }).first().click();
      await expect(pathsOf(explorer).locator("[data-path]")).not.toHaveCount(0);
      await readFirstSentence(page, explorer);
    });

    test("what if Chinese fabs were gone: who loses, what falls; undo and reset bring it back; a link keeps it", async ({
      page,
      explorer,
    }) => {
      const { trace } = explorer.words;
      await explorer.open({ v: 1, tab: "trace", trace: { to: "alibaba", without: ["chinese-fabs"] } });
      await answered(explorer);
      const bar = page.getByRole("region", { name: trace("whatIf.label") });
      const fabs = await nameOf("chinese-fabs", language);
      await expect(bar.getByText(trace("whatIf.without", { name: fabs }))).toBeVisible();
      const answer = await api.trace("entity=alibaba&without=chinese-fabs");
      expect(answer.lost.certain.length).toBeGreaterThan(0);
      await expect(bar.locator("b").first()).toHaveText(String(answer.lost.certain.length));
      await expect(pathsOf(explorer).getByText(trace("list.group.fallen"))).toBeVisible();
      await bar.getByRole("button", { name: trace("whatIf.reset") }).click();
      await settledLink(page, (link) => link.trace?.without === undefined);
      await expect(pathsOf(explorer).getByText(trace("list.group.fallen"))).toBeHidden();
      await explorer.tool("undo").click();
      await expect(pathsOf(explorer).getByText(trace("list.group.fallen"))).toBeVisible();
      await settledLink(page, (link) => link.trace?.without !== undefined);
      await page.reload();
      await answered(explorer);
      await expect(bar.getByText(trace("whatIf.without", { name: fabs }))).toBeVisible();
    });

    test("its date moves on the timeline: what no text tells of yet is said so, the link keeps it, playing goes on to the end", async ({
      page,
      explorer,
    }) => {
      const { trace, timeline } = explorer.words;
      const day = "2025-04";
      const { paths, asOf } = await api.trace(`entity=deepseek&asOf=${day}`);
      const untold = paths.filter(({ broken, hops }) => !broken && hops.some(({ state }) => state === "unknown"));
      expect(untold.length).toBeGreaterThan(0);
      expect(untold.length).toBeLessThan(paths.length);
      await explorer.open({ v: 1, tab: "trace", trace: { to: "deepseek" }, asOf: day });
      await answered(explorer);
      const group = pathsOf(explorer).getByRole("region", { name: trace("list.group.unknown"), exact: true });
      await expect(group.locator("[data-path]")).toHaveCount(untold.length);
      await expect(page.getByText(trace("title.unknown", { count: untold.length })).first()).toBeVisible();
      await expect(
        page.getByText(trace("status.asOf", { date: formatDate(asOf, language) }), { exact: true }),
      ).toBeVisible();

      const handle = explorer.timeline.getByRole("slider", { name: timeline("handle") });
      await expect(handle).toHaveAttribute("aria-valuetext", formatDate(day, language));
      await handle.press(language === "ar" ? "ArrowRight" : "ArrowLeft");
      await settledLink(page, (link) => link.asOf === "2025-03");
      await expect(handle).toHaveAttribute("aria-valuetext", formatDate("2025-03", language));
      await page.reload();
      await answered(explorer);
      await expect(handle).toHaveAttribute("aria-valuetext", formatDate("2025-03", language));
      await explorer.open({ v: 1, tab: "trace", trace: { to: "deepseek" }, asOf: "2025-11" });
      await page.reload();
      await answered(explorer);
      await expect(handle).toHaveAttribute("aria-valuetext", formatDate("2025-11", language));
      await explorer.timeline.getByRole("button", { name: timeline("speed", { speed: 1 }), exact: true }).click();
      await explorer.timeline.getByRole("button", { name: timeline("play"), exact: true }).click();
      await expect(handle).toHaveAttribute("aria-valuetext", timeline("allPlain"));
      await settledLink(page, (link) => link.asOf === undefined && link.tab === "trace");
      const newest = await api.trace("entity=deepseek");
      await expect(pathsOf(explorer).locator("[data-path]")).toHaveCount(newest.paths.length);
    });

    test("what changed for the one asked about opens from the trace, keeps to it in the link, and gives way to all", async ({
      page,
      explorer,
    }) => {
      const { timeline } = explorer.words;
      const name = await nameOf("h20", language);
      await explorer.open({ v: 1, tab: "trace", trace: { from: "h20" }, asOf: "2025-09" });
      await answered(explorer);
      await explorer.timeline.getByRole("button", { name: timeline("changesOf", { name }) }).click();
      const link = await settledLink(page, ({ about, past }) => about === "h20" && past !== undefined);
      const then = lastDayOf(link.past ?? "");
      const answer = await api.compare(then, lastDayOf("2025-09"), "h20");
      const panel = page.getByRole("region", { name: timeline("compare.label") });
      await expect(panel.getByText(name, { exact: true }).first()).toBeVisible();
      for (const kind of CHANGE_KINDS) {
        const section = panel.getByRole("region", { name: timeline(`compare.${kind}`), exact: true });
        await expect(section.getByRole("heading")).toContainText(String(answer[kind].length));
      }
      const began = answer.added.filter(({ onset }) => onset === "began").length;
      const first = answer.added.length - began;
      if (began > 0) await expect(panel.getByText(timeline("compare.began", { count: began }))).toBeVisible();
      if (first > 0) await expect(panel.getByText(timeline("compare.documented", { count: first }))).toBeVisible();
      await page.reload();
      await expect(panel.getByText(name, { exact: true }).first()).toBeVisible();
      await panel.getByRole("button", { name: timeline("compare.all") }).click();
      await settledLink(page, ({ about, past }) => about === undefined && past !== undefined);
      const all = await api.compare(then, lastDayOf("2025-09"));
      expect(all.added.length).toBeGreaterThan(answer.added.length);
      await expect(
        panel.getByRole("region", { name: timeline("compare.added"), exact: true }).getByRole("heading"),
      ).toContainText(String(all.added.length));
    });

    test("by keyboard alone: tabs, arrows among the paths, a plate taken away and given back, tiers in words", async ({
      page,
      explorer,
    }) => {
      const { trace, explore } = explorer.words;
      await explorer.open({ v: 1, tab: "trace", trace: { to: "deepseek" } });
      await answered(explorer);
      const rows = pathsOf(explorer).locator("[data-path]");
      await rows.first().focus();
      await page.keyboard.press("ArrowDown");
      await expect(rows.nth(1)).toBeFocused();
      await page.keyboard.press("Enter");
      await expect(rows.nth(1)).toHaveAttribute("aria-expanded", "true");
      await settledLink(page, ({ path }) => path !== undefined);

      await explorer.canvas.focus();
      await page.keyboard.press("ArrowUp");
      await page.keyboard.press(language === "ar" ? "ArrowRight" : "ArrowLeft");
      await page.keyboard.press("x");
      await settledLink(page, (link) => link.trace?.without?.length === 1);
      await page.keyboard.press("Control+z");
      await settledLink(page, (link) => link.trace?.without === undefined);

      await page.keyboard.press("l");
      const words = page.getByRole("region", { name: trace("words.label"), exact: true });
      await expect(
        words.getByRole("button", { name: new RegExp(await nameOf("huawei", language)) }).first(),
      ).toBeVisible();
      await page.keyboard.press("l");
      await page.getByRole("tab", { selected: true }).focus();
      await page.keyboard.press(language === "ar" ? "ArrowRight" : "ArrowLeft");
      await expect(page.getByRole("region", { name: explore("status.label") })).toBeVisible();
    });

    for (const theme of ["light", "dark"] as const)
      test.describe(theme, () => {
        test.use({ colorScheme: theme });
        test("no view of a trace breaks WCAG 2.2 AA", async ({ page, explorer }) => {
          const found: string[] = [];
          const look = async (view: string) => {
            const { violations } = await new AxeBuilder({ page }).withTags(WCAG_22_AA).analyze();
            for (const { id, nodes } of violations)
              for (const { target, html } of nodes)
                found.push(`${view}: ${id} ${target.join(" ")} ${html.slice(0, 120)}`);
          };
          await explorer.open({ v: 1, tab: "trace" });
          await look("nothing asked");
          await explorer.open({ v: 1, tab: "trace", trace: { to: "alibaba", without: ["chinese-fabs"] } });
          await answered(explorer);
          await expect(pathsOf(explorer).locator("blockquote").first()).toBeVisible();
          await look("paths");
          await explorer.tools.getByRole("button", { name: explorer.words.explore("tools.list") }).click();
          await expect(
            page.getByRole("region", { name: explorer.words.trace("words.label"), exact: true }),
          ).toBeVisible();
          await look("words");
          await explorer.open({ v: 1, tab: "trace", trace: { from: "rubin" } });
          await expect(page.getByRole("heading", { name: explorer.words.trace("empty.title") })).toBeVisible();
          await look("absence");
          expect(found).toEqual([]);
        });
      });
  });

  test.describe(`${language}, phone`, () => {
    test.use({ language, viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

    test("a trace is asked, read and assumed on a phone", async ({ page, explorer }) => {
      const { trace, frame } = explorer.words;
      await explorer.open();
      await page
        .getByRole("navigation")
        .getByRole("button", { name: frame("tabs.trace") })
        .tap();
      await setEnd(explorer, "to", await nameOf("deepseek", language));
      await page.getByRole("button", { name: trace("phone.paths"), exact: true }).tap();
      const sheet = page.getByRole("region", { name: frame("panels.end") });
      await expect(sheet.locator("[data-path]").first()).toBeVisible();
      await expect(sheet.locator("blockquote").first()).toBeAttached();
      await page.getByRole("button", { name: trace("phone.whatIf"), exact: true }).tap();
      await expect(sheet.getByRole("button", { name: trace("whatIf.first") })).toBeVisible();
      await page
        .getByRole("main")
        .getByRole("button", { name: frame("panels.timeline"), exact: true })
        .tap();
      const handle = sheet.getByRole("slider", { name: explorer.words.timeline("handle") });
      await handle.press("PageDown");
      const { asOf } = await settledLink(page, (link) => link.asOf !== undefined);
      await answered(explorer);
      await page
        .getByRole("button", { name: formatDate(asOf ?? "", language), exact: true })
        .first()
        .waitFor();
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(overflow).toBeLessThanOrEqual(0);
      const { violations } = await new AxeBuilder({ page }).withTags(WCAG_22_AA).analyze();
      expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`)).toEqual([]);
    });
  });
}

import type { Page } from "@playwright/test";
import { api } from "./support/api.ts";
import { expect, LANGUAGES, test } from "./support/test.ts";
import { wordsIn } from "./support/words.ts";

/** Two of the four draw their answer; the other two are traces. */
const DRAWN = ["h20", "alternatives"] as const;
const TRACED = ["alibaba", "deepseek"] as const;
const DIRECTION = { ar: "rtl", en: "ltr" } as const;
const NAME = { ar: "سلسلة", en: "Silsila" } as const;

/** Keeps, from the first frame that has content on, the language and direction of the page. */
async function recordDirections(page: Page): Promise<() => Promise<string[]>> {
  await page.addInitScript(() => {
    const seen = new Set<string>();
    Reflect.set(window, "directionsSeen", seen);
    const look = () => {
      const { lang, dir } = document.documentElement;
      if (document.body !== null && document.body.childElementCount > 0) seen.add(`${lang} ${dir}`);
      requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
  return () =>
    page.evaluate(() => {
      const seen: unknown = Reflect.get(window, "directionsSeen");
      return seen instanceof Set ? [...seen].map(String) : [];
    });
}

/** How many pixels of the canvas hold any ink. */
function inkOf(page: Page): Promise<number> {
  return page.getByRole("application").evaluate((drawing) => {
    let ink = 0;
    for (const canvas of drawing.querySelectorAll("canvas")) {
      const pixels = canvas.getContext("2d")?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
      for (let at = 3; at < pixels.length; at += 4) if ((pixels[at] ?? 0) > 0) ink += 1;
    }
    return ink;
  });
}

test("a newcomer gets Arabic, right to left, from the first frame on, whatever the browser's language", async ({
  page,
  explorer,
}) => {
  const directions = await recordDirections(page);
  await explorer.open();
  expect(await directions()).toEqual(["ar rtl"]);
  await expect(page).toHaveTitle(NAME.ar);
});

for (const language of LANGUAGES) {
  test.describe(language, () => {
    test.use({ language });

    test("a link in this language never shows in the other direction", async ({ page, explorer }) => {
      const directions = await recordDirections(page);
      await page.goto(`/?lang=${language}`);
      await explorer.drawingStands();
      expect(await directions()).toEqual([`${language} ${DIRECTION[language]}`]);
      await expect(page).toHaveTitle(NAME[language]);
    });

    test("the corpus is drawn without a click, with its counts", async ({ page, explorer }) => {
      await explorer.open();
      const { counts } = await api.summary();
      const { entities, relations } = await explorer.drawn();
      expect(entities).toBeGreaterThanOrEqual(30);
      expect(relations).toBeGreaterThanOrEqual(entities);
      expect(await inkOf(page)).toBeGreaterThan(20_000);
      const { explore } = explorer.words;
      await expect(explorer.status).toContainText(explore("articles", { count: counts.articles }));
      await expect(explorer.status).toContainText(explore("entities", { count: counts.entities }));
      await expect(explorer.status).toContainText(explore("claims", { count: counts.claims }));
      const figures = explorer.details.locator("dd");
      await expect(figures).toHaveText(
        [counts.articles, counts.entities, counts.relations, counts.claims].map((count) => String(count)),
      );
    });

    test("each example question draws its answer on a click, and undo brings the corpus back", async ({
      page,
      explorer,
    }) => {
      await explorer.open();
      const corpus = await explorer.drawn();
      const { explore, details } = explorer.words;
      for (const question of DRAWN) {
        await page.getByRole("button", { name: explore(`questions.${question}`) }).click();
        await expect(explorer.details.getByRole("button", { name: details("relation.open") })).toBeVisible();
        await expect(page.getByText(explore("title.own"))).toBeVisible();
        const answer = await explorer.drawn();
        expect(answer.entities).toBeGreaterThan(1);
        expect(answer.relations).toBeGreaterThan(0);
        expect(answer).not.toEqual(corpus);
        await explorer.tool("undo").click();
        await expect.poll(() => explorer.drawn()).toEqual(corpus);
      }
    });

    test("the other two are traced on a click, and undo brings the corpus back", async ({ page, explorer }) => {
      await explorer.open();
      const corpus = await explorer.drawn();
      const { explore, trace } = explorer.words;
      for (const question of TRACED) {
        await page.getByRole("button", { name: explore(`questions.${question}`) }).click();
        await expect(page.getByRole("region", { name: trace("list.label") })).toBeVisible();
        await expect(page.locator("[data-path]").first()).toBeVisible();
        await explorer.tool("undo").click();
        await expect.poll(() => explorer.drawn()).toEqual(corpus);
      }
    });

    test("the switch of language keeps what is drawn and selected", async ({ page, explorer }) => {
      await explorer.open();
      await page.getByRole("button", { name: explorer.words.explore("questions.h20") }).click();
      await expect(
        explorer.details.getByRole("button", { name: explorer.words.details("relation.open") }),
      ).toBeVisible();
      const before = await explorer.drawn();
      await page.getByRole("button", { name: explorer.words.frame("language.switch") }).click();
      const other = language === "ar" ? "en" : "ar";
      await expect(page.locator("html")).toHaveAttribute("lang", other);
      await expect(page.locator("html")).toHaveAttribute("dir", DIRECTION[other]);
      await expect(page).toHaveTitle(NAME[other]);
      await expect(async () => expect(await explorer.drawn()).toEqual(before)).toPass();
      const details = page.getByRole("complementary", { name: wordsIn(other).frame("panels.end") });
      await expect(details.getByRole("button", { name: wordsIn(other).details("relation.open") })).toBeVisible();
      await page.reload();
      await explorer.drawingStands();
      await expect(page.locator("html")).toHaveAttribute("lang", other);
      await expect(async () => expect(await explorer.drawn()).toEqual(before)).toPass();
    });
  });
}

test("a second visit keeps the language that the reader chose", async ({ page, explorer }) => {
  await explorer.open();
  await page.getByRole("button", { name: explorer.words.frame("language.switch") }).click();
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await page.goto("/");
  await expect(page.locator("html")).toHaveAttribute("dir", "ltr");
  await expect(page).toHaveTitle(NAME.en);
});

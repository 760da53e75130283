import { api } from "./support/api.ts";
import { exactly } from "./support/explorer.ts";
import { expect, LANGUAGES, test } from "./support/test.ts";

/** One company in either script, spelled in ways that people spell it. */
const ONE_COMPANY = [
  { id: "alibaba", spellings: ["علي بابا", "على بابا", "عليّ بابا", "Alibaba", "alibaba"] },
  { id: "tsmc", spellings: ["TSMC", "tsmc", "تي إس إم سي", "تي اس ام سي", "Taiwan Semiconductor"] },
] as const;

for (const language of LANGUAGES) {
  test.describe(language, () => {
    test.use({ language });

    test("every spelling in either script finds the one company, first", async ({ explorer }) => {
      await explorer.open();
      for (const { id, spellings } of ONE_COMPANY) {
        const { entity } = await api.entity(id);
        const name = language === "ar" ? entity.nameAr : entity.nameEn;
        for (const spelling of spellings) {
          const options = await explorer.searchToAdd(spelling);
          await expect(options.first(), spelling).toContainText(name);
          // The first name of an option is the entity's own; others of like names are other entities.
          const own = options.filter({
            has: explorer.page.locator("bdi:first-of-type").filter({ hasText: exactly(name) }),
          });
          await expect(own, spelling).toHaveCount(1);
        }
      }
    });

    test("what is found joins the drawing with its relations, and its card opens", async ({ explorer }) => {
      await explorer.open();
      const { entity } = await api.entity("deepseek");
      const [name, other] = language === "ar" ? [entity.nameAr, entity.nameEn] : [entity.nameEn, entity.nameAr];
      await explorer.ask("h20");
      const before = await explorer.drawn();
      await explorer.show(name);
      await expect(explorer.details.getByRole("heading", { level: 2 })).toContainText(other);
      await expect.poll(async () => (await explorer.drawn()).entities).toBe(before.entities + 1);
      await explorer.tool("undo").click();
      await expect.poll(() => explorer.drawn()).toEqual(before);
    });

    test("the search dialog opens by key, finds in the other script and says what matched", async ({
      page,
      explorer,
    }) => {
      await explorer.open();
      await page.keyboard.press("Control+k");
      const field = page.getByRole("textbox", { name: explorer.words.frame("search.open") });
      await expect(field).toBeFocused();
      const [text, id] = language === "ar" ? ["Huawei", "huawei"] : ["هواوي", "huawei"];
      await field.fill(text);
      const { entity } = await api.entity(id);
      const name = language === "ar" ? entity.nameAr : entity.nameEn;
      const dialog = page.getByRole("dialog");
      await expect(dialog.getByRole("option").first()).toContainText(name);
      await expect(dialog.getByRole("option").first()).toContainText(text);
      await page.keyboard.press("Enter");
      await explorer.cardOf(name);
    });

    test("Esc closes the search dialog and gives the focus back", async ({ page, explorer }) => {
      await explorer.open();
      await explorer.canvas.focus();
      await page.keyboard.press("Control+k");
      await expect(page.getByRole("textbox", { name: explorer.words.frame("search.open") })).toBeFocused();
      await page.keyboard.type("nvidia");
      await expect(page.getByRole("option").first()).toBeVisible();
      await page.keyboard.press("Escape");
      await expect(page.getByRole("dialog")).toBeHidden();
      await expect(explorer.canvas).toBeFocused();
    });

    test("the search dialog opens an article by a word of its text", async ({ page, explorer }) => {
      await explorer.open();
      const { results } = await api.search("TSMC");
      const article = results.find(({ kind }) => kind === "article");
      if (article === undefined) throw new Error("No article speaks of TSMC.");
      await page.keyboard.press("/");
      await page.getByRole("textbox", { name: explorer.words.frame("search.open") }).fill("TSMC");
      await page.getByRole("dialog").getByRole("option").filter({ hasText: article.nameAr }).click();
      await expect(page.getByRole("heading", { level: 2, name: article.nameAr })).toBeVisible();
    });

    test("a name that nobody bears says so, in words", async ({ explorer }) => {
      await explorer.open();
      await explorer.searchToAdd("qqqxzqqq");
      await expect(explorer.page.getByText(explorer.words.explore("search.none"))).toBeVisible();
    });
  });
}

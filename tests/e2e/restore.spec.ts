import { Explorer } from "./support/explorer.ts";
import { linkOf, placesOf, settledLink } from "./support/link.ts";
import { NVIDIA_AND_ALIBABA, NVIDIA_SUPPLIES_ALIBABA } from "./support/scenes.ts";
import { expect, LANGUAGES, test } from "./support/test.ts";

for (const language of LANGUAGES) {
  test.describe(language, () => {
    test.use({ language });

    test("a reload restores entities, places, selection, filters, date and language", async ({ page, explorer }) => {
      await explorer.open();
      await explorer.ask("h20");
      await explorer.tool("layered").click();
      await settledLink(page, ({ layered }) => layered === true);
      const handle = explorer.timeline.getByRole("slider", { name: explorer.words.timeline("handle") });
      await handle.focus();
      await page.keyboard.press(language === "ar" ? "ArrowRight" : "ArrowLeft");
      const link = await settledLink(page, ({ asOf }) => asOf !== undefined);
      expect(link.entities?.length).toBeGreaterThan(2);
      expect(link.selection?.[0]).toBe("relation");
      const drawn = await explorer.drawn();
      const card = await explorer.details.getByRole("heading", { level: 2 }).innerText();

      await page.reload();
      await explorer.drawingStands();
      await expect.poll(() => explorer.drawn()).toEqual(drawn);
      await expect(page.locator("html")).toHaveAttribute("lang", language);
      await expect(explorer.details.getByRole("heading", { level: 2 })).toHaveText(card);
      expect(linkOf(page)).toEqual(link);
      // Any further change is written from the restored state, not from the address: places survive that as well.
      await explorer.tool("undo").isDisabled();
      await explorer.openList();
      const after = await settledLink(page, ({ list }) => list === true);
      expect(placesOf(after)).toEqual(placesOf(link));
      expect({ ...after, list: undefined }).toEqual({ ...link, list: undefined });
    });

    test("a reload in the reader comes back to the sentence", async ({ page, explorer }) => {
      await explorer.open({ ...NVIDIA_AND_ALIBABA, selection: ["relation", NVIDIA_SUPPLIES_ALIBABA] });
      await explorer.details.getByRole("button", { name: explorer.words.details("relation.open") }).click();
      await expect(explorer.highlighted.first()).toBeInViewport();
      const sentence = await explorer.highlightedText();
      await settledLink(page, ({ reader }) => reader !== undefined);
      await page.reload();
      await expect.poll(() => explorer.highlightedText()).toBe(sentence);
      await expect(explorer.highlighted.first()).toBeInViewport();
      await page.keyboard.press("Escape");
      await expect.poll(() => explorer.drawn()).toEqual({ entities: 3, relations: 1 });
    });

    test("a shared link opens the same view in another browser", async ({ page, explorer, openElsewhere }) => {
      await explorer.open();
      await explorer.ask("h20");
      await page.getByRole("button", { name: explorer.words.frame("share.action") }).click();
      await expect(page.getByText(explorer.words.frame("share.copied"))).toBeVisible();
      const shared = await page.evaluate(() => navigator.clipboard.readText());
      const other = new Explorer(await openElsewhere(shared), language);
      await other.drawingStands();
      await expect.poll(() => other.drawn()).toEqual(await explorer.drawn());
      await expect(other.page.locator("html")).toHaveAttribute("lang", language);
      await expect(other.details.getByRole("heading", { level: 2 })).toHaveText(
        await explorer.details.getByRole("heading", { level: 2 }).innerText(),
      );
      await other.openList();
      const link = await settledLink(other.page, ({ list }) => list === true);
      await explorer.openList();
      expect(link).toEqual(await settledLink(page, ({ list }) => list === true));
    });

    test("the browser's back and forward keep the view", async ({ page, explorer }) => {
      await explorer.open();
      await explorer.ask("h20");
      const drawn = await explorer.drawn();
      await settledLink(page, ({ selection }) => selection?.[0] === "relation");
      await page.goto("/docs/");
      await page.goBack();
      await explorer.drawingStands();
      await expect.poll(() => explorer.drawn()).toEqual(drawn);
      await expect(
        explorer.details.getByRole("button", { name: explorer.words.details("relation.open") }),
      ).toBeVisible();
      await page.goForward();
      await expect(page).toHaveURL(/\/docs/);
    });

    test("a link that is pasted over another one opens its view; back returns to the former", async ({
      page,
      explorer,
    }) => {
      await explorer.open(NVIDIA_AND_ALIBABA);
      await expect.poll(() => explorer.drawn()).toEqual({ entities: 3, relations: 1 });
      await explorer.open({ v: 1, entities: [["h20", 0, 0]], relations: [], selection: ["entity", "h20"] });
      await expect.poll(() => explorer.drawn()).toEqual({ entities: 1, relations: 0 });
      await explorer.cardOf("H20");
      await page.goBack();
      await expect.poll(() => explorer.drawn()).toEqual({ entities: 3, relations: 1 });
    });
  });
}

test("an old or broken link says so or opens what is left, and never an empty page", async ({ page, explorer }) => {
  await page.goto("/#s=not-one-of-ours");
  await explorer.drawingStands();
  expect((await explorer.drawn()).entities).toBeGreaterThanOrEqual(30);
});

test("a link names an entity that is no more: the rest opens, and a block says what is missing", async ({
  page,
  explorer,
}) => {
  await explorer.open({
    ...NVIDIA_AND_ALIBABA,
    entities: [
      ["nvidia", 0, 0],
      ["alibaba", 320, 0],
      ["no-such-firm", 9, 9],
    ],
  });
  await expect.poll(() => explorer.drawn()).toEqual({ entities: 2, relations: 1 });
  await expect(page.getByRole("alert")).toContainText("لم يعد في المدوّنة");
});

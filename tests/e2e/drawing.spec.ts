import { readFile } from "node:fs/promises";
import { ENTITY_TYPES } from "../../server/contract/ontology.ts";
import { placesOf, settledLink } from "./support/link.ts";
import { NVIDIA_AND_ALIBABA } from "./support/scenes.ts";
import { expect, LANGUAGES, test } from "./support/test.ts";

const PNG_SIGNATURE = "89504e470d0a1a0a";

for (const language of LANGUAGES) {
  test.describe(language, () => {
    test.use({ language });

    test("hiding is said in the status line and lifted from there; undo and redo go by key", async ({
      page,
      explorer,
    }) => {
      await explorer.open(NVIDIA_AND_ALIBABA);
      const { explore } = explorer.words;
      const all = await explorer.drawn();
      const { x, y } = await explorer.pointOf("alibaba");
      await page.mouse.click(x, y, { button: "right" });
      await page.getByRole("menuitem", { name: explore("menu.hide") }).click();
      await expect.poll(() => explorer.drawn()).toEqual({ entities: all.entities - 1, relations: all.relations - 1 });
      const lift = explorer.status.getByRole("button", { name: explore("status.byHiding", { count: 1 }) });
      await expect(lift).toBeVisible();

      await page.keyboard.press("Control+z");
      await expect.poll(() => explorer.drawn()).toEqual(all);
      await expect(lift).toBeHidden();
      await page.keyboard.press("Control+Shift+z");
      await expect.poll(async () => (await explorer.drawn()).entities).toBe(all.entities - 1);
      await lift.click();
      await expect.poll(() => explorer.drawn()).toEqual(all);
    });

    test("what is removed leaves the drawing and comes back by undo, at its place", async ({ page, explorer }) => {
      await explorer.open(NVIDIA_AND_ALIBABA);
      const { x, y } = await explorer.pointOf("huawei");
      await page.mouse.click(x, y, { button: "right" });
      await page.getByRole("menuitem", { name: explorer.words.explore("menu.remove") }).click();
      await settledLink(page, ({ entities = [] }) => entities.length === 2);
      await explorer.tool("undo").click();
      const link = await settledLink(page, ({ entities = [] }) => entities.length === 3);
      expect(placesOf(link)).toEqual(placesOf(NVIDIA_AND_ALIBABA));
    });

    test("layers follow the flow in the reading direction, and undo brings the former places back", async ({
      page,
      explorer,
    }) => {
      await explorer.open(NVIDIA_AND_ALIBABA);
      await explorer.tool("layered").click();
      const layered = placesOf(await settledLink(page, (link) => link.layered === true));
      const [supplier = 0, customer = 0] = [layered.get("nvidia")?.[0], layered.get("alibaba")?.[0]];
      // Goods flow as the text reads: from right to left in Arabic.
      if (language === "ar") expect(supplier).toBeGreaterThan(customer);
      else expect(supplier).toBeLessThan(customer);
      await explorer.tool("undo").click();
      const back = await settledLink(page, (link) => link.layered !== true);
      expect(placesOf(back)).toEqual(placesOf(NVIDIA_AND_ALIBABA));
    });

    test("a pinned entity stays where it is when the rest is laid out anew", async ({ page, explorer }) => {
      await explorer.open(NVIDIA_AND_ALIBABA);
      const { x, y } = await explorer.pointOf("alibaba");
      await page.mouse.click(x, y, { button: "right" });
      await page.getByRole("menuitem", { name: explorer.words.explore("menu.pin") }).click();
      await settledLink(page, ({ pinned = [] }) => pinned.includes("alibaba"));
      await explorer.tool("layered").click();
      const link = await settledLink(page, ({ layered }) => layered === true);
      expect(placesOf(link).get("alibaba")).toEqual(placesOf(NVIDIA_AND_ALIBABA).get("alibaba"));
      expect(placesOf(link).get("huawei")).not.toEqual(placesOf(NVIDIA_AND_ALIBABA).get("huawei"));
    });

    test("the legend filters by kind; the status line says how much it holds back and lifts it", async ({
      page,
      explorer,
    }) => {
      await explorer.open();
      const { explore } = explorer.words;
      const all = await explorer.drawn();
      const shownBefore = await explorer.status.innerText();
      const chips = page.getByRole("button", { name: ENTITY_TYPES.Chip.plural[language], pressed: true });
      const count = Number(/\d+/.exec((await chips.innerText()).replace(ENTITY_TYPES.Chip.plural[language], ""))?.[0]);
      expect(count).toBeGreaterThan(0);
      await chips.click();
      await expect.poll(async () => (await explorer.drawn()).entities).toBe(all.entities - count);
      const heldBack = explorer.heldBack;
      await expect(heldBack).toHaveCount(1);
      const held = Number(/\d+/.exec(await heldBack.innerText())?.[0] ?? "1");
      await expect(heldBack).toHaveText(explore("status.byFilters", { count: held }));
      await heldBack.click();
      await expect.poll(() => explorer.drawn()).toEqual(all);
      await expect.poll(() => explorer.status.innerText()).toBe(shownBefore);

      const companies = page.getByRole("button", { name: ENTITY_TYPES.Company.plural[language], pressed: true });
      const companyCount = Number(/\d+/.exec(await companies.innerText())?.[0]);
      await companies.click({ modifiers: ["Alt"] });
      await expect.poll(async () => (await explorer.drawn()).entities).toBe(companyCount);
    });

    test("the drawing is saved as a picture with all of it", async ({ page, explorer }) => {
      await explorer.open();
      const download = page.waitForEvent("download");
      await explorer.tool("png").click();
      const file = await download;
      expect(file.suggestedFilename()).toMatch(/^silsila.*\.png$/);
      const bytes = await readFile(await file.path());
      expect(bytes.subarray(0, 8).toString("hex")).toBe(PNG_SIGNATURE);
      // The header's width and height: twice the drawing's.
      expect(bytes.readUInt32BE(16)).toBeGreaterThan(1000);
      expect(bytes.readUInt32BE(20)).toBeGreaterThan(800);
      expect(bytes.byteLength).toBeGreaterThan(50_000);
    });
  });
}

test("an entity that is dragged stays where it was dropped, and undo puts it back", async ({ page, explorer }) => {
  await explorer.open(NVIDIA_AND_ALIBABA);
  const { x, y } = await explorer.pointOf("huawei");
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 40, y - 20, { steps: 4 });
  await page.mouse.move(x + 80, y - 40, { steps: 4 });
  await page.mouse.up();
  const link = await settledLink(page, (now) => placesOf(now).get("huawei")?.[0] !== 0);
  expect(placesOf(link).get("huawei")).toEqual([80, 180]);
  expect(placesOf(link).get("nvidia")).toEqual([0, 0]);
  await page.keyboard.press("Control+z");
  await settledLink(page, (now) => placesOf(now).get("huawei")?.[0] === 0);
});

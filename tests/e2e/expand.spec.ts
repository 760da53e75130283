import type { Locator } from "@playwright/test";
import { PREDICATES } from "../../server/contract/ontology.ts";
import { api } from "./support/api.ts";
import type { Explorer } from "./support/explorer.ts";
import { placesOf, settledLink } from "./support/link.ts";
import { NVIDIA_AND_ALIBABA, NVIDIA_SUPPLIES_ALIBABA } from "./support/scenes.ts";
import { expect, LANGUAGES, test } from "./support/test.ts";

/** Opens the menu of an entity with the right button. */
async function menuOf(explorer: Explorer, id: string): Promise<Locator> {
  const { x, y } = await explorer.pointOf(id);
  await explorer.page.mouse.click(x, y, { button: "right" });
  const menu = explorer.page.getByRole("menu", { name: explorer.words.explore("menu.label") });
  await expect(menu).toBeVisible();
  return menu;
}

function partOf(menu: Locator, label: string): Locator {
  return menu.getByRole("menuitem").filter({ hasText: label });
}

for (const language of LANGUAGES) {
  test.describe(language, () => {
    test.use({ language });

    test("expanding by relation draws that part only; counts say so before and after, and nothing that stood moves", async ({
      page,
      explorer,
    }) => {
      await explorer.open(NVIDIA_AND_ALIBABA);
      const { relationCounts } = await api.entity("nvidia");
      const all = relationCounts.reduce((sum, { count }) => sum + count, 0);
      const suppliesOut = relationCounts
        .filter(({ predicate, direction }) => predicate === "SUPPLIES" && direction === "out")
        .reduce((sum, { count }) => sum + count, 0);
      const { explore } = explorer.words;
      const before = placesOf(NVIDIA_AND_ALIBABA);

      const menu = await menuOf(explorer, "nvidia");
      await partOf(menu, explore("menu.expand"))
        .filter({ hasText: String(all - 1) })
        .click();
      const supplies = partOf(menu, PREDICATES.SUPPLIES.label[language]).filter({ hasText: String(suppliesOut - 1) });
      await supplies.click();

      const link = await settledLink(page, ({ relations = [] }) => relations.length > 1);
      expect(link.relations?.filter((id) => id.startsWith("nvidia:SUPPLIES:"))).toHaveLength(suppliesOut);
      expect(link.relations).toHaveLength(suppliesOut);
      expect(link.relations).toContain(NVIDIA_SUPPLIES_ALIBABA);
      const after = placesOf(link);
      for (const [id, place] of before) expect(after.get(id), id).toEqual(place);
      const places = [...after.values()].map(([x, y]) => `${x} ${y}`);
      expect(new Set(places).size).toBe(places.length);

      const again = await menuOf(explorer, "nvidia");
      await expect(partOf(again, explore("menu.expand"))).toContainText(String(all - suppliesOut));
    });

    test("what is drawn already is offered no more, and the rest comes with one click", async ({ page, explorer }) => {
      await explorer.open({ v: 1, entities: [["tsmc", 0, 0]], relations: [], window: [1, 0, 0] });
      const { relationCounts } = await api.entity("tsmc");
      const all = relationCounts.reduce((sum, { count }) => sum + count, 0);
      const { explore } = explorer.words;
      const menu = await menuOf(explorer, "tsmc");
      await partOf(menu, explore("menu.expand")).click();
      await partOf(menu, explore("menu.expandAll"))
        .filter({ hasText: String(all) })
        .click();
      await settledLink(page, ({ relations = [] }) => relations.length === all);
      await expect(await menuOf(explorer, "tsmc")).toContainText(explore("menu.allDrawn"));
    });

    test("a double click expands a small neighbourhood at once, and asks at a hub which part", async ({
      page,
      explorer,
    }) => {
      await explorer.open(NVIDIA_AND_ALIBABA);
      const huawei = await explorer.pointOf("huawei");
      await page.mouse.dblclick(huawei.x, huawei.y);
      const link = await settledLink(page, ({ relations = [] }) => relations.length > 1);
      for (const [id, place] of placesOf(NVIDIA_AND_ALIBABA)) expect(placesOf(link).get(id), id).toEqual(place);
      await explorer.tool("undo").click();
      await settledLink(page, ({ relations = [] }) => relations.length === 1);

      const nvidia = await explorer.pointOf("nvidia");
      await page.mouse.dblclick(nvidia.x, nvidia.y);
      const menu = page.getByRole("menu", { name: explorer.words.explore("menu.label") });
      await expect(partOf(menu, explorer.words.explore("menu.expandAll"))).toBeVisible();
      await expect(partOf(menu, PREDICATES.DESIGNS.label[language]).first()).toBeVisible();
      await page.keyboard.press("Escape");
      await expect(menu).toBeHidden();
    });
  });
}

test("expanding from the drawing of the corpus keeps every entity where it was", async ({ page, explorer }) => {
  await explorer.open();
  const { positions } = await api.overview();
  await explorer.show("علي بابا");
  await explorer.details.getByRole("button", { name: explorer.words.details("entity.draw") }).click();
  const link = await settledLink(page, ({ entities = [] }) => entities.length > Object.keys(positions).length);
  const places = placesOf(link);
  for (const [id, { x, y }] of Object.entries(positions)) expect(places.get(id), id).toEqual([x, y]);
});

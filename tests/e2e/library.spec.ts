import { AxeBuilder } from "@axe-core/playwright";
import { type CypherAnswer, cypherAnswer, cypherBody } from "../../server/contract/cypher.ts";
import { LIBRARY } from "../../server/library/library.ts";
import type { Explorer } from "./support/explorer.ts";
import { NVIDIA_AND_ALIBABA, NVIDIA_SUPPLIES_ALIBABA } from "./support/scenes.ts";
import { expect, LANGUAGES, test } from "./support/test.ts";

const WCAG_22_AA = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/** What the server says that code did after the reads of an entity's card. */
const AFTERWARDS = { ar: /جُمعت أسماء الكيانات/u, en: /names of the entities/u } as const;

/** What the page sends to the console's call while `act` is done, and what it is answered. */
async function ranBy(
  { page }: Explorer,
  act: () => Promise<void>,
): Promise<{ readonly params: Record<string, unknown>; readonly answer: CypherAnswer }> {
  const answered = page.waitForResponse((response) => new URL(response.url()).pathname === "/api/v1/cypher");
  await act();
  const response = await answered;
  expect(response.status()).toBe(200);
  const { params } = cypherBody.parse(response.request().postDataJSON());
  return { params, answer: cypherAnswer.parse(await response.json()) };
}

/** Opens a query of the dialog in the console, and waits until as many rows stand there as the server sent. */
async function inConsole(explorer: Explorer, index: number) {
  const { page, words } = explorer;
  const dialog = page.getByRole("dialog");
  const open = dialog.getByRole("button", { name: words.details("cypher.consoleNth", { index }), exact: true });
  const ran = await ranBy(explorer, () => open.click());
  await rowsStand(explorer, ran.answer);
  return ran;
}

async function rowsStand({ page, words }: Explorer, { rows }: CypherAnswer): Promise<void> {
  expect(rows.length).toBeGreaterThan(0);
  const forms = page.getByRole("tablist", { name: words.queryResults("tabs.label"), exact: true });
  await forms.getByRole("tab", { name: words.queryResults("tabs.table"), exact: true }).click();
  await expect(page.getByRole("grid", { name: words.queryResults("table.label") })).toHaveAttribute(
    "aria-rowcount",
    String(rows.length + 1),
  );
}

/** Opens the Query tab by its name. */
async function openQueryTab({ page, words }: Explorer): Promise<void> {
  await page.getByRole("tab", { name: words.frame("tabs.query") }).click();
  await expect(page.getByRole("region", { name: words.queryLibrary("label") })).toBeVisible();
}

for (const language of LANGUAGES) {
  test.describe(language, () => {
    test.use({ language });

    test("an entity's card opens its queries in the console, parameters filled", async ({ explorer }) => {
      const { page, words } = explorer;
      await explorer.open({ ...NVIDIA_AND_ALIBABA, selection: ["entity", "alibaba"] });
      await explorer.details
        .getByRole("button", { name: words.details("cypher.show") })
        .last()
        .click();
      const { params, answer } = await inConsole(explorer, 3);
      expect(params).toEqual({ entityId: "alibaba" });
      expect(answer.columns).toContain("predicate");
      // The names of what was found were added by code; the panel says so.
      await expect(page.getByText(AFTERWARDS[language])).toBeVisible();
    });

    test("a relation's card does", async ({ explorer }) => {
      await explorer.open({ ...NVIDIA_AND_ALIBABA, selection: ["relation", NVIDIA_SUPPLIES_ALIBABA] });
      await explorer.details.getByRole("button", { name: explorer.words.details("cypher.show") }).click();
      const { params, answer } = await inConsole(explorer, 2);
      expect(params).toMatchObject({ subjects: ["nvidia"], objects: ["alibaba"], predicate: "SUPPLIES" });
      expect(answer.columns).toContain("quote");
    });

    test("a path of a trace does", async ({ explorer }) => {
      const { page, words } = explorer;
      await explorer.open();
      await page.getByRole("button", { name: words.explore("questions.alibaba") }).click();
      await expect(explorer.canvas).toHaveAttribute("data-drawn", "true");
      const paths = page.getByRole("region", { name: words.trace("list.label"), exact: true });
      const first = paths.locator("[data-path]").first();
      if ((await first.getAttribute("aria-expanded")) !== "true") await first.click();
      await paths
        .getByRole("button", { name: words.details("cypher.show"), exact: true })
        .last()
        .click();
      const { answer } = await inConsole(explorer, 1);
      expect(answer.truncated).toBeNull();
    });

    test("a month of the timeline does, and brings that month's claims", async ({ explorer }) => {
      await explorer.open();
      const list = await explorer.openMonth("2025-08");
      await list.getByRole("button", { name: explorer.words.details("cypher.show") }).click();
      const { params, answer } = await inConsole(explorer, 1);
      expect(params).toMatchObject({ from: "2025-08", to: "2025-08" });
      const date = answer.columns.indexOf("date");
      for (const row of answer.rows) expect(String(row[date])).toMatch(/^2025(-08|$)/);
    });

    test("the drawing with its filters does, and brings what is drawn", async ({ explorer }) => {
      const { page, words } = explorer;
      await explorer.open();
      const before = await explorer.drawn();
      await page
        .getByRole("button", { name: new RegExp(`^${language === "ar" ? "تقييد وحظر" : "Restriction and bans"}`) })
        .click();
      await expect.poll(async () => (await explorer.drawn()).relations).toBeLessThan(before.relations);
      const { relations } = await explorer.drawn();
      const { params, answer } = await ranBy(explorer, () =>
        page.getByRole("button", { name: words.explore("status.cypher") }).click(),
      );
      expect(params.predicatesOff).toContain("RESTRICTS");
      expect(answer.rows).toHaveLength(relations);
      await rowsStand(explorer, answer);
    });

    test("the library is found by words, opened with its examples, and asks for entities by name", async ({
      explorer,
    }) => {
      const { page, words } = explorer;
      await explorer.open();
      await openQueryTab(explorer);
      const library = page.getByRole("region", { name: words.queryLibrary("label") });
      await library
        .getByRole("searchbox")
        .fill(language === "ar" ? "ممن تتزود هذه الجهه" : "suppliers that articles name");
      const query = LIBRARY.find(({ id }) => id === "supply-suppliers-of");
      if (query === undefined) throw new Error("The library has lost its first questions.");
      const { answer } = await ranBy(explorer, () =>
        library.getByRole("button", { name: new RegExp(`^${query.title[language]}`) }).click(),
      );
      await rowsStand(explorer, answer);
      await expect(library.getByText(query.about[language])).toBeVisible();
      const label = query.parameters[0]?.label[language] ?? "";
      await library.getByRole("textbox", { name: words.queryLibrary("param.choose", { label }) }).fill("الصين");
      const { params } = await ranBy(explorer, () =>
        library
          .getByRole("option")
          .filter({ hasText: language === "ar" ? /^\s*الصين/ : /China/ })
          .first()
          .click(),
      );
      expect(params.customer).toBe("china");
      const seen = await new AxeBuilder({ page }).include("aside").withTags(WCAG_22_AA).analyze();
      expect(seen.violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
    });

    test("a query is saved by name, renamed, deleted and brought back; stars last", async ({ explorer }) => {
      const { page, words } = explorer;
      await explorer.open();
      await openQueryTab(explorer);
      const library = page.getByRole("region", { name: words.queryLibrary("label") });
      const { queryLibrary } = words;
      await library.getByRole("button", { name: queryLibrary("save.open") }).click();
      await library.getByRole("textbox", { name: queryLibrary("save.name") }).fill("توريد 1");
      await page.keyboard.press("Enter");
      await expect(library.getByText(queryLibrary("save.saved", { name: "توريد 1" }))).toBeVisible();
      await library.getByRole("button", { name: queryLibrary("rename.open", { name: "توريد 1" }) }).click();
      await library.getByRole("textbox", { name: queryLibrary("save.name") }).fill("توريد 2");
      await page.keyboard.press("Enter");
      const row = library.getByRole("button", { name: /^توريد 2/ });
      await expect(row).toBeVisible();
      const starred = LIBRARY[0]?.title[language] ?? "";
      await library.getByRole("button", { name: queryLibrary("star", { title: starred }) }).click();
      await library.getByRole("button", { name: queryLibrary("delete.open", { name: "توريد 2" }) }).click();
      await expect(row).toBeHidden();
      await page.getByRole("button", { name: queryLibrary("delete.undo") }).click();
      await expect(row).toBeVisible();
      await page.reload();
      await openQueryTabAgain(explorer);
      await expect(row).toBeVisible();
      await expect(library.getByRole("button", { name: queryLibrary("unstar", { title: starred }) })).toBeVisible();
    });
  });
}

/** After a reload the page may stand on the tab it had, or on its first one. */
async function openQueryTabAgain(explorer: Explorer): Promise<void> {
  const tab = explorer.page.getByRole("tab", { name: explorer.words.frame("tabs.query") });
  await expect(tab).toBeVisible();
  if ((await tab.getAttribute("aria-selected")) !== "true") await openQueryTab(explorer);
}

import { readFile } from "node:fs/promises";
import { AxeBuilder } from "@axe-core/playwright";
import type { Locator, Page } from "@playwright/test";
import { api } from "./support/api.ts";
import type { Explorer } from "./support/explorer.ts";
import { linkOf, placesOf, settledLink } from "./support/link.ts";
import { NVIDIA_AND_ALIBABA } from "./support/scenes.ts";
import { expect, LANGUAGES, THEME_OF, test } from "./support/test.ts";

const SUPPLY = "MATCH (a)-[s:SUPPLIES]->(b) RETURN a, s, b, s.sources AS sources ORDER BY s.id";
const WCAG_22_AA = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/** The result of a query that was typed and run, as its users know it. */
class Results {
  readonly page: Page;
  readonly explorer: Explorer;
  readonly region: Locator;
  readonly grid: Locator;
  readonly row: Locator;

  constructor(explorer: Explorer) {
    const { queryResults } = explorer.words;
    this.page = explorer.page;
    this.explorer = explorer;
    this.region = explorer.page.locator('[data-part="results"]');
    this.grid = this.region.getByRole("grid", { name: queryResults("table.label") });
    this.row = this.region.getByRole("region", { name: queryResults("row.label") });
  }

  /** Types a query into the open tab and runs it. */
  async ask(query: string): Promise<void> {
    const { page, explorer } = this;
    const name = explorer.words.frame("tabs.query");
    const tab = page.getByRole("tab", { name, exact: true });
    await tab.or(page.getByRole("navigation").getByRole("button", { name })).click();
    const editor = page.locator(".cm-content");
    await editor.click();
    await expect(editor).toBeFocused();
    await page.keyboard.press("ControlOrMeta+a");
    await page.keyboard.insertText(query);
    await page.keyboard.press("ControlOrMeta+Enter");
    await expect(this.region.getByRole("status")).toBeVisible();
  }

  async show(form: "both" | "table" | "graph" | "json" | "plan"): Promise<void> {
    await this.region.getByRole("tab", { name: this.explorer.words.queryResults(`tabs.${form}`), exact: true }).click();
  }

  /** The texts of a column's cells that stand in the page, from the top. */
  async column(index: number): Promise<string[]> {
    const rows = await this.grid
      .getByRole("row")
      .filter({ has: this.page.getByRole("gridcell") })
      .all();
    const cells = await Promise.all(rows.map((row) => row.getByRole("gridcell").nth(index).innerText()));
    return cells.map((text) => text.trim());
  }
}

for (const language of LANGUAGES) {
  test.describe(language, () => {
    test.use({ language });

    test("a row leads to its quotes, its edge and its card", async ({ explorer }) => {
      const results = new Results(explorer);
      await explorer.open();
      await results.ask(SUPPLY);
      const { relation, claims } = await api.relation("nvidia:SUPPLIES:alibaba");
      const line = results.grid
        .getByRole("row")
        .filter({ hasText: language === "ar" ? "علي بابا" : "Alibaba" })
        .first();
      await line.getByRole("gridcell").nth(1).click();
      await expect(line).toHaveAttribute("aria-selected", "true");
      for (const { quote } of claims.slice(0, 2)) await expect(results.row).toContainText(quote.trim());
      await expect(results.row).toContainText(explorer.words.queryResults("row.claims", { count: claims.length }));
      await expect(explorer.details).toContainText(claims[0]?.quote.trim() ?? relation.id);
      await expect(explorer.canvas).toBeVisible();
      await results.row.getByRole("button", { name: explorer.words.queryResults("row.next") }).click();
      await expect(line).toHaveAttribute("aria-selected", "false");
      await expect(results.grid.locator('[aria-selected="true"]')).toHaveCount(1);
    });

    test("a header sorts up, down and back; the keyboard alone does it too", async ({ page, explorer }) => {
      const results = new Results(explorer);
      await explorer.open();
      await results.ask("UNWIND [3, 1.5, null, 10, 2] AS n RETURN n, toString(n) AS text");
      const head = results.grid.getByRole("columnheader", { name: "n", exact: true });
      await head.click();
      await expect(head).toHaveAttribute("aria-sort", "ascending");
      expect(await results.column(0)).toEqual(["1.5", "2", "3", "10", "null"]);
      await results.grid.focus();
      await page.keyboard.press("Enter");
      await expect(head).toHaveAttribute("aria-sort", "descending");
      expect(await results.column(0)).toEqual(["10", "3", "2", "1.5", "null"]);
      await page.keyboard.press("Enter");
      await expect(head).toHaveAttribute("aria-sort", "none");
      expect(await results.column(0)).toEqual(["3", "1.5", "null", "10", "2"]);
    });

    test("a thousand rows stand in the page as few; the keyboard reaches the last", async ({ page, explorer }) => {
      const results = new Results(explorer);
      await explorer.open();
      await results.ask("UNWIND range(1, 5000) AS i RETURN i, i % 7 AS seven, 'text ' + i AS text, i * i AS square");
      const { queryResults } = explorer.words;
      await expect(results.region).toContainText(queryResults("cut.limit", { limit: "1,000" }));
      await expect(results.grid).toHaveAttribute("aria-rowcount", "1001");
      expect(await results.grid.getByRole("row").count()).toBeLessThan(60);
      await results.grid.focus();
      await page.keyboard.press("ControlOrMeta+End");
      await expect(results.grid.getByRole("gridcell", { name: "1000000", exact: true })).toBeInViewport();
      expect(await results.grid.getByRole("row").count()).toBeLessThan(60);
      await page.keyboard.press("ControlOrMeta+c");
      await expect(page.getByText(queryResults("copied"))).toBeVisible();
      expect(await page.evaluate(() => navigator.clipboard.readText())).toBe("1000000");
    });

    test("the answer is added to the canvas as one step; what stood keeps its place", async ({ page, explorer }) => {
      const results = new Results(explorer);
      await explorer.open(NVIDIA_AND_ALIBABA);
      const before = placesOf(linkOf(page));
      await results.ask("MATCH (a {id: 'nvidia'})-[s:SUPPLIES]->(b) RETURN a, s, b");
      const { queryResults, explore } = explorer.words;
      await results.region.getByRole("button", { name: queryResults("head.add") }).click();
      const shown = page.getByRole("button", { name: queryResults("added.open") });
      await expect(shown).toBeVisible();
      await shown.click();
      const after = placesOf(await settledLink(page, ({ relations = [] }) => relations.length > 1));
      for (const [id, place] of before) expect([id, after.get(id)]).toEqual([id, place]);
      expect(after.size).toBeGreaterThan(before.size);
      await explorer.drawingStands();
      await explorer.tools.getByRole("button", { name: new RegExp(`^${explore("tools.undo")}`) }).click();
      await expect.poll(() => explorer.drawn()).toEqual({ entities: 3, relations: 1 });
    });

    test("the table is saved as CSV in the order shown, safe from formulas", async ({ page, explorer }) => {
      const results = new Results(explorer);
      await explorer.open();
      await results.ask(
        "UNWIND [['b', '=1+1'], ['a', 'say \"x\", y'], ['c', -5]] AS p RETURN p[0] AS name, p[1] AS `=cell`",
      );
      await results.grid.getByRole("columnheader", { name: "name" }).click();
      const download = page.waitForEvent("download");
      await results.region.getByRole("button", { name: explorer.words.queryResults("head.csv") }).click();
      const file = await download;
      expect(file.suggestedFilename()).toMatch(/^silsila-query-\d{4}-\d{2}-\d{2}\.csv$/);
      expect(await readFile(await file.path(), "utf8")).toBe(
        '\ufeffname,\'=cell\r\na,"say ""x"", y"\r\nb,\'=1+1\r\nc,-5\r\n',
      );
    });

    test("texts that are ids lead to evidence; without any, the row says what to return", async ({
      page,
      explorer,
    }) => {
      const results = new Results(explorer);
      const { queryResults } = explorer.words;
      await explorer.open();
      await results.ask(
        "RETURN 'nvidia:SUPPLIES:alibaba' AS id UNION ALL RETURN 'nothing of ours' AS id UNION ALL RETURN 'h20' AS id",
      );
      const { claims } = await api.relation("nvidia:SUPPLIES:alibaba");
      await results.grid.getByRole("gridcell").nth(0).click();
      await expect(results.row).toContainText(claims[0]?.quote.trim() ?? "a quote");
      await results.grid.getByRole("gridcell").nth(1).click();
      await expect(results.row).toContainText(queryResults("row.nothing"));
      await results.grid.getByRole("gridcell").nth(2).click();
      await results.row.getByRole("button", { name: "H20", exact: true }).click();
      await explorer.cardOf("H20");
      await expect(page.getByRole("alert")).toHaveCount(0);
    });

    test("the graph is walked by keys, the plan unfolds, JSON is copied whole", async ({ page, explorer }) => {
      const results = new Results(explorer);
      const { queryResults } = explorer.words;
      await explorer.open();
      await results.ask("MATCH (a {id: 'nvidia'})-[s:SUPPLIES]->(b {id: 'alibaba'}) RETURN s");
      await results.show("graph");
      await expect(explorer.canvas).not.toHaveAttribute("data-busy");
      await explorer.canvas.focus();
      await page.keyboard.press("ArrowDown");
      await page.keyboard.press("Enter");
      await expect(explorer.details.getByRole("heading", { level: 2 })).toBeVisible();

      await results.show("plan");
      const tree = results.region.getByRole("tree", { name: queryResults("plan.label") });
      const root = tree.getByRole("treeitem").first();
      await expect(root).toContainText("ProduceResults");
      const steps = await tree.getByRole("treeitem").count();
      await tree.focus();
      await page.keyboard.press("Enter");
      await expect(root).toHaveAttribute("aria-expanded", "false");
      await expect(tree.getByRole("treeitem")).toHaveCount(1);
      await page.keyboard.press("Enter");
      await expect(tree.getByRole("treeitem")).toHaveCount(steps);

      await results.show("json");
      await results.region.getByRole("button", { name: queryResults("json.copy"), exact: true }).click();
      await expect(page.getByText(queryResults("copied"))).toBeVisible();
      const copied: unknown = JSON.parse(await page.evaluate(() => navigator.clipboard.readText()));
      expect(copied).toMatchObject([{ s: { $type: "relationship", id: "nvidia:SUPPLIES:alibaba" } }]);
    });

    test("an empty answer says so, with what the server remarks in the page's words", async ({ explorer }) => {
      const results = new Results(explorer);
      const { queryResults } = explorer.words;
      await explorer.open();
      await results.ask("MATCH (f:Firm) RETURN f.bla");
      await expect(results.region).toContainText(queryResults("none.title"));
      await expect(results.region).toContainText(queryResults("remarks.label", { name: "\u2068Firm\u2069" }));
      await results.show("graph");
      await expect(results.region).toContainText(queryResults("graph.empty"));
    });

    const theme = THEME_OF[language];
    test.describe(theme, () => {
      test.use({ colorScheme: theme });

      test("no form of a result breaks WCAG 2.2 AA", async ({ page, explorer }) => {
        const results = new Results(explorer);
        const found: string[] = [];
        const look = async (form: string) => {
          // What stands around the results is looked at by the tests of its own.
          const part = new AxeBuilder({ page }).include('[data-part="results"]');
          const { violations } = await part.withTags(WCAG_22_AA).analyze();
          for (const { id, nodes } of violations)
            for (const { target, html } of nodes)
              found.push(`${form}: ${id} ${target.join(" ")} ${html.slice(0, 160)}`);
        };
        await explorer.open();
        await results.ask(`${SUPPLY} LIMIT 8`);
        await expect(explorer.canvas).not.toHaveAttribute("data-busy");
        await look("table and graph");
        await results.grid.getByRole("gridcell").nth(1).click();
        await expect(results.row.locator("blockquote").first()).toBeVisible();
        await look("row");
        for (const form of ["plan", "json"] as const) {
          await results.show(form);
          await expect(results.region.getByRole(form === "plan" ? "tree" : "region").first()).toBeVisible();
          await look(form);
        }
        await results.ask("MATCH (f:Firm) RETURN f.bla");
        await expect(results.region).toContainText(explorer.words.queryResults("remarks.title"));
        await look("nothing found");
        expect(found).toEqual([]);
      });
    });

    test.describe("on a phone", () => {
      test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

      test("the table and a row's quotes fit the page", async ({ page, explorer }) => {
        const results = new Results(explorer);
        await page.goto(`/?lang=${language}`);
        await results.ask(SUPPLY);
        await expect(results.region.getByRole("tab", { name: explorer.words.queryResults("tabs.both") })).toHaveCount(
          0,
        );
        await results.grid.getByRole("gridcell").nth(0).click();
        await expect(results.row.locator("blockquote").first()).toBeVisible();
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        expect(overflow).toBeLessThanOrEqual(0);
      });
    });
  });
}

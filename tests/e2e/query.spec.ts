import { AxeBuilder } from "@axe-core/playwright";
import { address } from "./support/api.ts";
import { transactionsWith } from "./support/engine.ts";
import { settledLink } from "./support/link.ts";
import { QueryPage } from "./support/query-page.ts";
import { expect, LANGUAGES, THEME_OF, test } from "./support/test.ts";

const WHO_IS = "MATCH (n:Company {id: $id})\nRETURN n.nameEn AS name, n.id AS id";
/** Never finds anything, and does not end by itself within the limit. */
const ENDLESS =
  "MATCH (a:Entity), (b:Entity), (c:Entity), (d:Entity), (e:Entity), (f:Entity) WHERE a.id + b.id + c.id + d.id + e.id + f.id = 'never-e2e' RETURN a";
/** The browser reports every answer that is not 2xx. */
const REFUSED = /status of (400|403)/;

// A fresh engine takes seconds to plan its first query, and the API does not wait that long: so it is not our first.
test.beforeAll(async () => {
  const asked = {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query: WHO_IS }),
  };
  await expect
    .poll(async () => (await fetch(`${address()}/api/v1/cypher/explain`, asked)).status, { timeout: 120_000 })
    .toBe(200);
  await expect
    .poll(async () => (await fetch(`${address()}/api/v1/cypher/schema`)).status, { timeout: 120_000 })
    .toBe(200);
});

for (const language of LANGUAGES) {
  test.describe(language, () => {
    test.use({ language });

    test("a query with a parameter is written, checked, run by the keyboard and remembered", async ({ page }) => {
      const query = new QueryPage(page, language);
      await query.open();
      await query.write(WHO_IS);
      await query.param("id").fill("nvidia");
      await expect(query.verdict).toHaveText(query.words.query("verdict.allowed"));
      await page.keyboard.press("Control+Enter");
      await expect(query.results).toContainText("Nvidia");
      await expect(query.history.getByRole("button").filter({ hasText: "MATCH (n:Company" })).toContainText(
        query.words.query("history.rows", { count: 1 }),
      );
      await expect(query.editor).toHaveCSS("direction", "ltr");
    });

    test("a refusal is marked at its place, with its reason in the page's language", async ({
      page,
      expectedFaults,
    }) => {
      expectedFaults.push(REFUSED);
      const query = new QueryPage(page, language);
      await query.open();
      await query.write("MATCH (n:Company)\nWHERE n.degree > 3\nDETACH DELETE n");
      await expect(query.marked()).toHaveText("DETACH");
      const reason = language === "ar" ? "DETACH يغيّر البيانات" : "DETACH changes data";
      await expect(query.verdict).toContainText(reason);
      await query.run().click();
      await expect(page.getByRole("alert")).toContainText(query.words.query("failure.query_refused"));
      await expect(page.getByRole("alert")).toContainText(reason);
      await query.write("MATCH (n) RETURN m");
      await expect(query.marked()).toHaveText("m");
      await expect(query.verdict).toHaveAttribute("data-verdict", "refused");
    });

    test("a reload keeps texts, parameters, names and history, and a closed query comes back", async ({ page }) => {
      const query = new QueryPage(page, language);
      await query.open();
      await query.write(WHO_IS);
      await query.param("id").fill("[1,");
      await expect(page.getByRole("alert")).toHaveText(query.words.query("params.bad"));
      await expect(query.run()).toBeDisabled();
      await query.param("id").fill("alibaba");
      await query.run().click();
      await expect(query.results).toContainText("Alibaba");
      await page.getByRole("button", { name: query.words.query("tabs.new"), exact: true }).click();
      await query.write("RETURN 'second' AS word");
      const names = query.tabs.getByRole("listitem");
      await names.nth(1).getByRole("button").first().dblclick();
      await page.keyboard.type("My second");
      await page.keyboard.press("Enter");
      await settledLink(page, ({ query: held }) => held?.title === "My second");

      await page.reload();
      await expect(names).toHaveCount(2);
      await expect(names.nth(1)).toContainText("My second");
      await expect(query.editor).toContainText("RETURN 'second' AS word");
      await expect(query.history).toContainText("MATCH (n:Company");
      await names.nth(0).getByRole("button").first().click();
      await expect(query.param("id")).toHaveValue("alibaba");
      await names.nth(0).getByRole("button").nth(1).click();
      await expect(names).toHaveCount(1);
      await page.getByRole("button", { name: query.words.query("tabs.undo") }).click();
      await expect(names).toHaveCount(2);
      await expect(query.param("id")).toHaveValue("alibaba");
    });

    test("completion offers a label, and inside quotes an entity by its name", async ({ page }) => {
      const query = new QueryPage(page, language);
      await query.open();
      await query.write("MATCH (n:");
      await page.keyboard.type("Com");
      await expect(query.completions().first()).toContainText("Company");
      await query.complete();
      await page.keyboard.type(" {id: ");
      await page.keyboard.type('"');
      await page.keyboard.type(language === "ar" ? "علي با" : "aliba");
      const alibaba = query.completions().filter({ hasText: language === "ar" ? "علي بابا" : "Alibaba" });
      await expect(alibaba.first()).toContainText("alibaba");
      await query.complete();
      await expect(query.editor).toContainText('MATCH (n:Company {id: "alibaba"');
    });

    test("a link opens its query beside the reader's own, and does not run it", async ({ page, openElsewhere }) => {
      const query = new QueryPage(page, language);
      await query.open();
      await query.write(WHO_IS);
      await query.param("id").fill("huawei");
      await settledLink(page, ({ query: held }) => held?.params === '{"id":"huawei"}');
      const other = await openElsewhere(page.url());
      const theirs = new QueryPage(other, language);
      const asked: string[] = [];
      other.on("request", (request) => asked.push(new URL(request.url()).pathname));
      await other.reload();
      await expect(theirs.editor).toContainText("MATCH (n:Company {id: $id})");
      await expect(theirs.param("id")).toHaveValue("huawei");
      await expect(theirs.verdict).toHaveText(query.words.query("verdict.allowed"));
      expect(asked).not.toContain("/api/v1/cypher");
      await theirs.run().click();
      await expect(theirs.results).toContainText("Huawei");
    });
  });
}

test.describe("keys and limits", () => {
  test.use({ language: "en" });

  test("cancelling ends the query on the server", async ({ page }) => {
    const query = new QueryPage(page, "en");
    await query.open();
    await query.write(ENDLESS);
    await query.run().click();
    await expect.poll(() => transactionsWith("never-e2e")).toBe(1);
    await query.cancel().click();
    await expect(query.results).toContainText("Cancelled after");
    await expect.poll(() => transactionsWith("never-e2e"), { timeout: 5000 }).toBe(0);
    await expect(query.run()).toBeEnabled();
  });

  test("the editor is left by Escape and Tab, and the history is walked by the arrows", async ({ page }) => {
    const query = new QueryPage(page, "en");
    await query.open();
    for (const text of ["RETURN 1 AS first", "RETURN 2 AS second"]) {
      await query.write(text);
      await page.keyboard.press("Control+Enter");
      await expect(query.history.getByRole("button").filter({ hasText: text })).toBeVisible();
    }
    await query.write("RETURN 3");
    await page.keyboard.press("Control+ArrowUp");
    await expect(query.editor).toContainText("RETURN 2 AS second");
    await page.keyboard.press("Control+ArrowUp");
    await expect(query.editor).toContainText("RETURN 1 AS first");
    await page.keyboard.press("Control+ArrowDown");
    await page.keyboard.press("Control+ArrowDown");
    await expect(query.editor).toContainText("RETURN 3");
    await page.keyboard.press("Tab");
    await expect(query.editor).toBeFocused();
    await page.keyboard.press("Escape");
    await page.keyboard.press("Tab");
    await expect(query.editor).not.toBeFocused();
  });

  test("format lays the query out, and undo takes it back", async ({ page }) => {
    const query = new QueryPage(page, "en");
    await query.open();
    await query.write("match (a)-[s:SUPPLIES]->(b) return a,s limit 3");
    await page.getByRole("button", { name: query.words.query("view.format") }).click();
    await expect(query.editor.locator(".cm-line")).toHaveText([
      "MATCH (a)-[s:SUPPLIES]->(b)",
      "RETURN a, s",
      "LIMIT 3",
    ]);
    await query.editor.click();
    await page.keyboard.press("Control+z");
    await expect(query.editor.locator(".cm-line")).toHaveCount(1);
  });
});

for (const language of LANGUAGES)
  test.describe(`${language}, ${THEME_OF[language]}`, () => {
    test.use({ language, colorScheme: THEME_OF[language] });

    test("no state of the Query tab breaks WCAG 2.2 AA", async ({ page, expectedFaults }) => {
      expectedFaults.push(REFUSED);
      const query = new QueryPage(page, language);
      const found: string[] = [];
      const look = async (state: string) => {
        const { violations } = await new AxeBuilder({ page })
          .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"])
          .analyze();
        for (const { id, nodes } of violations)
          for (const { target, html } of nodes)
            found.push(`${state}: ${id}: ${target.join(" ")} ${html.slice(0, 160)}`);
      };
      await query.open();
      await query.write(
        '// note\nMATCH (n:Company)-[s:SUPPLIES]->(m) WHERE n.id = $id AND m.degree > 1 RETURN n.nameEn, count(s), "x" LIMIT 5',
      );
      await query.param("id").fill("nvidia");
      await query.run().click();
      await expect(query.results).toContainText("Nvidia");
      await look("results");
      await query.write("MATCH (n) DELETE n");
      await query.run().click();
      await expect(page.getByRole("alert")).toBeVisible();
      await expect(query.marked()).toBeVisible();
      await expect(query.completions()).toHaveCount(0);
      await look("refused");
      await query.write("MATCH (n:");
      await page.keyboard.type("Com");
      await expect(query.completions().first()).toBeVisible();
      await look("completion");
      expect(found).toEqual([]);
    });
  });

test.describe("phone", () => {
  test.use({ language: "ar", viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test("a query is run, and the library comes up in the sheet", async ({ page }) => {
    const query = new QueryPage(page, "ar");
    await query.open();
    await query.run().tap();
    await expect(query.results).toContainText("إنفيديا");
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
    await page.getByRole("button", { name: query.words.query("view.library") }).tap();
    await expect(query.history).toBeAttached();
  });
});

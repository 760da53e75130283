import { api } from "./support/api.ts";
import { NVIDIA_AND_ALIBABA, NVIDIA_SUPPLIES_ALIBABA } from "./support/scenes.ts";
import { expect, LANGUAGES, test } from "./support/test.ts";

/** Nvidia as the supplier and Alibaba as the customer, in one sentence. */
const SUPPLIER_FIRST = { ar: /(تورّد|ورّدت).*إنفيديا.*إلى.*علي بابا/u, en: /Nvidia.*supplie[sd].*Alibaba/u } as const;
const OURS = { ar: "ملخّصنا، ليس نصّ الصحيفة", en: "our digest, not the outlet’s text" } as const;
const SAYS_NOT = { ar: /لا |لم |ليس|غير |منفي/u, en: /\b(not|no|negated)\b/iu } as const;
const QUOTATION_MARKS = /^[\s]*[«“"]|[»”"][\s]*$/u;

for (const language of LANGUAGES) {
  test.describe(language, () => {
    test.use({ language });

    test("an edge opens its relation, and the relation its sentence, highlighted in the article and in sight", async ({
      page,
      explorer,
    }) => {
      await explorer.open(NVIDIA_AND_ALIBABA);
      const { claims } = await api.relation(NVIDIA_SUPPLIES_ALIBABA);
      const [claim] = claims;
      if (claim === undefined) throw new Error("The relation has no claim.");
      const [from, to] = [await explorer.pointOf("nvidia"), await explorer.pointOf("alibaba")];
      await page.mouse.click((from.x + to.x) / 2, (from.y + to.y) / 2);

      const { details } = explorer.words;
      await expect(explorer.details.getByRole("heading", { level: 2 })).toHaveText(SUPPLIER_FIRST[language]);
      await expect(explorer.details.locator("blockquote").first()).toContainText(claim.quote);
      await explorer.details.getByRole("button", { name: details("relation.open") }).click();

      await expect(page.getByRole("heading", { level: 2, name: claim.article.title })).toBeVisible();
      await expect.poll(() => explorer.highlightedText()).toBe(claim.quote);
      await expect(explorer.highlighted.first()).toBeInViewport({ ratio: 1 });
      const { article } = await api.article(claim.articleId);
      expect(article.text.slice(claim.start, claim.end)).toBe(claim.quote);
    });

    test("an edge opens from the list in words just as well", async ({ explorer }) => {
      await explorer.open(NVIDIA_AND_ALIBABA);
      await explorer.openList();
      const { entity: nvidia } = await api.entity("nvidia");
      const { entity: alibaba } = await api.entity("alibaba");
      const name = language === "ar" ? "nameAr" : "nameEn";
      await explorer.branch(nvidia[name]).getByRole("button").filter({ hasText: alibaba[name] }).click();
      await expect(explorer.details.getByRole("heading", { level: 2 })).toHaveText(SUPPLIER_FIRST[language]);
    });

    test("a digest's sentence is marked as ours and stands in no quotation marks", async ({ page, explorer }) => {
      await explorer.open({ ...NVIDIA_AND_ALIBABA, selection: ["relation", NVIDIA_SUPPLIES_ALIBABA] });
      const quote = explorer.details.locator("blockquote").first();
      await expect(quote).toContainText(OURS[language]);
      const sentence = await quote.locator("bdi").innerText();
      expect(sentence).not.toMatch(QUOTATION_MARKS);
      await explorer.details.getByRole("button", { name: explorer.words.details("relation.open") }).click();
      await expect(page.getByText(OURS[language]).first()).toBeVisible();
    });

    test("a claim's card says outlet, both dates, status and who says it", async ({ explorer }) => {
      const id = "us-government:RESTRICTS:h20";
      const { claims } = await api.relation(id);
      const claim = claims.find(({ date }) => date !== undefined);
      if (claim === undefined) throw new Error("No dated claim.");
      await explorer.open({ v: 1, entities: [["h20", 0, 0]], relations: [], selection: ["relation", id, claim.id] });
      const card = explorer.details.locator(`article[data-claim="${claim.id}"]`);
      const { details } = explorer.words;
      await expect(card.getByText(details("claim.eventDate"), { exact: true })).toBeVisible();
      await expect(card.getByText(details("claim.printDate"), { exact: true })).toBeVisible();
      await expect(card.locator("time")).toHaveAttribute("datetime", claim.date ?? "");
      if (claim.article.outlet !== null) await expect(card).toContainText(claim.article.outlet);
    });

    test("a claim is copied as a citation with its sentence, its source and a link that opens it", async ({
      page,
      explorer,
    }) => {
      await explorer.open({ ...NVIDIA_AND_ALIBABA, selection: ["relation", NVIDIA_SUPPLIES_ALIBABA] });
      const [claim] = (await api.relation(NVIDIA_SUPPLIES_ALIBABA)).claims;
      if (claim === undefined) throw new Error("The relation has no claim.");
      const { details } = explorer.words;
      await explorer.details
        .getByRole("button", { name: details("claim.cite") })
        .first()
        .click();
      await expect(page.getByText(details("claim.cited"))).toBeVisible();
      const citation = await page.evaluate(() => navigator.clipboard.readText());
      expect(citation).toMatch(SUPPLIER_FIRST[language]);
      expect(citation).toContain(claim.quote.trim());
      expect(citation).toContain(OURS[language]);
      if (claim.article.outlet !== null) expect(citation).toContain(claim.article.outlet);
      const link = /https?:\/\/\S+/.exec(citation)?.[0];
      if (link === undefined) throw new Error(`No link in: ${citation}`);
      await page.goto("about:blank");
      await page.goto(link);
      await expect.poll(() => explorer.highlightedText()).toBe(claim.quote);
    });

    test("Rubin is nowhere said to be supplied to a Chinese company: the relation says no, in drawing and words", async ({
      page,
      explorer,
    }) => {
      const id = "nvidia:SUPPLIES:chinese-companies:rubin";
      const { relation, claims } = await api.relation(id);
      expect(relation.polarity).toBe("negative");
      await explorer.open({
        v: 1,
        entities: [
          ["nvidia", 0, 0],
          ["chinese-companies", 320, 0],
          ["rubin", 160, 200],
        ],
        relations: [id],
        window: [1, 100, 60],
      });
      const name = language === "ar" ? "nameAr" : "nameEn";
      const { entity: rubin } = await api.entity("rubin");
      const { entity: chinese } = await api.entity("chinese-companies");
      await explorer.openList();
      const line = explorer.list
        .getByRole("button")
        .filter({ hasText: rubin[name] })
        .filter({ hasText: chinese[name] });
      await expect(line).toHaveCount(1);
      expect(await line.innerText()).toMatch(SAYS_NOT[language]);
      await line.click();
      const { details } = explorer.words;
      await expect(explorer.details.getByRole("heading", { level: 2 })).toHaveText(SAYS_NOT[language]);
      await expect(explorer.details.getByText(details("relation.saidNot"))).toBeVisible();
      await explorer.details.getByRole("button", { name: details("relation.open") }).click();
      await expect.poll(() => explorer.highlightedText()).toBe(claims[0]?.quote);
      await expect(page.getByRole("application")).toBeVisible();
    });

    test("every relation of Rubin that names a Chinese end says that it was not or only sought", async ({
      explorer,
    }) => {
      await explorer.open({ v: 1, entities: [["rubin", 0, 0]], relations: [], selection: ["entity", "rubin"] });
      await explorer.cardOf(language === "ar" ? "روبين" : "Rubin");
      const supplied = (await api.claims("rubin")).claims.filter(
        ({ predicate, object }) => predicate === "SUPPLIES" && (object ?? "").includes("chin"),
      );
      expect(supplied.length).toBeGreaterThan(0);
      expect(supplied.map(({ polarity }) => polarity)).toEqual(supplied.map(() => "negative"));
    });

    test("in the reader, N and P step through the claims in reading order, and Esc goes back to the drawing", async ({
      page,
      explorer,
    }) => {
      await explorer.open(NVIDIA_AND_ALIBABA);
      const { article, claims } = await api.article("alibaba-inference-chip");
      const ordered = claims.toSorted((a, b) => a.start - b.start || (a.id < b.id ? -1 : 1));
      await page.keyboard.press("Control+k");
      await page.getByRole("textbox", { name: explorer.words.frame("search.open") }).fill(article.title);
      await page.getByRole("option", { name: article.title }).click();
      await expect(page.getByRole("heading", { level: 2, name: article.title })).toBeVisible();
      for (const step of [0, 1, 2]) {
        await page.keyboard.press("n");
        await expect.poll(() => explorer.highlightedText()).toBe(ordered[step]?.quote);
      }
      await page.keyboard.press("p");
      await expect.poll(() => explorer.highlightedText()).toBe(ordered[1]?.quote);
      await expect(explorer.highlighted.first()).toBeInViewport();
      await page.keyboard.press("Escape");
      await expect(page.getByRole("heading", { level: 2, name: article.title })).toBeHidden();
      await explorer.drawingStands();
    });

    test("the reader shows the article's text whole and marks each mention; a mention opens its entity", async ({
      page,
      explorer,
    }) => {
      const { article, mentions } = await api.article("alibaba-inference-chip");
      await explorer.open({ v: 1, reader: ["alibaba-inference-chip", null] });
      const paragraphs = page.locator("article[data-voice] p[lang]");
      await expect(paragraphs.first()).toBeVisible();
      const shown = (await paragraphs.allTextContents()).join("").replace(/\s+/gu, "");
      expect(shown).toBe(article.text.replace(/\s+/gu, ""));
      const [mention] = mentions.toSorted((a, b) => a.start - b.start);
      if (mention === undefined) throw new Error("The article mentions nothing.");
      const { entity } = await api.entity(mention.entityId);
      await paragraphs.getByRole("link", { name: mention.surface }).first().click();
      await explorer.cardOf(language === "ar" ? entity.nameAr : entity.nameEn);
    });
  });
}

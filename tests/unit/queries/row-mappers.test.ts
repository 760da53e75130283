import { describe, expect, it } from "vitest";
import { articleRefFromRow, regionsFromRow } from "../../../server/queries/rows/article-row.ts";
import { claimFromRow } from "../../../server/queries/rows/claim-row.ts";
import { entityFromRow } from "../../../server/queries/rows/entity-row.ts";
import { relationFromRow } from "../../../server/queries/rows/relation-row.ts";

const CLAIM_ROW = {
  id: "story:fact",
  articleId: "story",
  subject: "a",
  predicate: "HAS_ATTRIBUTE",
  object: null,
  item: null,
  literalAr: "نصّ",
  literalEn: "text",
  polarity: "positive",
  status: "asserted",
  hedge: null,
  quantityValue: 1.5,
  quantityUnit: "USD",
  quantityApproximate: null,
  metricAr: "مقياس",
  metricEn: null,
  date: null,
  start: 0,
  end: 3,
  quote: "abc",
  grade: "B",
  method: "curated",
  review: "accepted",
};

describe("claimFromRow", () => {
  it("leaves out what is not stored, keeps null where the contract has it, and joins what was split", () => {
    expect(claimFromRow(CLAIM_ROW)).toEqual({
      id: "story:fact",
      articleId: "story",
      subject: "a",
      predicate: "HAS_ATTRIBUTE",
      object: null,
      item: null,
      literal: { ar: "نصّ", en: "text" },
      polarity: "positive",
      status: "asserted",
      quantity: { value: 1.5, unit: "USD" },
      start: 0,
      end: 3,
      quote: "abc",
      grade: "B",
      method: "curated",
      review: "accepted",
    });
  });

  it("throws on a row that is not a claim of the contract", () => {
    for (const wrong of [{ predicate: "EATS" }, { polarity: null }, { start: -1 }, { date: "soon" }])
      expect(() => claimFromRow({ ...CLAIM_ROW, ...wrong })).toThrow();
  });
});

describe("entityFromRow", () => {
  const row = { id: "a", type: "Place", nameEn: "A", nameAr: "أ", aliases: ["x", "y"], aliasSources: ["", "a paper"] };

  it("joins aliases with their sources", () => {
    expect(entityFromRow(row).aliases).toEqual([{ name: "x" }, { name: "y", source: "a paper" }]);
    expect(entityFromRow({ ...row, aliases: null, aliasSources: null }).aliases).toEqual([]);
  });

  it("has a reference only where its source is stored", () => {
    expect(entityFromRow({ ...row, country: "b" })).not.toHaveProperty("reference");
    expect(entityFromRow({ ...row, country: "b", wikidata: null, referenceSource: "W" }).reference).toEqual({
      source: "W",
      country: "b",
    });
  });
});

describe("relationFromRow", () => {
  it("gives empty lists and null where nothing is stored", () => {
    const row = {
      id: "a:USES:b",
      subject: "a",
      predicate: "USES",
      object: "b",
      item: null,
      claims: 1,
      positive: 1,
      negative: 0,
      polarity: "positive",
      status: "asserted",
      firstDate: null,
      lastDate: null,
      stateDates: null,
      states: null,
      articles: null,
      outlets: null,
      sources: 1,
      grade: "B",
      contested: false,
    };
    expect(relationFromRow(row)).toEqual({ ...row, stateDates: [], states: [], articles: [], outlets: [] });
  });
});

describe("article rows", () => {
  it("read only their own columns", () => {
    const row = {
      id: "a claim's",
      article_id: "story",
      article_story: "story",
      article_kind: "digest",
      article_genre: "news",
      article_title: "عنوان",
      article_language: "ar",
      article_outlet: null,
      article_citedOutlets: null,
      article_publishedAt: "2025-09",
      article_datePrecision: "month",
      article_dateBasisAr: "من النص",
      article_dateBasisEn: "from the text",
    };
    expect(articleRefFromRow(row)).toEqual({
      id: "story",
      story: "story",
      kind: "digest",
      genre: "news",
      title: "عنوان",
      language: "ar",
      outlet: null,
      citedOutlets: [],
      publishedAt: "2025-09",
      datePrecision: "month",
      dateBasis: { ar: "من النص", en: "from the text" },
    });
  });

  it("join the three lists of the regions", () => {
    const row = { regionKinds: ["share", "readAlso"], regionStarts: [1, 5], regionEnds: [4, 9] };
    expect(regionsFromRow(row)).toEqual([
      { kind: "share", start: 1, end: 4 },
      { kind: "readAlso", start: 5, end: 9 },
    ]);
    expect(regionsFromRow({})).toEqual([]);
  });
});

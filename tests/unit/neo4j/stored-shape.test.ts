import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { articleId, claimId, entityId, relationId } from "#contract/ids.ts";
import type { Claim, Entity, Relation } from "#contract/model.ts";
import { canonicalJson } from "../../../server/neo4j/canonical-json.ts";
import type { StoredArticle } from "../../../server/neo4j/graph-store.ts";
import {
  articleProperties,
  claimProperties,
  entityProperties,
  mentionProperties,
  type Properties,
  relationProperties,
  toArticle,
  toClaim,
  toEntity,
  toMentions,
  toRelation,
} from "../../../server/neo4j/stored-shape.ts";

const id = (text: string) => entityId.parse(text);

const plainEntity: Entity = {
  id: id("a"),
  type: "Chip",
  nameEn: "A",
  nameAr: "أ",
  aliases: [],
  collective: false,
  unnamed: true,
};
const fullEntity: Entity = {
  ...plainEntity,
  aliases: [{ name: "AA" }, { name: "ألف", source: "its site" }],
  descriptionEn: "d",
  descriptionAr: "و",
  subtype: "memory",
  reference: { wikidata: "Q1", country: id("b"), parent: id("c"), source: "Wikidata" },
};
const plainArticle: StoredArticle = {
  id: articleId.parse("s"),
  story: "s",
  kind: "user",
  genre: "news",
  title: "T",
  language: "ar",
  outlet: null,
  citedOutlets: [],
  publishedAt: null,
  datePrecision: null,
  dateBasis: null,
  sha256: "0",
  text: "نص فيه اسم",
  regions: [],
};
const fullArticle: StoredArticle = {
  ...plainArticle,
  kind: "original",
  outlet: "O",
  citedOutlets: [id("o")],
  publishedAt: "2025-04",
  datePrecision: "month",
  dateBasis: { ar: "س", en: "b" },
  sourceTitle: "S",
  sourceUrl: "https://example.org/",
  regions: [
    { kind: "share", start: 0, end: 2 },
    { kind: "advertising", start: 3, end: 5 },
  ],
};
const plainClaim: Claim = {
  id: claimId.parse("s:f"),
  articleId: articleId.parse("s"),
  subject: id("a"),
  predicate: "HAS_ATTRIBUTE",
  object: null,
  literal: { ar: "ق", en: "l" },
  item: null,
  polarity: "positive",
  status: "asserted",
  start: 0,
  end: 2,
  quote: "نص",
  grade: "B",
  method: "curated",
  review: "accepted",
};
const { literal: _literal, ...withObject } = plainClaim;
const fullClaim: Claim = {
  ...withObject,
  predicate: "RESTRICTS",
  object: id("b"),
  item: id("c"),
  hedge: "likely",
  attributedTo: id("d"),
  reportedBy: id("e"),
  deniedBy: id("f"),
  date: "2025-04",
  dateEnd: "2025-05",
  datePrecision: "month",
  dateBasis: "relative",
  tense: "past",
  destination: id("g"),
  addressee: id("h"),
  quantity: { value: 2.5, unit: "USD", approximate: true },
  metric: { ar: "م", en: "m" },
  baseline: id("i"),
  condition: { ar: "ش", en: "c" },
  event: "an-event",
};
const plainRelation: Relation = {
  id: relationId.parse("a:USES:b"),
  subject: id("a"),
  predicate: "USES",
  object: id("b"),
  item: null,
  claims: 1,
  positive: 1,
  negative: 0,
  polarity: "positive",
  status: "asserted",
  firstDate: null,
  lastDate: null,
  stateDates: [],
  states: [],
  articles: [articleId.parse("s")],
  outlets: [],
  sources: 1,
  grade: "C",
  contested: false,
};
const fullRelation: Relation = {
  ...plainRelation,
  id: relationId.parse("a:USES:b:c"),
  item: id("c"),
  firstDate: "2025",
  lastDate: "2025-04-01",
  stateDates: ["2025-12-31"],
  states: ["holds"],
  outlets: ["O"],
};

/** What Neo4j keeps: no null, no nested record, lists of one kind. */
function expectStorable(properties: Properties): void {
  for (const value of Object.values(properties)) {
    if (value === undefined) continue;
    const parts = Array.isArray(value) ? value : [value];
    for (const part of parts) expect(["string", "number", "boolean"]).toContain(typeof part);
    expect(new Set(parts.map((part) => typeof part)).size).toBeLessThanOrEqual(1);
  }
}

describe("stored shapes", () => {
  it.each([plainEntity, fullEntity])("bring an entity back as it was: %o", (entity) => {
    expectStorable(entityProperties(entity));
    expect(toEntity({ ...entityProperties(entity), searchKey: "k", degree: 3 })).toEqual(entity);
  });
  it.each([plainArticle, fullArticle])("bring an article back as it was: %o", (article) => {
    expectStorable(articleProperties(article));
    expect(toArticle({ ...articleProperties(article), searchKey: "k", inputHash: "h" })).toEqual(article);
  });
  it.each([plainClaim, fullClaim])("bring a claim back as it was: %o", (claim) => {
    expectStorable(claimProperties(claim));
    expect(toClaim(claimProperties(claim))).toEqual(claim);
  });
  it.each([plainRelation, fullRelation])("bring a relation back as it was: %o", (relation) => {
    expectStorable(relationProperties(relation));
    expect(toRelation(relationProperties(relation))).toEqual(relation);
  });
  it("bring the mentions of one entity back with their surfaces", () => {
    const mentions = [
      { articleId: plainArticle.id, entityId: id("a"), surface: "نص", start: 0, end: 2, kind: "name" as const },
      { articleId: plainArticle.id, entityId: id("a"), surface: "اسم", start: 7, end: 10, kind: "anaphor" as const },
    ];
    expectStorable(mentionProperties(mentions));
    expect(toMentions(plainArticle, "a", mentionProperties(mentions))).toEqual(mentions);
  });
  it("refuse what the database should never hold", () => {
    expect(() => toClaim({ ...claimProperties(plainClaim), predicate: "ADMIRES" })).toThrow("predicate");
    expect(() => toEntity({ ...entityProperties(plainEntity), type: "Planet" })).toThrow("type");
  });
});

describe("canonicalJson", () => {
  it("is the same for equal values whatever the order of their keys, and reads back as the value", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const turned: unknown = JSON.parse(JSON.stringify(value), (_key, inner: unknown) =>
          inner !== null && typeof inner === "object" && !Array.isArray(inner)
            ? Object.fromEntries(Object.entries(inner).reverse())
            : inner,
        );
        expect(canonicalJson(turned)).toBe(canonicalJson(value));
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  it("leaves undefined out", () => {
    expect(canonicalJson({ b: undefined, a: [1, null] })).toBe('{"a":[1,null]}');
  });
});

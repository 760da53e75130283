import { fc, test } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";
import { deriveRelations } from "../../../server/claims/derive.ts";
import { buildArticle, buildClaim, buildEntity } from "./build-claim.ts";

const articles = new Map(["one", "two"].map((id) => [id, buildArticle(id)]));
const entities = new Map(["nvidia", "alibaba", "huawei", "h20"].map((id) => [id, buildEntity(id)]));
const derive = (...inputs: Parameters<typeof buildClaim>[0][]) =>
  deriveRelations({
    claims: inputs.map((each, index) => buildClaim({ id: `c${index}`, articleId: "one", ...each })),
    articles,
    entities,
  });

describe("deriveRelations", () => {
  it("ends a chip's supply with that of its series or of everything, and not the reverse", () => {
    const timelines = (...inputs: Parameters<typeof derive>) =>
      derive(...inputs)
        .filter(({ predicate }) => predicate === "SUPPLIES")
        .map(({ item, stateDates, states, claims }) => [item, stateDates.join(" "), states.join(" "), claims]);
    const part = { subject: "h20", predicate: "PART_OF", object: "hopper" };
    const supply = { item: "h20", date: "2025-02-01" };
    const end = { status: "ended", date: "2025-04-15" };
    expect(timelines(supply, { ...end, item: "hopper" }, part)).toEqual([
      ["h20", "2025-02-01 2025-04-15", "holds notHeld", 1],
      ["hopper", "2025-04-15", "notHeld", 1],
    ]);
    expect(timelines(supply, end)).toEqual([
      [null, "2025-04-15", "notHeld", 1],
      ["h20", "2025-02-01 2025-04-15", "holds notHeld", 1],
    ]);
    expect(timelines({ item: "hopper", date: "2025-02-01" }, { ...end, item: "h20" }, part)).toEqual([
      ["h20", "2025-04-15", "notHeld", 1],
      ["hopper", "2025-02-01", "holds", 1],
    ]);
  });
  it("makes one relation per subject, predicate, object and item", () => {
    const relations = derive({}, { articleId: "two", status: "reported" }, { item: "h20", date: "2025-07" });
    expect(relations).toEqual([
      {
        id: "nvidia:SUPPLIES:alibaba",
        subject: "nvidia",
        predicate: "SUPPLIES",
        object: "alibaba",
        item: null,
        claims: 2,
        positive: 2,
        negative: 0,
        polarity: "positive",
        status: "asserted",
        firstDate: null,
        lastDate: null,
        stateDates: ["2025-09-18"],
        states: ["holds"],
        articles: ["one", "two"],
        outlets: ["outlet of one", "outlet of two"],
        sources: 2,
        grade: "A",
        contested: false,
      },
      {
        id: "nvidia:SUPPLIES:alibaba:h20",
        subject: "nvidia",
        predicate: "SUPPLIES",
        object: "alibaba",
        item: "h20",
        claims: 1,
        positive: 1,
        negative: 0,
        polarity: "positive",
        status: "asserted",
        firstDate: "2025-07",
        lastDate: "2025-07",
        stateDates: ["2025-07-31"],
        states: ["holds"],
        articles: ["one"],
        outlets: ["outlet of one"],
        sources: 1,
        grade: "B",
        contested: false,
      },
    ]);
  });
  it("leaves out literals, proposals and rejected claims", () => {
    expect(
      derive(
        { predicate: "ESTIMATES", object: null, literal: { ar: "٧٠٪", en: "70%" } },
        { review: "proposed" },
        { review: "rejected" },
      ),
    ).toEqual([]);
  });
  it("draws a relation as negative where every claim says no", () => {
    expect(
      derive({ polarity: "negative" }).map(({ polarity, positive, negative }) => ({ polarity, positive, negative })),
    ).toEqual([{ polarity: "negative", positive: 0, negative: 1 }]);
  });
  it("joins both directions of a symmetric predicate", () => {
    const relations = derive(
      { predicate: "COMPETES_WITH", subject: "nvidia", object: "huawei" },
      { predicate: "COMPETES_WITH", subject: "huawei", object: "nvidia" },
    );
    expect(relations.map(({ id, claims }) => ({ id, claims }))).toEqual([
      { id: "huawei:COMPETES_WITH:nvidia", claims: 2 },
    ]);
  });
  it("keeps the direction of all others apart", () => {
    expect(
      derive({ subject: "nvidia", object: "huawei" }, { subject: "huawei", object: "nvidia" }).map(({ id }) => id),
    ).toEqual(["huawei:SUPPLIES:nvidia", "nvidia:SUPPLIES:huawei"]);
  });
  it("says ended where an end is the last word, and not where the supply came back", () => {
    expect(derive({ date: "2025-02" }, { status: "ended", date: "2025-08" })[0]?.status).toBe("ended");
    expect(derive({ status: "ended", date: "2025-04" }, { date: "2025-07" })[0]?.status).toBe("asserted");
  });
  it("names planned before expected, and asserted before both", () => {
    expect(derive({ status: "expected" }, { status: "planned" })[0]?.status).toBe("planned");
    expect(derive({ status: "expected" }, { status: "asserted" })[0]?.status).toBe("asserted");
  });

  const anyInput = fc.record({
    subject: fc.constantFrom("nvidia", "huawei"),
    object: fc.constantFrom("alibaba", "h20"),
    polarity: fc.constantFrom("positive", "negative"),
    status: fc.constantFrom("asserted", "reported", "planned", "ended"),
    articleId: fc.constantFrom("one", "two"),
  });
  test.prop([fc.uniqueArray(fc.tuple(anyInput, fc.nat(1_000_000)), { selector: ([, id]) => id, maxLength: 12 })])(
    "does not depend on the order of claims, and counts each once",
    (inputs) => {
      const claims = inputs.map(([input, id]) => buildClaim({ ...input, id: `c${id}` }));
      const relations = deriveRelations({ claims, articles, entities });
      expect(deriveRelations({ claims: claims.toReversed(), articles, entities })).toEqual(relations);
      expect(relations.reduce((sum, each) => sum + each.claims, 0)).toBe(claims.length);
    },
  );
});

import { describe, expect, it } from "vitest";
import type { ClaimFilter } from "../../../server/queries/claim-filters.ts";
import { claimsPage, claimsTotal } from "../../../server/queries/claims-page.ts";
import { timelineClaims, timelineTotal } from "../../../server/queries/timeline-claims.ts";
import { openSmallDatabase } from "../../helpers/small-database.ts";
import { SMALL_CLAIMS } from "../../helpers/small-graph-data.ts";

const db = openSmallDatabase();
const inOrder = SMALL_CLAIMS.toSorted((a, b) => (a.id < b.id ? -1 : 1));

async function ids(filter: ClaimFilter): Promise<string[]> {
  const found = await db.read(claimsPage(filter, null, 100));
  expect(await db.read(claimsTotal(filter))).toBe(found.length);
  return found.map(({ id }) => String(id));
}

describe("claimsPage", () => {
  it("returns every claim as it was stored, by id", async () => {
    expect(await db.read(claimsPage({}, null, 100))).toEqual(inOrder);
    expect(await db.read(claimsTotal({}))).toBe(SMALL_CLAIMS.length);
  });

  it("goes on behind an id, be it there or not", async () => {
    const [first, second, third] = inOrder;
    expect(await db.read(claimsPage({}, first?.id ?? "", 2))).toEqual([second, third]);
    expect((await db.read(claimsPage({}, `${first?.id}!`, 1)))[0]).toEqual(second);
    expect(await db.read(claimsPage({}, "zzz", 10))).toEqual([]);
  });

  it("keeps each filter, alone and together", async () => {
    expect(await ids({ subject: "norwell", predicate: "SUPPLIES" })).toEqual([
      "deep-sea:plan",
      "deep-sea:supply",
      "norwell-profile:again",
      "rivals:none",
    ]);
    expect(await ids({ object: "qsmc" })).toEqual(["norwell-profile:offer"]);
    expect(await ids({ article: "rivals" })).toEqual(["rivals:hosts", "rivals:none", "rivals:rivals", "rivals:seat"]);
    expect(await ids({ polarity: "negative" })).toEqual(["rivals:none"]);
    expect(await ids({ status: "denied" })).toEqual(["norwell-profile:denied"]);
    expect(await ids({ review: "proposed" })).toEqual(["norwell-profile:offer"]);
    expect(await ids({ review: "rejected" })).toEqual([]);
    expect(await ids({ predicates: ["LEADS", "ISSUES"] })).toEqual(["deep-sea:issue", "norwell-profile:lead"]);
  });

  it("finds an entity as subject, object, goods, addressee and destination", async () => {
    expect(await ids({ entity: "atlantis" })).toEqual(["deep-sea:restrict", "rivals:hosts", "rivals:seat"]);
    expect(await ids({ entity: "norwell", article: "deep-sea" })).toEqual([
      "deep-sea:permit",
      "deep-sea:plan",
      "deep-sea:restrict",
      "deep-sea:supply",
    ]);
    expect(await ids({ entity: "kestrel-k9", predicate: "SUPPLIES" })).toEqual(["deep-sea:plan"]);
    expect(await ids({ entity: "no-such" })).toEqual([]);
  });

  it("keeps claims whose days overlap the range, whatever the precision of either", async () => {
    expect(await ids({ to: "2025-03" })).toEqual(["deep-sea:permit", "deep-sea:supply"]);
    expect(await ids({ from: "2025-04-15", to: "2025-04-15" })).toEqual([
      "deep-sea:issue",
      "deep-sea:permit",
      "deep-sea:restrict",
    ]);
    expect(await ids({ from: "2025-04-16", to: "2025-04" })).toEqual(["deep-sea:issue", "deep-sea:permit"]);
    expect(await ids({ from: "2026" })).toEqual(["deep-sea:plan"]);
    expect(await ids({ from: "2027" })).toEqual([]);
  });
});

describe("timelineClaims", () => {
  const dates = async (filter: ClaimFilter, undated: boolean, limit = 100) =>
    (await db.read(timelineClaims(filter, undated, limit))).map(({ date }) => date ?? null);

  it("sorts by the first day that a date may mean, the vaguer first", async () => {
    expect(await dates({}, false)).toEqual([
      "2025",
      "2025-03",
      "2025-04",
      "2025-04-15",
      "2025-05",
      "2025-12-31",
      "2026",
    ]);
    expect(await db.read(timelineTotal({}, false))).toBe(7);
  });

  it("puts undated claims last when they are asked for, and proposals nowhere", async () => {
    const all = await db.read(timelineClaims({}, true, 100));
    expect(all).toHaveLength(SMALL_CLAIMS.length - 1);
    expect(all.findIndex(({ date }) => date === undefined)).toBe(7);
    expect(all.some(({ review }) => review === "proposed")).toBe(false);
  });

  it("keeps filters, stops at the limit, and is empty for what is not there", async () => {
    expect(await dates({ entity: "kestrel-k9" }, false)).toEqual(["2025", "2025-04-15", "2026"]);
    expect(await dates({ predicates: ["RESTRICTS"] }, false)).toEqual(["2025-04-15"]);
    expect(await dates({ from: "2025-05", to: "2025-06" }, false)).toEqual(["2025", "2025-05"]);
    expect(await dates({}, false, 2)).toEqual(["2025", "2025-03"]);
    expect(await dates({ entity: "no-such" }, true)).toEqual([]);
  });
});

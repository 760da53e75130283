import { describe, expect, it } from "vitest";
import { claimId, makeRelationId } from "../../../server/contract/ids.ts";
import { type LeadRow, type LeadSearch, leads } from "../../../server/trace/leads.ts";
import { id, toyWorld } from "./toy-world.ts";

const world = toyWorld({
  types: { alibaba: "Company", nvidia: "Company", tech: "Company+", firms: "Company+", rubin: "Chip", asia: "Place" },
  countries: { alibaba: "china", tech: "china", firms: "china" },
  groups: { alibaba: ["tech"] },
});
const row = (
  text: string,
  more: Partial<LeadRow> & Pick<LeadRow, "predicate"> = { predicate: "SUPPLIES" },
): LeadRow => {
  const [subject = "", object = "", item] = text.split(/[>:]/);
  return {
    relation: makeRelationId(subject, more.predicate, object, item ?? null),
    subject: id(subject),
    object: id(object),
    item: item === undefined ? null : id(item),
    polarity: "positive",
    status: "asserted",
    state: "holds",
    grade: "B",
    hedge: null,
    claims: [claimId.parse(`s:${text}`)],
    ...more,
  };
};
const ROWS = [
  row("nvidia>alibaba:rubin", { predicate: "SUPPLIES", polarity: "negative" }),
  row("nvidia>alibaba", { predicate: "SUPPLIES" }),
  row("alibaba>rubin", { predicate: "USES", status: "attempted", state: "unknown" }),
  row("huawei>alibaba", { predicate: "SUPPLIES", status: "planned", state: "unknown" }),
  row("intel>alibaba", { predicate: "SUPPLIES", status: "ended", state: "notHeld" }),
  row("amd>alibaba", { predicate: "SUPPLIES", grade: "C", hedge: "alleged" }),
  row("alibaba>nvidia", { predicate: "SUPPLIES", status: "planned" }),
  row("tech>asia", { predicate: "LEASES_COMPUTE_IN" }),
  row("firms>asia", { predicate: "LEASES_COMPUTE_IN", status: "attempted", state: "unknown" }),
];
const search = (entity: string, more: Partial<LeadSearch> = {}) =>
  leads({
    entity: id(entity),
    direction: "upstream",
    listed: new Set(),
    rowsOf: (each) => ROWS.filter(({ subject, object, item }) => [subject, object, item].includes(each)),
    world,
    limit: 20,
    ...more,
  });
const named = (entity: string, more: Partial<LeadSearch> = {}) =>
  search(entity, more).map((lead) => `${lead.kind} ${lead.entity} ${lead.relation}`);

describe("leads", () => {
  it("names what points to the entity without being a hop, then its groups' facts, then those of groups it may be in", () => {
    expect(named("alibaba")).toEqual([
      "planned alibaba huawei:SUPPLIES:alibaba",
      "attempted alibaba alibaba:USES:rubin",
      "negative alibaba nvidia:SUPPLIES:alibaba:rubin",
      "weak alibaba amd:SUPPLIES:alibaba",
      "ended alibaba intel:SUPPLIES:alibaba",
      "group tech tech:LEASES_COMPUTE_IN:asia",
      "group firms firms:LEASES_COMPUTE_IN:asia",
    ]);
  });

  it("goes the way that is searched, and follows goods as such", () => {
    expect(named("alibaba", { direction: "downstream" })).toEqual(["planned alibaba alibaba:SUPPLIES:nvidia"]);
    expect(named("rubin", { direction: "downstream" })).toEqual([
      "attempted rubin alibaba:USES:rubin",
      "negative rubin nvidia:SUPPLIES:alibaba:rubin",
    ]);
  });

  it("leaves out what is on a listed path, and ends at the limit", () => {
    const listed = new Set([makeRelationId("amd", "SUPPLIES", "alibaba", null)]);
    expect(named("alibaba", { listed })).not.toContain("weak alibaba amd:SUPPLIES:alibaba");
    expect(named("alibaba", { limit: 2 })).toHaveLength(2);
  });

  it("says of a group whether the entity is stated to be in it, with the claim", () => {
    const [stated, possible] = search("alibaba").slice(-2);
    expect(stated?.because).toEqual({
      ar: "تستأجر \u2068tech\u2069 قدرة حوسبة في \u2068asia\u2069، و\u2068alibaba\u2069 من \u2068tech\u2069، ولا يُنسَب إلى العضو ما قيل في مجموعته",
      en: "\u2068Tech\u2069 leases computing capacity in \u2068asia\u2069; \u2068alibaba\u2069 is one of \u2068tech\u2069, and a group's fact is not its member's",
      claims: ["s:tech>asia"],
      relations: ["tech:LEASES_COMPUTE_IN:asia", "alibaba:PART_OF:tech"],
    });
    expect(possible?.because.en).toContain("whether \u2068alibaba\u2069 is one of \u2068firms\u2069 is not stated");
  });
});

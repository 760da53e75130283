/** The evidence of a relation and the timeline: who counts as a source, and in which order claims stand. */
import { beforeAll, describe, expect, it } from "vitest";
import { relationAnswer, timelineAnswer } from "#contract/api.ts";
import { openSmallApi } from "../helpers/small-api.ts";

const api = openSmallApi();
const RELATION = "/relations/norwell:SUPPLIES:zahra";

const reasonNow = async () => (await api.read(RELATION, relationAnswer)).gradeReason.en;
/** As a load does at its end: what was answered before is no longer kept. */
const newVersion = (version: string) =>
  api.db.write("MATCH (s:GraphState) SET s.dataVersion = $version", { version: `evidence-${version}` });

describe("the reason of a grade", () => {
  it("names two sources where two outlets tell it in texts of their own", async () => {
    await api.db.write("MATCH (c:Claim {id: 'norwell-profile:again'}) REMOVE c.attributedTo, c.event");
    await newVersion("two");
    expect(await reasonNow()).toBe("2 independent named sources say it without hedging");
  });

  it("counts near-copies of one text once, as the grade does", async () => {
    // As a load stores it.
    await api.db.write("MATCH (a:Article) WHERE a.id IN ['norwell-profile', 'deep-sea'] SET a.copyGroup = 'deep-sea'");
    await newVersion("copies");
    expect(await reasonNow()).toBe("one named source");
  });
});

describe("claims of one date", () => {
  const SAME_DAY = "2025-03";

  beforeAll(async () => {
    // Against the order of their ids: the later article's id is the smaller one, and so is the later sentence's.
    const like = (id: string, articleId: string, start: number) =>
      api.db.write(
        `MATCH (old:Claim {id: 'deep-sea:supply'}), (a:Article {id: $articleId}), (s:Entity {id: 'norwell'}), (o:Entity {id: 'zahra'})
CREATE (c:Claim)-[:STATED_IN]->(a), (c)-[:SUBJECT]->(s), (c)-[:OBJECT]->(o)
SET c = old {.*, id: $id, articleId: $articleId, start: $start, end: $start + size(old.quote)}`,
        { id, articleId, start },
      );
    await like("a:printed-last", "norwell-profile", 3);
    await like("b:later-sentence", "deep-sea", 40);
    await like("c:printed-between", "rivals", 0);
    await newVersion("same-day");
  });

  const EXPECTED = ["deep-sea:supply", "b:later-sentence", "c:printed-between", "a:printed-last"];

  it("stand in the order of print, and in one article in the order of its text: at a relation", async () => {
    const { claims } = await api.read(RELATION, relationAnswer);
    expect(claims.filter(({ date }) => date === SAME_DAY).map(({ id }) => String(id))).toEqual(EXPECTED);
  });

  it("and in the timeline", async () => {
    const { events } = await api.read("/timeline?entity=zahra&limit=200", timelineAnswer);
    expect(events.filter(({ date }) => date === SAME_DAY).map(({ claim }) => String(claim.id))).toEqual(EXPECTED);
  });
});

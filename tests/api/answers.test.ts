/** What the calls answer on the small graph. */
import { describe, expect, it } from "vitest";
import {
  claimsAnswer,
  entityAnswer,
  overviewAnswer,
  pathsAnswer,
  relationAnswer,
  searchAnswer,
  subgraphAnswer,
  subgraphByIdsAnswer,
  timelineAnswer,
} from "#contract/api.ts";
import type { Subgraph } from "#contract/model.ts";
import { openSmallApi } from "../helpers/small-api.ts";
import { SMALL_CLAIMS } from "../helpers/small-graph-data.ts";
import { SMALL_RELATIONS } from "../helpers/small-relations.ts";

const api = openSmallApi();
const q = encodeURIComponent;

function expectWhole(graph: Subgraph): void {
  const ids = graph.nodes.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const { subject, object } of graph.edges) expect(ids).toEqual(expect.arrayContaining([subject, object]));
  for (const node of graph.nodes) {
    const drawn = graph.edges.filter(({ subject, object }) => subject === node.id || object === node.id).length;
    expect(node.undrawn).toBe(node.degree - drawn);
  }
}

describe("GET /search", () => {
  const found = async (text: string, more = "") =>
    (await api.read(`/search?q=${q(text)}${more}`, searchAnswer)).results.map(({ id, match }) => [id, match]);

  it("ranks exact, prefix, word and typo, then by number of relations, and puts articles after entities", async () => {
    expect(await found("أطلنطس")).toEqual([
      ["atlantis-government", "exact"],
      ["atlantis", "exact"],
      ["atlantean-companies", "word"],
      ["rivals", "text"],
      ["deep-sea", "text"],
    ]);
    expect((await found("norw"))[0]).toEqual(["norwell", "prefix"]);
    expect((await found("kestral"))[0]).toEqual(["kestrel-k9", "fuzzy"]);
  });

  it("finds one firm under every writing, in either script, with attached particles", async () => {
    for (const text of ["QSMC", "كيو إس إم سي", "qsmc", "Quartz Semiconductor", "وكيو إس إم سي"])
      expect((await found(text))[0]?.[0], text).toBe("qsmc");
  });

  it("says which name matched, and shows the passage of an article", async () => {
    const { results } = await api.read(`/search?q=${q("quartz")}`, searchAnswer);
    expect(results[0]).toMatchObject({ id: "qsmc", matched: "Quartz Semiconductor", match: "prefix" });
    const texts = await api.read("/search?q=employees", searchAnswer);
    expect(texts.results).toMatchObject([{ kind: "article", id: "norwell-profile", match: "text" }]);
    expect(texts.results[0]?.matched).toContain("1200 employees");
  });

  it("keeps room for articles where many names match", async () => {
    expect(await found("أطلنطس", "&limit=4")).toEqual([
      ["atlantis-government", "exact"],
      ["atlantis", "exact"],
      ["atlantean-companies", "word"],
      ["rivals", "text"],
    ]);
    expect((await found("أطلنطس", "&limit=1")).map(([id]) => id)).toEqual(["atlantis-government"]);
    expect((await found("employees", "&limit=1")).map(([id]) => id)).toEqual(["norwell-profile"]);
  });

  it("keeps types, without articles then", async () => {
    expect(await found("أطلنطس", "&types=Place")).toEqual([["atlantis", "exact"]]);
  });

  it("says when it was cut", async () => {
    const { results, truncated } = await api.read(`/search?q=${q("أطلنطس")}&limit=2`, searchAnswer);
    expect(results).toHaveLength(2);
    expect(truncated).toMatchObject({ reason: "limit", shown: 2 });
    expect((await api.read("/search?q=nautilus", searchAnswer)).truncated).toBeNull();
  });

  it("is empty for what is nowhere, and for signs alone", async () => {
    expect(await found("zzzzqqqq")).toEqual([]);
    expect(await found("؟!…")).toEqual([]);
  });
});

describe("GET /entities/:id", () => {
  it("gives facts, counts, articles and the names that they mention", async () => {
    const answer = await api.read("/entities/norwell", entityAnswer);
    expect(answer.facts.map(({ id }) => id)).toEqual(["norwell-profile:share", "norwell-profile:staff"]);
    expect(answer.articles.map(({ id }) => id)).toEqual(["norwell-profile", "rivals", "deep-sea"]);
    expect(answer.relationCounts.reduce((sum, { count }) => sum + count, 0)).toBe(7);
    expect(answer.claimCount).toBe(
      SMALL_CLAIMS.filter(
        ({ review, subject, object, addressee }) =>
          review === "accepted" && [subject, object, addressee].some((id) => id === "norwell"),
      ).length,
    );
    expect(answer.firstSeen).toBe("2025-09-01");
    // Its country, itself, and the outlet that one of its articles cites.
    expect(answer.refs.map(({ id }) => id)).toEqual(["atlantis", "norwell", "tide-times"]);
    expect(answer.truncated).toBeUndefined();
  });
});

describe("GET /entities/:id/neighbors", () => {
  it("sends the relations with both their ends, and how many of each node's it did not send", async () => {
    const whole = await api.read("/entities/norwell/neighbors?limit=200", subgraphAnswer);
    expectWhole(whole);
    expect(whole.truncated).toBeNull();
    expect(whole.edges).toHaveLength(7);
    expect(whole.nodes[0]).toMatchObject({ id: "norwell", undrawn: 0 });
  });

  it("says what a limit cut", async () => {
    const cut = await api.read("/entities/norwell/neighbors?limit=1", subgraphAnswer);
    expectWhole(cut);
    expect(cut.truncated).toEqual({ reason: "limit", shown: 1, total: 7 });
    expect(cut.nodes.find(({ id }) => id === "norwell")?.undrawn).toBe(6);
  });

  it("filters by predicate, type, direction and date, and counts what passes", async () => {
    const cut = await api.read(
      "/entities/norwell/neighbors?predicates=SUPPLIES,LEADS&direction=out&limit=1",
      subgraphAnswer,
    );
    expect(cut.truncated).toEqual({ reason: "limit", shown: 1, total: 3 });
    const then = await api.read("/entities/norwell/neighbors?asOf=2025-03-01", subgraphAnswer);
    expect(then.edges).toEqual([]);
    expect(then.nodes).toMatchObject([{ id: "norwell", undrawn: 7 }]);
  });

  it("sends an entity without relations alone", async () => {
    const alone = await api.read("/entities/lonely-island/neighbors", subgraphAnswer);
    expect(alone.nodes.map(({ id }) => id)).toEqual(["lonely-island"]);
  });
});

describe("GET /subgraph", () => {
  it("sends the named entities and every relation among them", async () => {
    const answer = await api.read("/subgraph?ids=zahra,norwell,lonely-island", subgraphByIdsAnswer);
    expectWhole(answer);
    expect(answer.nodes.map(({ id }) => id)).toEqual(["lonely-island", "norwell", "zahra"]);
    expect(answer.edges).toHaveLength(3);
    expect(answer.missing).toEqual([]);
  });

  it("opens an old link without what is gone, when asked to", async () => {
    const answer = await api.read("/subgraph?ids=zahra,gone&unknown=skip", subgraphByIdsAnswer);
    expect([answer.nodes.map(({ id }) => id), answer.missing]).toEqual([["zahra"], ["gone"]]);
  });
});

describe("GET /overview", () => {
  it("sends the stored drawing for both reading directions", async () => {
    const answer = await api.read("/overview", overviewAnswer);
    expectWhole(answer);
    expect(answer.nodes.map(({ id }) => id).sort()).toEqual(["norwell", "zahra"]);
    expect(answer.positions.norwell).toEqual({ x: 10, y: 20, side: "bottom" });
    expect(answer.positionsLtr?.norwell).toEqual({ x: 200, y: 20, side: "bottom" });
    expect(answer.truncated).toEqual({ reason: "limit", shown: 3, total: SMALL_RELATIONS.length });
  });

  it("chooses by itself where no drawing is stored", async () => {
    await api.db.write("MATCH (s:GraphState) SET s.overview = null, s.dataVersion = 'small-2'");
    const answer = await api.read("/overview", overviewAnswer);
    expectWhole(answer);
    expect(answer.positions).toEqual({});
    expect(answer.nodes.length).toBeGreaterThan(8);
  });
});

describe("GET /relations/:id", () => {
  it("gives every claim with its sentence and article, and the grade's reason", async () => {
    const answer = await api.read("/relations/norwell:SUPPLIES:zahra", relationAnswer);
    expect(answer.relation).toEqual(SMALL_RELATIONS.find(({ id }) => id === "norwell:SUPPLIES:zahra"));
    expect(answer.claims.map(({ quote, article }) => [quote.slice(0, 12), article.outlet])).toEqual([
      ["ورّدت نورويل", "Tide Times"],
      ["Dana Reef sa", "Reef Review"],
    ]);
    expect(answer.relation.grade).toBe("A");
    expect(answer.gradeReason.en).toMatch(/^2 independent/);
    expect(answer.refs.map(({ id }) => id)).toEqual(["dana-reef", "norwell", "zahra"]);
  });

  it("finds a relation with goods by its longer id", async () => {
    const answer = await api.read("/relations/norwell%3ASUPPLIES%3Azahra%3Akestrel-k9", relationAnswer);
    expect(answer.claims.map(({ status }) => status)).toEqual(["planned"]);
  });
});

describe("GET /paths", () => {
  it("gives the shortest connections first, with the relations that they name", async () => {
    const answer = await api.read("/paths?from=dana-reef&to=qsmc&maxHops=3", pathsAnswer);
    expect(answer.paths[0]).toEqual({
      hops: [
        { relation: "dana-reef:LEADS:norwell", from: "dana-reef", to: "norwell", item: null },
        { relation: "qsmc:DEPENDS_ON:norwell", from: "norwell", to: "qsmc", item: null },
      ],
      length: 2,
    });
    expect(answer.paths.map(({ length }) => length)).toEqual(answer.paths.map(({ length }) => length).toSorted());
    expectWhole(answer.subgraph);
    const sent = new Set(answer.subgraph.edges.map(({ id }) => id));
    for (const { hops } of answer.paths) for (const hop of hops) expect(sent).toContain(hop.relation);
    expect(answer.searched).toMatchObject({ maxHops: 3, articles: 3, mode: "connections" });
    expect(answer.truncated).toBeNull();
  });

  it("says that more were found than it shows", async () => {
    const answer = await api.read("/paths?from=dana-reef&to=qsmc&limit=1", pathsAnswer);
    expect(answer.paths).toHaveLength(1);
    expect(answer.truncated).toEqual({ reason: "limit", shown: 1 });
  });

  it("keeps predicates, and says what it searched when nothing connects", async () => {
    const answer = await api.read("/paths?from=dana-reef&to=qsmc&predicates=LEADS,SUPPLIES", pathsAnswer);
    expect(answer.paths).toEqual([]);
    expect(answer.subgraph.nodes.map(({ id }) => id)).toEqual(["dana-reef", "qsmc"]);
    expect(answer.searched.relations).toBeGreaterThan(0);
    const nowhere = await api.read("/paths?from=norwell&to=lonely-island&maxHops=6", pathsAnswer);
    expect(nowhere.paths).toEqual([]);
  });
});

describe("GET /claims", () => {
  it("gives every claim once over pages of any size", async () => {
    for (const limit of [1, 5, 7, 200]) {
      const seen: string[] = [];
      let cursor: string | null = null;
      do {
        const more: string = cursor === null ? "" : `&cursor=${q(cursor)}`;
        const page = await api.read(`/claims?review=accepted&limit=${limit}${more}`, claimsAnswer);
        seen.push(...page.claims.map(({ id }) => id));
        expect(page.total).toBe(21);
        cursor = page.nextCursor;
      } while (cursor !== null);
      expect(seen).toEqual(
        SMALL_CLAIMS.filter(({ review }) => review === "accepted")
          .map(({ id }) => String(id))
          .sort(),
      );
    }
  });

  it("refuses a cursor of other filters", async () => {
    const { nextCursor } = await api.read("/claims?limit=1", claimsAnswer);
    const answer = await api.request(`/api/v1/claims?limit=1&review=accepted&cursor=${q(nextCursor ?? "")}`);
    expect(answer.status).toBe(400);
  });
});

describe("GET /timeline", () => {
  it("gives events by the start of their interval, with the names that they mention", async () => {
    const answer = await api.read("/timeline?entity=kestrel-k9", timelineAnswer);
    expect(answer.events.map(({ date, claim }) => [date, claim.predicate])).toEqual([
      ["2025", "PERMITS"],
      ["2025-04-15", "RESTRICTS"],
      ["2026", "SUPPLIES"],
    ]);
    expect(answer.refs.map(({ id }) => id)).toEqual([
      "atlantis",
      "atlantis-government",
      "kestrel-k9",
      "norwell",
      "zahra",
    ]);
  });

  it("adds undated claims at the end when asked, and says what a limit cut", async () => {
    const all = await api.read("/timeline?undated=true", timelineAnswer);
    expect(all.events).toHaveLength(21);
    expect(all.events.at(-1)?.date).toBeNull();
    const cut = await api.read("/timeline?limit=2", timelineAnswer);
    expect(cut.truncated).toEqual({ reason: "limit", shown: 2, total: 7 });
  });
});

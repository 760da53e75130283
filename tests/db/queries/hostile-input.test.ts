/** Every query is asked with hostile text in every place where text enters. A query file without an entry here fails the test. */
import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { entityId } from "#contract/ids.ts";
import type { Relation } from "#contract/model.ts";
import { articleById, copyGroups } from "../../../server/queries/article-by-id.ts";
import { articleClaims } from "../../../server/queries/article-claims.ts";
import { articleMentions } from "../../../server/queries/article-mentions.ts";
import { articlesList, articlesTotal } from "../../../server/queries/articles-list.ts";
import { bestConnected } from "../../../server/queries/best-connected.ts";
import { claimsPage, claimsTotal } from "../../../server/queries/claims-page.ts";
import { graphState } from "../../../server/queries/data-version.ts";
import { entitiesByIds, entityRefsByIds } from "../../../server/queries/entities-by-ids.ts";
import { entityArticles } from "../../../server/queries/entity-articles.ts";
import { entityFacts } from "../../../server/queries/entity-facts.ts";
import { entityFigures } from "../../../server/queries/entity-figures.ts";
import { entityNeighbors, entityNeighborTotal } from "../../../server/queries/entity-neighbors.ts";
import { entityRelationCounts } from "../../../server/queries/entity-relation-counts.ts";
import {
  exportArticleRefs,
  exportArticles,
  exportClaims,
  exportClaimsAmong,
  exportEntities,
  exportRelations,
} from "../../../server/queries/export-pages.ts";
import { exportSentences } from "../../../server/queries/export-sentences.ts";
import { exportState } from "../../../server/queries/export-state.ts";
import { allWordsQuery, fullTextQuery } from "../../../server/queries/full-text-query.ts";
import type { ReadQuery } from "../../../server/queries/query.ts";
import { relationById } from "../../../server/queries/relation-by-id.ts";
import { relationClaims } from "../../../server/queries/relation-claims.ts";
import { relationsAmong, relationsAmongTotal } from "../../../server/queries/relations-among.ts";
import { relationsByIds } from "../../../server/queries/relations-by-ids.ts";
import { relationsTouching } from "../../../server/queries/relations-touching.ts";
import { rightAbove } from "../../../server/queries/right-above.ts";
import { missingSchema } from "../../../server/queries/schema-state.ts";
import { searchArticles } from "../../../server/queries/search-articles.ts";
import { searchEntities } from "../../../server/queries/search-entities.ts";
import {
  claimsInDays,
  endsAroundGoods,
  sourcedClaimsBetween,
  sourcedClaimsByIds,
} from "../../../server/queries/sourced-claims.ts";
import { storedLabels, storedTypes } from "../../../server/queries/stored-names.ts";
import { storedOverview } from "../../../server/queries/stored-overview.ts";
import { summaryCounts } from "../../../server/queries/summary-counts.ts";
import {
  claimsByGrade,
  claimsByMethod,
  claimsByStatus,
  entitiesByType,
  relationsByPredicate,
} from "../../../server/queries/summary-groups.ts";
import { summaryHealth } from "../../../server/queries/summary-health.ts";
import { timelineClaims, timelineTotal } from "../../../server/queries/timeline-claims.ts";
import {
  traceArticlesById,
  traceClaimsBetween,
  traceEntitiesById,
  traceGroupsIn,
  traceNeighborhood,
  traceRelationsById,
} from "../../../server/queries/trace-neighborhood.ts";
import {
  graphSize,
  newestEvidence,
  traceArticlesPage,
  traceClaimsPage,
  traceEntitiesPage,
  traceRelationsPage,
  traceTotals,
} from "../../../server/queries/trace-snapshot.ts";
import { openSmallDatabase } from "../../helpers/small-database.ts";
import { SMALL_RELATIONS } from "../../helpers/small-relations.ts";

const db = openSmallDatabase();

const HOSTILE = [
  "' OR 1=1 //",
  '" OR "" = "',
  "norwell'}) DETACH DELETE n //",
  "`) MATCH (n) DETACH DELETE n //",
  "$id",
  "\\u0027 OR true",
  "\\",
  "/* */ UNION MATCH (n) RETURN n",
  '+norwell -zahra ("* OR *:* ~ ^ / [ ] { }',
  "\u0000\u0001\u202e\ufeff",
  "\ud800",
  "😀🇦🇪",
  "__proto__",
  "constructor",
  "x".repeat(10_000),
  "ا".repeat(5_000),
];

type Ask = (text: string) => ReadQuery<unknown>[];

function relationWith(text: string): Relation {
  const id = entityId.catch(entityId.parse("x")).parse(text);
  const [relation] = SMALL_RELATIONS;
  if (relation === undefined) throw new Error("the small graph has no relation");
  return { ...relation, subject: id, object: id, item: id };
}

const claimFilter = (text: string) => ({
  subject: text,
  object: text,
  entity: text,
  article: text,
  from: text,
  to: text,
});

/** By query file: everything it exports, asked with a text. Files that make no query stand with an empty list. */
const QUERIES: Readonly<Record<string, Ask>> = {
  "article-by-id": (text) => [articleById(text), copyGroups([text])],
  "article-claims": (text) => [articleClaims(text, 10)],
  "article-mentions": (text) => [articleMentions(text, text)],
  "articles-list": () => [articlesList(10), articlesTotal()],
  "assemble-subgraph": () => [],
  "best-connected": () => [bestConnected(10)],
  "claim-filters": () => [],
  "claims-page": (text) => [claimsPage(claimFilter(text), text, 10), claimsTotal(claimFilter(text))],
  "data-version": () => [graphState()],
  "entities-by-ids": (text) => [entitiesByIds([text]), entityRefsByIds([text, text])],
  "entity-articles": (text) => [entityArticles(text, 10)],
  "entity-facts": (text) => [entityFacts(text, 10)],
  "entity-figures": (text) => [entityFigures(text)],
  "entity-neighbors": (text) => [
    entityNeighbors({ entityId: text, direction: "both", asOf: text }, 10),
    entityNeighborTotal({ entityId: text, direction: "out", asOf: text }),
  ],
  "entity-relation-counts": (text) => [entityRelationCounts(text)],
  "export-pages": (text) => [
    ...[{ after: text, limit: 10 }, { ids: [text, text] }].flatMap((slice) => [
      exportEntities(slice),
      exportArticles(slice),
      exportClaims(slice),
    ]),
    exportArticleRefs([text]),
    exportClaimsAmong([text, "norwell"], 10),
    exportRelations({ subject: text, id: text }, 10),
  ],
  "export-sentences": (text) => [exportSentences({ subjects: [text], objects: [text], predicates: ["SUPPLIES"] })],
  "export-state": () => [exportState()],
  "full-text-query": () => [],
  query: () => [],
  "relation-by-id": (text) => [relationById(text), relationById(`norwell:${text}:zahra`)],
  "relation-claims": (text) => [relationClaims(relationWith(text), 10)],
  "relations-among": (text) => [relationsAmong([text, "norwell"], 10), relationsAmongTotal([text])],
  "relations-by-ids": (text) => [relationsByIds([text])],
  "relations-touching": (text) => [relationsTouching([text], null, 10)],
  "right-above": (text) => [rightAbove([text])],
  "schema-state": (text) => [missingSchema([text])],
  "search-articles": (text) => [searchArticles(allWordsQuery(text) ?? "nothing", 10)],
  "search-entities": (text) => [searchEntities(fullTextQuery(text) ?? "nothing", null, 10)],
  "sourced-claims": (text) => [
    sourcedClaimsByIds([text]),
    sourcedClaimsBetween({ subjects: [text], objects: [text], predicates: ["SUPPLIES"] }, 10),
    claimsInDays({ from: text, to: text, entity: text }, 10),
    claimsInDays({ from: text, to: text, entity: null }, 10),
    endsAroundGoods({ from: text, to: text, goods: text }, 10),
  ],
  "stored-overview": () => [storedOverview()],
  "stored-names": () => [storedLabels(), storedTypes()],
  "summary-counts": () => [summaryCounts()],
  "summary-groups": () => [
    entitiesByType(),
    relationsByPredicate(),
    claimsByStatus(),
    claimsByGrade(),
    claimsByMethod(),
  ],
  "summary-health": () => [summaryHealth()],
  "trace-snapshot": (text) => [
    traceEntitiesPage(text, 10),
    traceArticlesPage(text, 10),
    traceRelationsPage(["SUPPLIES", "USES"], text, 10),
    traceClaimsPage(["SUPPLIES"], { after: text }, 10),
    traceClaimsPage(["SUPPLIES"], { after: text, upTo: text }, 10),
    graphSize(),
    traceTotals(["SUPPLIES"]),
    newestEvidence(["SUPPLIES"]),
  ],
  "trace-neighborhood": (text) => [
    traceNeighborhood(
      [text],
      [
        { role: "subject", predicates: ["SUPPLIES"] },
        { role: "object", predicates: ["SUPPLIES", "USES"], otherTypes: ["Chip"] },
        { role: "item", predicates: ["SUPPLIES"] },
        { role: "children" },
      ],
      { each: 10, limit: 10 },
    ),
    traceRelationsById("SUPPLIES", [text]),
    traceClaimsBetween([[text, text]], ["SUPPLIES"], 10),
    traceEntitiesById([text]),
    traceGroupsIn([text], 10),
    traceArticlesById([text]),
  ],
  "timeline-claims": (text) => [timelineClaims(claimFilter(text), true, 10), timelineTotal(claimFilter(text), false)],
};

describe("every query", () => {
  it("has an entry here", () => {
    const files = readdirSync(new URL("../../../server/queries", import.meta.url))
      .filter((name) => name.endsWith(".ts"))
      .map((name) => name.replace(/\.ts$/, ""));
    expect(Object.keys(QUERIES).sort()).toEqual(files.sort());
  });

  it("keeps its text whatever it is asked for, and says how far and in what order it reads", () => {
    for (const [file, ask] of Object.entries(QUERIES)) {
      const usual = ask("norwell").map(({ cypher }) => cypher);
      for (const text of HOSTILE)
        expect(
          ask(text).map(({ cypher }) => cypher),
          file,
        ).toEqual(usual);
      for (const cypher of usual) {
        expect(cypher, file).toMatch(/\bLIMIT (\$limit|\d+)$/);
        if (!cypher.endsWith("LIMIT 1")) expect(cypher, file).toMatch(/\bORDER BY\b/);
        expect(cypher, file).not.toMatch(/\b(CREATE|MERGE|SET|DELETE|REMOVE|DETACH|LOAD|FOREACH)\b/);
      }
    }
  });

  it("takes hostile text for data: it answers, and the graph stays as it was", async () => {
    const before = await db.read(summaryCounts());
    for (const ask of Object.values(QUERIES))
      for (const text of HOSTILE) for (const query of ask(text)) await db.read(query);
    expect(await db.read(summaryCounts())).toEqual(before);
  });
});

import { describe, expect, it } from "vitest";
import type { ArticlePackage, GraphStore, GraphWriter } from "../../server/neo4j/graph-store.ts";
import { ARTICLES, openSeedDatabase } from "../helpers/seed-database.ts";

const db = openSeedDatabase();
const LOAD = { name: "load", paths: [ARTICLES] } as const;

class Crash extends Error {}

/** A store whose writer stops at its nth write: before it, or after it was committed and the answer was lost. */
function crashing(
  store: GraphStore,
  nth: number,
  when: "before" | "after",
): { store: GraphStore; written: ArticlePackage[] } {
  const written: ArticlePackage[] = [];
  let count = 0;
  const guarded =
    <A extends unknown[]>(work: (...args: A) => Promise<void>) =>
    async (...args: A) => {
      count++;
      if (count === nth && when === "before") throw new Crash();
      await work(...args);
      if (count === nth) throw new Crash();
    };
  const wrap = (writer: GraphWriter): GraphWriter => ({
    ensureSchema: writer.ensureSchema,
    writeEntities: guarded(writer.writeEntities),
    writeDegrees: guarded(writer.writeDegrees),
    writeArticle: guarded(async (article) => {
      await writer.writeArticle(article);
      written.push(article);
    }),
    writeCopyGroups: guarded(writer.writeCopyGroups),
    writeRelations: guarded(writer.writeRelations),
    removeRelations: guarded(writer.removeRelations),
    removeArticles: guarded(writer.removeArticles),
    removeEntities: guarded(writer.removeEntities),
    writeState: guarded(writer.writeState),
    markChanging: guarded(writer.markChanging),
    recordRun: guarded(writer.recordRun),
  });
  return {
    written,
    store: {
      source: store.source,
      async lock(request) {
        const held = await store.lock(request);
        return { writer: wrap(held.writer), release: held.release };
      },
    },
  };
}

describe.each(["before", "after"] as const)("a run that breaks off %s a write", (when) => {
  it("leaves whole articles only, and the next run ends as a clean one does", async () => {
    const clean = await db.run(LOAD);
    for (let nth = 1; ; nth++) {
      await db.cypher("MATCH (n) WHERE NOT n:SilsilaTestDatabase DETACH DELETE n");
      const broken = crashing(db.store, nth, when);
      const isDone = await db.run(LOAD, {}, broken.store).then(
        () => true,
        (error: unknown) => {
          if (error instanceof Crash) return false;
          throw error;
        },
      );
      if (isDone) break;
      const articles = await db.cypher(
        "MATCH (a:Article) RETURN a.id AS id, COUNT { MATCH (c:Claim {articleId: a.id})-[:STATED_IN]->(a) } AS claims ORDER BY id",
      );
      expect(articles).toEqual(
        broken.written
          .map(({ article, claims }) => ({ id: article.id, claims: claims.length }))
          .sort((a, b) => (a.id < b.id ? -1 : 1)),
      );
      const halfway = await db.run({ name: "verify" });
      // Only what is as a clean run leaves it passes as sound.
      if (halfway.graphFaults.length === 0) expect(halfway.hash).toBe(clean.hash);
      const mended = await db.run(LOAD);
      expect(mended.hash).toBe(clean.hash);
      expect((await db.run({ name: "verify" })).graphFaults).toEqual([]);
    }
  }, 240_000);
});

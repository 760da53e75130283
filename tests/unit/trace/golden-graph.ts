/** Reads the tracing graph of `tests/golden/tracing`: one line an entity, one line a claim. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { z } from "zod";
import type { ArticleSource } from "../../../server/claims/claim-source.ts";
import type { Claim, Entity } from "../../../server/contract/model.ts";
import type { TraceRows } from "../../../server/trace/trace-rows.ts";
import { traceRows } from "../../helpers/trace-rows.ts";
import { buildArticle, buildClaim, buildEntity } from "../claims/build-claim.ts";

export const GOLDEN = join(import.meta.dirname, "../../golden/tracing");

const graphFile = z.object({
  entities: z.record(z.string(), z.string()),
  articles: z.record(z.string(), z.object({ published: z.string(), claims: z.array(z.string()) })),
});

export interface GoldenGraph {
  readonly entities: readonly Entity[];
  readonly articles: readonly ArticleSource[];
  readonly claims: readonly Claim[];
}

export function goldenGraph(): GoldenGraph {
  const { entities, articles } = graphFile.parse(parse(readFileSync(join(GOLDEN, "graph.yaml"), "utf8")));
  return {
    entities: Object.entries(entities).map(([id, line]) => entityOf(id, line)),
    articles: Object.entries(articles).map(([id, { published }]) => buildArticle(id, { publishedAt: published })),
    claims: Object.entries(articles).flatMap(([id, { claims }]) =>
      claims.map((line, index) => claimOf(line, id, index)),
    ),
  };
}

/** With more claims, each `[article, line]`, or without some of the articles. */
export function goldenRows({ entities, articles, claims }: GoldenGraph = goldenGraph()): TraceRows {
  return traceRows(entities, articles, claims);
}

function entityOf(id: string, line: string): Entity {
  const [type = "", ...rest] = line.split(" ");
  const { country, parent, subtype } = settings(rest);
  return buildEntity(id, {
    type: type.replace("+", ""),
    collective: type.endsWith("+"),
    ...(subtype === undefined ? {} : { subtype }),
    ...(country === undefined && parent === undefined
      ? {}
      : { reference: { source: "atlas", ...settingsOf({ country, parent }) } }),
  });
}

export function claimOf(line: string, articleId: string, index: number): Claim {
  const [subject, predicate, object, ...rest] = line.split(" ");
  const { item, dest, addr, ev, status, tense } = settings(rest);
  const date = rest.find((each) => each.startsWith("@"))?.slice(1);
  return buildClaim({
    id: `${articleId}:${index}`,
    articleId,
    subject,
    predicate,
    object,
    item: item ?? null,
    polarity: rest.includes("not") ? "negative" : "positive",
    status: status ?? "asserted",
    start: index * 100,
    end: index * 100 + 4,
    ...settingsOf({ date, destination: dest, addressee: addr, event: ev, tense }),
  });
}

function settings(words: readonly string[]): Record<string, string | undefined> {
  return Object.fromEntries(
    words
      .filter((word) => word.includes("="))
      .map((word) => [word.slice(0, word.indexOf("=")), word.slice(word.indexOf("=") + 1)]),
  );
}

function settingsOf(all: Record<string, string | undefined>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(all).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}

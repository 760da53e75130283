/** Every read call of the API, in the order of the OpenAPI document. */
import { articleRoute, articlesRoute } from "./articles.ts";
import { briefRoute } from "./brief.ts";
import { claimsRoute } from "./claims.ts";
import { compareRoute } from "./compare.ts";
import { cypherSchemaRoute } from "./cypher-schema.ts";
import { entityRoute, neighborsRoute } from "./entities.ts";
import { ontologyRoute } from "./ontology.ts";
import { overviewRoute } from "./overview.ts";
import { pathsRoute } from "./paths.ts";
import type { ReadRoute } from "./read-route.ts";
import { relationRoute } from "./relations.ts";
import { searchRoute } from "./search.ts";
import { subgraphRoute } from "./subgraph.ts";
import { summaryRoute } from "./summary.ts";
import { timelineRoute } from "./timeline.ts";
import { traceRoute } from "./trace.ts";

export const READ_ROUTES: readonly ReadRoute[] = [
  ontologyRoute,
  summaryRoute,
  overviewRoute,
  searchRoute,
  entityRoute,
  neighborsRoute,
  subgraphRoute,
  relationRoute,
  pathsRoute,
  traceRoute,
  compareRoute,
  briefRoute,
  claimsRoute,
  timelineRoute,
  articlesRoute,
  articleRoute,
  cypherSchemaRoute,
];

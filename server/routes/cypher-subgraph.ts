import type { Relation, Subgraph } from "#contract/model.ts";
import type { Answered } from "../neo4j/cypher-runner.ts";
import { assembleSubgraph } from "../queries/assemble-subgraph.ts";
import { entitiesByIds } from "../queries/entities-by-ids.ts";
import type { GraphReader } from "../queries/query.ts";
import { type DegreedEntity, degreedEntityFromRow } from "../queries/rows/entity-row.ts";
import { relationFromRow } from "../queries/rows/relation-row.ts";

/** What can still be drawn. */
const MOST_NODES = 500;
const MOST_EDGES = 2_000;

/**
 * What of an answer can be drawn: the entities and relations in it, each once by our id, a relation's ends added where the
 * query did not return them. What does not fit our model (a server that is not ours) is left out; cut at 500 and 2,000.
 */
export async function cypherSubgraph(
  { entities, relations }: Pick<Answered, "entities" | "relations">,
  reader: GraphReader,
): Promise<Subgraph> {
  const nodes = fitting(entities, degreedEntityFromRow);
  const edges = fitting(relations, relationFromRow);
  const shownEdges = edges.slice(0, MOST_EDGES);
  const known = new Set(nodes.map(({ entity }) => entity.id));
  const missing = endsOf(shownEdges).filter((id) => !known.has(id));
  const room = Math.max(0, MOST_NODES - nodes.length);
  const ends = missing.length === 0 || room === 0 ? [] : await reader.read(entitiesByIds(missing.slice(0, room)));
  const shown = [...nodes.slice(0, MOST_NODES), ...ends];
  const total = nodes.length + missing.length;
  const isCut = total > MOST_NODES || edges.length > MOST_EDGES;
  return assembleSubgraph({
    entities: shown,
    relations: shownEdges,
    truncated: isCut ? { reason: "limit", shown: shown.length, total } : null,
  });
}

function endsOf(edges: readonly Relation[]): DegreedEntity["entity"]["id"][] {
  return [...new Set(edges.flatMap(({ subject, object }) => [subject, object]))];
}

function fitting<T>(rows: Answered["entities"], read: (row: Answered["entities"][number]) => T): T[] {
  return rows.flatMap((row) => {
    try {
      return [read(row)];
    } catch {
      return []; // not of our model: it stands in the rows all the same
    }
  });
}

import type { Relation, SubgraphNode } from "#contract/model.ts";
import { reads } from "../api/queries.ts";
import { queryClient } from "../api/query-client.ts";

interface Drawn {
  readonly nodes: readonly SubgraphNode[];
  readonly edges: readonly Relation[];
  /** Ids that the graph no longer knows. */
  readonly missing: readonly string[];
}

/** `GET /subgraph` takes at most 100 ids; two halves of a pair of chunks keep within it. */
const CHUNK = 50;

function chunksOf(ids: readonly string[]): string[][] {
  const chunks: string[][] = [];
  for (let start = 0; start < ids.length; start += CHUNK) chunks.push(ids.slice(start, start + CHUNK));
  return chunks;
}

function pairsOf(chunks: readonly string[][]): string[][] {
  const [only] = chunks;
  if (chunks.length === 1 && only !== undefined) return [only];
  return chunks.flatMap((one, index) => chunks.slice(index + 1).map((other) => [...one, ...other]));
}

/** Entities by id and every relation among them, whatever their number. Stops between calls when `signal` aborts. */
export async function fetchAmong(ids: readonly string[], signal: AbortSignal): Promise<Drawn> {
  const nodes = new Map<string, SubgraphNode>();
  const edges = new Map<string, Relation>();
  const missing = new Set<string>();
  for (const asked of pairsOf(chunksOf(ids))) {
    const answer = await queryClient.fetchQuery(reads.subgraph(asked));
    signal.throwIfAborted();
    for (const node of answer.nodes) nodes.set(node.id, node);
    for (const edge of answer.edges) edges.set(edge.id, edge);
    for (const id of answer.missing) missing.add(id);
  }
  return { nodes: [...nodes.values()], edges: [...edges.values()], missing: [...missing] };
}

import type { Predicate } from "#contract/ontology.ts";
import type { GraphReader } from "../queries/query.ts";
import { type Link, MOST_ROWS, relationsTouching } from "../queries/relations-touching.ts";

/** Of an entity with more relations than this the search sees those with most claims. */
const HUB_CAP = 300;
/** Entities expanded in one layer. */
const LAYER_CAP = 1_000;

interface LinkSearch {
  readonly from: string;
  readonly to: string;
  readonly maxHops: number;
  readonly predicates: readonly Predicate[] | null;
}

export interface GatheredLinks {
  readonly links: readonly Link[];
  /** A hub or a layer was cut: there may be paths that were not seen. */
  readonly cut: boolean;
}

/**
 * The relations that a path of at most `maxHops` can use: layer by layer from both ends, half of the hops each, one query
 * a layer, so that a hub in the middle is never expanded to the full depth.
 */
export async function gatherLinks(reader: GraphReader, search: LinkSearch): Promise<GatheredLinks> {
  const links = new Map<string, Link>();
  const fromHere = await gatherSide(reader, search, {
    start: search.from,
    layers: Math.ceil(search.maxHops / 2),
    links,
  });
  const fromThere = await gatherSide(reader, search, {
    start: search.to,
    layers: Math.floor(search.maxHops / 2),
    links,
  });
  return { links: [...links.values()], cut: fromHere || fromThere };
}

interface Side {
  readonly start: string;
  readonly layers: number;
  /** Filled. */
  readonly links: Map<string, Link>;
}

async function gatherSide(reader: GraphReader, { predicates }: LinkSearch, side: Side): Promise<boolean> {
  const seen = new Set([side.start]);
  let layer = [side.start];
  let cut = false;
  for (let depth = 0; depth < side.layers && layer.length > 0; depth++) {
    const asked = layer.slice(0, LAYER_CAP);
    const found = await reader.read(relationsTouching(asked, predicates, HUB_CAP));
    cut ||= asked.length < layer.length || found.length >= MOST_ROWS || found.some(({ total }) => total > HUB_CAP);
    for (const link of found) side.links.set(link.id, link);
    layer = [...new Set(found.flatMap(({ subject, object }) => [subject, object]))]
      .filter((id) => !seen.has(id))
      .sort();
    for (const id of layer) seen.add(id);
  }
  return cut;
}

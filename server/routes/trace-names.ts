import type { EntityRef, Subgraph } from "#contract/model.ts";
import type { TraceAnswer } from "#contract/trace.ts";
import { assembleSubgraph } from "../queries/assemble-subgraph.ts";
import { entitiesByIds, entityRefsByIds } from "../queries/entities-by-ids.ts";
import type { GraphReader } from "../queries/query.ts";
import { relationsByIds } from "../queries/relations-by-ids.ts";

/** The lists of an answer that name entities. Those that only a trace has are optional. */
type Naming = Pick<TraceAnswer, "paths" | "controls" | "leads"> &
  Partial<Pick<TraceAnswer, "chokepoints" | "singleSourced" | "alternatives" | "lost">>;

/** Names for every entity that the answer names, `also` with them. */
export function refsOf(reader: GraphReader, answer: Naming, also: readonly string[]): Promise<EntityRef[]> {
  return reader.read(entityRefsByIds([...new Set([...also, ...entitiesIn(answer)])]));
}

/** Ids of every entity that the lists name. */
export function entitiesIn({
  paths,
  controls,
  leads,
  chokepoints,
  singleSourced,
  alternatives,
  lost,
}: Naming): string[] {
  const named: (string | null | undefined)[] = [
    ...paths.flatMap(({ hops }) => hops.flatMap(({ from, to, item, via }) => [from, to, item, via])),
    ...controls.flatMap((each) => [
      each.authority,
      each.issuer,
      each.policy,
      each.item,
      each.addressee,
      each.destination,
    ]),
    ...leads.flatMap(({ entity, relation }) => [entity, ...endsOf(relation)]),
    ...(chokepoints ?? []).map(({ entity }) => entity),
    ...(singleSourced ?? []).flatMap(({ customer, item, supplier }) => [customer, item, supplier]),
    ...(alternatives ?? []).flatMap((each) => [each.of, each.alternative]),
    ...[...(lost?.certain ?? []), ...(lost?.possible ?? [])].flatMap(({ entity, item, was }) => [
      entity,
      item,
      ...was.flatMap(endsOf),
    ]),
  ];
  return named.filter((id) => id !== null && id !== undefined);
}

/** A relation's id is made of its ends and goods: `subject:PREDICATE:object:item`. */
function endsOf(relation: string): string[] {
  const [subject, , object, item] = relation.split(":");
  return [subject, object, item].filter((id) => id !== undefined);
}

/**
 * What the paths are drawn with: their relations, both ends of each, everything that a hop leaves or reaches, and `also`.
 * A roll-up by reference is no relation of the graph: its two firms are there, an edge is not.
 */
export async function subgraphOf(
  reader: GraphReader,
  paths: TraceAnswer["paths"],
  also: readonly string[],
): Promise<Subgraph> {
  const hops = paths.flatMap((path) => path.hops);
  const relations = await reader.read(relationsByIds([...new Set(hops.map(({ relation }) => relation))]));
  const ids = [
    ...also,
    ...hops.flatMap(({ from, to, via }) => (via === undefined ? [from, to] : [from, to, via])),
    ...relations.flatMap(({ subject, object }) => [subject, object]),
  ];
  const entities = await reader.read(entitiesByIds([...new Set(ids)]));
  return assembleSubgraph({ entities, relations, truncated: null });
}

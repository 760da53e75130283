/** Rows around what a request asks about, for graphs too large to be held: never fewer than the search can use. */
import type { Relation } from "#contract/model.ts";
import type { Predicate } from "#contract/ontology.ts";
import { NORMATIVE_PREDICATES } from "../claims/norms.ts";
import type { TraceRelation } from "../queries/rows/trace-row.ts";
import { FLOW_PREDICATES } from "../trace/trace-rows.ts";
import { gatherTouched } from "./gather-touched.ts";
import type { TraceRowBag } from "./trace-row-bag.ts";

const FORWARD: readonly Predicate[] = ["SUPPLIES", "DESIGNS", "DEVELOPS", "MANUFACTURES", "PART_OF"];
const BACKWARD: readonly Predicate[] = ["USES", "DEPENDS_ON", "LEASES_COMPUTE_IN"];
export const MAKING: readonly Predicate[] = ["SUPPLIES", "DESIGNS", "DEVELOPS", "MANUFACTURES"];
export const ABOVE: readonly Predicate[] = ["PART_OF", "LOCATED_IN"];
const GOODS: ReadonlySet<string | undefined> = new Set(["Chip", "AIModel", "Software", "Equipment"]);

/** Steps up or down from which on a chain of families, places or parts is taken for endless. */
const LONGEST_CHAIN = 12;

export interface Around {
  readonly starts: readonly string[];
  readonly directions: readonly ("upstream" | "downstream")[];
  readonly maxHops: number;
  /** Also what norms of the starts touch. */
  readonly touched: boolean;
}

/**
 * What every request needs: all norms, the families and makers of what they name, and where their parties are. A norm on a
 * class of goods may touch any hop whose goods are not stated, so that none is far from any request.
 */
export async function gatherNorms(bag: TraceRowBag, authorities: Iterable<string>): Promise<void> {
  const norms = await bag.relationsAt("subject", authorities, NORMATIVE_PREDICATES);
  const named = new Set(
    norms.flatMap(({ subject, object, item }) => [subject, object, ...(item === null ? [] : [item])]),
  );
  for (const { addressee, destination } of bag.claims.values()) {
    if (addressee !== null) named.add(addressee);
    if (destination !== null) named.add(destination);
  }
  await bag.know(named);
  const goods = await below(bag, goodsOf(bag, named));
  await bag.relationsAt("object", goods, MAKING);
  await bag.relationsAt("item", goods, MAKING);
  await above(bag);
}

/** What the paths of the request can walk, and what says how each hop stands. */
export async function gatherAround(bag: TraceRowBag, { starts, directions, maxHops, touched }: Around): Promise<void> {
  await bag.know(starts);
  const reached = new Set(starts);
  for (const direction of directions) {
    let frontier: readonly string[] = starts;
    const seen = new Set(starts);
    for (let hop = 0; hop < maxHops && frontier.length > 0; hop++) {
      const next = await (direction === "downstream" ? downstream(bag, frontier) : upstream(bag, frontier));
      const fresh = [...new Set(next)].filter((id) => !seen.has(id));
      for (const id of fresh) {
        seen.add(id);
        reached.add(id);
      }
      // A place ends a path.
      frontier = fresh.filter((id) => bag.entities.get(id)?.type !== "Place");
    }
  }
  await leadsAround(bag, starts);
  if (touched) {
    for (const start of starts) for (const id of await gatherTouched(bag, start)) reached.add(id);
  }
  // Who else supplies them: losing one source is not losing the last.
  await bag.relationsAt("object", reached, FORWARD);
  await bag.relationsAt("subject", reached, BACKWARD);
  await bag.relationsAt("subject", [...reached, ...bag.entities.keys()], ["ALTERNATIVE_TO"]);
  await bag.relationsAt("object", [...reached, ...bag.entities.keys()], ["ALTERNATIVE_TO"]);
  await sayWhatHopsAre(bag);
}

/** One path: its relations, and what says how each hop stands. */
export async function gatherAlong(
  bag: TraceRowBag,
  relations: readonly Relation[],
  others: readonly string[],
): Promise<void> {
  await bag.theseRelations(relations);
  await bag.know(others);
  await sayWhatHopsAre(bag);
}

/** Which goods go on in which, who designs them, and where everyone stands. */
async function sayWhatHopsAre(bag: TraceRowBag): Promise<void> {
  await continuity(bag);
  await bag.relationsAt("object", goodsOf(bag, bag.entities.keys()), ["DESIGNS", "DEVELOPS"]);
  await above(bag);
}

async function downstream(bag: TraceRowBag, frontier: readonly string[]): Promise<string[]> {
  const out = await bag.relationsAt("subject", frontier, FORWARD);
  const used = await bag.relationsAt("object", frontier, BACKWARD);
  // At the goods' own node go on the hand-overs of the goods, of their families and of what they are a part of.
  const goods = goodsOf(bag, frontier);
  const handed = goods.length === 0 ? [] : await bag.relationsAt("item", await aboveGoods(bag, goods), FLOW_PREDICATES);
  return [...ends(out), ...ends(used), ...ends(handed), ...parentsOf(bag, frontier)];
}

async function upstream(bag: TraceRowBag, frontier: readonly string[]): Promise<string[]> {
  const into = await bag.relationsAt("object", frontier, FORWARD);
  const uses = await bag.relationsAt("subject", frontier, BACKWARD);
  const children = await bag.childrenOf(frontier);
  const items = [...into, ...uses].flatMap(({ item }) => (item === null ? [] : [item]));
  const nodes = await below(bag, items);
  return [...ends(into), ...ends(uses), ...children.map(({ id }) => id), ...nodes];
}

/** The goods with their members and stated parts, at any depth. */
export async function below(bag: TraceRowBag, goods: readonly string[]): Promise<string[]> {
  const seen = new Set(goods);
  for (let layer = [...goods], step = 0; layer.length > 0 && step < LONGEST_CHAIN; step++) {
    const parts = await bag.relationsAt("object", layer, ["PART_OF"]);
    const children = await bag.childrenOf(layer);
    const next = [...parts.map(({ subject }) => subject), ...children.map(({ id }) => id)];
    layer = goodsOf(bag, next).filter((id) => !seen.has(id));
    for (const id of layer) seen.add(id);
  }
  return [...seen];
}

/** The goods with what they are a member or a part of, at any depth. */
export async function aboveGoods(bag: TraceRowBag, goods: readonly string[]): Promise<string[]> {
  const seen = new Set(goods);
  for (let layer = [...goods], step = 0; layer.length > 0 && step < LONGEST_CHAIN; step++) {
    const wholes = await bag.relationsAt("subject", layer, ["PART_OF"]);
    const next = [...wholes.map(({ object }) => object), ...parentsOf(bag, layer)];
    layer = goodsOf(bag, next).filter((id) => !seen.has(id));
    for (const id of layer) seen.add(id);
  }
  return [...seen];
}

/** For all goods at hand: what uses them, and what they are part of, so that it is known which goods go on in which. */
async function continuity(bag: TraceRowBag): Promise<void> {
  for (let step = 0, size = -1; size < bag.entities.size && step < LONGEST_CHAIN; step++) {
    size = bag.entities.size;
    const goods = goodsOf(bag, bag.entities.keys());
    await bag.relationsAt("object", goods, ["USES", "DEPENDS_ON"]);
    await aboveGoods(bag, goods);
  }
}

/** Groups, families, parents, places and countries of everything at hand. */
async function above(bag: TraceRowBag): Promise<void> {
  for (let step = 0, size = -1; size < bag.entities.size && step < LONGEST_CHAIN; step++) {
    size = bag.entities.size;
    await bag.relationsAt("subject", [...bag.entities.keys()], ABOVE);
  }
}

/** All that is said of the entities themselves, and of groups that they are in or may be in. */
async function leadsAround(bag: TraceRowBag, starts: readonly string[]): Promise<void> {
  await above(bag);
  const countries = starts.flatMap((id) => countriesOf(bag, id));
  const groups = countries.length === 0 ? [] : await bag.groupsIn([...new Set(countries)]);
  const collectives = [...bag.entities.values()].filter(({ collective }) => collective).map(({ id }) => id);
  const about = [...starts, ...groups, ...collectives];
  await bag.relationsAt("subject", about, FLOW_PREDICATES);
  await bag.relationsAt("object", about, FLOW_PREDICATES);
  await bag.relationsAt("item", about, FLOW_PREDICATES);
}

/** Every place or country that the entity may be in. */
function countriesOf(bag: TraceRowBag, start: string): string[] {
  const seen = new Set([start]);
  for (const id of seen) {
    const { country, parent } = bag.entities.get(id) ?? { country: null, parent: null };
    for (const each of [country, parent]) if (each !== null) seen.add(each);
    for (const { subject, predicate, object } of bag.relations.values())
      if (subject === id && ABOVE.includes(predicate)) seen.add(object);
  }
  return [...seen].filter((id) => bag.entities.get(id)?.type === "Place");
}

export function goodsOf(bag: TraceRowBag, ids: Iterable<string>): string[] {
  return [...new Set(ids)].filter((id) => GOODS.has(bag.entities.get(id)?.type));
}

function parentsOf(bag: TraceRowBag, ids: readonly string[]): string[] {
  return ids.map((id) => bag.entities.get(id)?.parent ?? null).filter((id) => id !== null);
}

function ends(relations: readonly TraceRelation[]): string[] {
  return relations.flatMap(({ subject, object }) => [subject, object]);
}

/**
 * Rows around what a request asks about, for graphs too large to be held. Where nothing is cut, the search on them answers as on
 * the whole graph: never fewer than it can use. Where their number is bounded, the nearest and best documented come first.
 */
import type { Relation } from "#contract/model.ts";
import { allAbove, below, directlyAbove, goodsOf, LONGEST_CHAIN } from "./gather-goods.ts";
import { gatherHops } from "./gather-hops.ts";
import { gatherTouched } from "./gather-touched.ts";
import {
  COMES_IN,
  DESIGNED,
  GOES_INTO,
  IS_USED_BY_IT,
  MADE,
  MADE_AS_ITEM,
  MOVES,
  SETS_NORMS,
  STANDS,
} from "./row-questions.ts";
import type { Allowance, TraceRowBag } from "./trace-row-bag.ts";

/** Where everyone at hand stands is always read: what a norm forbids depends on it. */
const MOST_PLACES = 20_000;

/** Paths for which the rows of a request are measured. */
const USUAL_LIMIT = 50;

/** Relations that each part of one request brings at most, for the usual number of paths. */
export interface MostRelations {
  readonly flow: number;
  readonly leads: number;
  readonly sources: number;
  /** Which goods go on in which. */
  readonly goods: number;
}

export interface Around {
  readonly starts: readonly string[];
  readonly directions: readonly ("upstream" | "downstream")[];
  readonly maxHops: number;
  /** Paths that are wanted: for more than the usual number, more is read. */
  readonly limit: number;
  /** Also what norms of the starts touch, and who else supplies the customers. */
  readonly consequences: boolean;
}

/**
 * What every request needs: all norms, the families and makers of what they name, and where their parties are. A norm on a
 * class of goods may touch any hop whose goods are not stated, so that none is far from any request.
 */
export async function gatherNorms(bag: TraceRowBag, authorities: Iterable<string>, most: number): Promise<void> {
  const allowance: Allowance = { left: most };
  const norms = await bag.relationsAt(SETS_NORMS, authorities, allowance);
  const named = new Set(
    norms.flatMap(({ subject, object, item }) => [subject, object, ...(item === null ? [] : [item])]),
  );
  // Addressees and destinations stand in the claims.
  await bag.rows();
  for (const { addressee, destination } of bag.claims.values()) {
    if (addressee !== null) named.add(addressee);
    if (destination !== null) named.add(destination);
  }
  await bag.know(named);
  const goods = await below(bag, goodsOf(bag, named), allowance);
  await bag.ask([MADE, MADE_AS_ITEM], goods, allowance);
  await new Standing(bag, most).askAll();
}

/** What the paths of the request can walk, and what says how each hop stands. */
export async function gatherAround(bag: TraceRowBag, around: Around, most: MostRelations): Promise<void> {
  const { starts, directions, consequences, limit } = around;
  const flow = most.flow * Math.max(1, limit / USUAL_LIMIT);
  const leads: Allowance = { left: most.leads };
  const [, ...met] = await Promise.all([
    leadsAround(bag, starts, leads),
    ...directions.map((direction) => gatherHops(bag, { ...around, direction }, { left: flow / directions.length })),
  ]);
  bag.readClaimsAhead();
  const touched: string[] = [];
  if (consequences) for (const start of starts) touched.push(...(await gatherTouched(bag, start, { left: flow })));
  // Upstream every customer on the way was asked who supplies it.
  const customers = consequences && directions.includes("downstream") ? [...met.flat(), ...touched] : touched;
  const standing = new Standing(bag, most.goods, met.flat());
  await Promise.all([
    bag.ask([COMES_IN, IS_USED_BY_IT], customers, { left: most.sources }),
    bag.ask(MOVES, collectivesOf(bag), leads),
    // Most of those who will be known are known by now: they are asked about beside the others.
    standing.ask(),
  ]);
  await standing.askAll();
}

/** Are all who supply it known? */
export function hasAllSources(bag: TraceRowBag, id: string): boolean {
  return bag.isWhole(COMES_IN, id) && bag.isWhole(IS_USED_BY_IT, id);
}

/** One path: its relations, and what says how each hop stands. */
export async function gatherAlong(
  bag: TraceRowBag,
  relations: readonly Relation[],
  others: readonly string[],
  most: number,
): Promise<void> {
  await Promise.all([bag.theseRelations(relations), bag.know(others)]);
  await new Standing(bag, most).askAll();
}

/** Of what is left, the part that one step along goods takes: the nearest goods matter most, and each step is a round trip. */
const GOODS_SHARE = 0.75;

/**
 * Which goods go on in which, who designs them, where everyone stands, and what may stand in for whom: of all that was
 * collected, and of what that brings. Those named first are asked about first.
 */
class Standing {
  readonly #bag: TraceRowBag;
  readonly #first: readonly string[];
  readonly #goods: Allowance;
  readonly #places: Allowance = { left: MOST_PLACES };

  constructor(bag: TraceRowBag, mostGoods: number, first: readonly string[] = []) {
    this.#bag = bag;
    this.#first = first;
    this.#goods = { left: mostGoods, share: GOODS_SHARE };
  }

  /** One step: of all that is collected now. */
  async ask(): Promise<void> {
    const bag = this.#bag;
    // In an order that no timing of answers changes: what is cut is the last.
    const all = new Set([...this.#first, ...[...namedIn(bag)].sort()]);
    await Promise.all([
      bag.ask([STANDS, DESIGNED], all, this.#places),
      bag.ask([GOES_INTO], goodsOf(bag, all), this.#goods),
    ]);
  }

  /** Step by step until nothing new comes. */
  async askAll(): Promise<void> {
    for (let step = 0, size = -1; ; step++) {
      const named = namedIn(this.#bag).size;
      if (named === size) return;
      if (step === LONGEST_CHAIN) {
        this.#bag.cut = true;
        return;
      }
      size = named;
      await this.ask();
    }
  }
}

/** Everyone who is known, or whom a relation or an entity names. */
function namedIn(bag: TraceRowBag): Set<string> {
  const all = new Set(bag.entities.keys());
  for (const { parent, country } of bag.entities.values())
    for (const id of [parent, country]) if (id !== null) all.add(id);
  for (const { subject, object, item } of bag.relations.values()) {
    all.add(subject).add(object);
    if (item !== null) all.add(item);
  }
  return all;
}

/** All that is said of the entities themselves, and of groups of the places where they may be. */
async function leadsAround(bag: TraceRowBag, starts: readonly string[], allowance: Allowance): Promise<void> {
  await Promise.all([bag.ask(MOVES, starts, allowance), whereabouts(bag, starts, { left: MOST_PLACES })]);
  const places = [...new Set(starts.flatMap((id) => placesOf(bag, id)))];
  if (places.length > 0) await bag.ask(MOVES, await bag.groupsIn(places), allowance);
}

/** What stands above them. */
async function whereabouts(bag: TraceRowBag, starts: readonly string[], allowance: Allowance): Promise<void> {
  const seen = new Set(starts);
  for (let layer = [...starts], step = 0; layer.length > 0 && step < LONGEST_CHAIN; step++) {
    await bag.ask([STANDS], layer, allowance);
    layer = layer.flatMap((id) => directlyAbove(bag, id)).filter((id) => !seen.has(id));
    for (const id of layer) seen.add(id);
  }
}

/** Every place that the entity may be in. */
function placesOf(bag: TraceRowBag, start: string): string[] {
  return [...allAbove(bag, start)].filter((id) => bag.typeOf(id) === "Place");
}

function collectivesOf(bag: TraceRowBag): string[] {
  return [...bag.entities.values()]
    .filter(({ collective }) => collective)
    .map(({ id }) => id)
    .sort();
}

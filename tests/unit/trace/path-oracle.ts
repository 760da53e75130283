import { dayInterval } from "../../../server/claims/date-interval.ts";
import { stateOn } from "../../../server/claims/state-on.ts";
import { testimonyOf } from "../../../server/claims/testimony.ts";
import type { RelationState } from "../../../server/contract/model.ts";
import type { TraceRequest } from "../../../server/trace/trace-request.ts";
import type { TraceClaimRow, TraceEntityRow, TraceRelationRow, TraceRows } from "../../../server/trace/trace-rows.ts";

/** A move of goods, spelled out. */
interface Move {
  readonly id: string;
  readonly kind: "supply" | "make" | "use" | "lease" | "rollUp";
  readonly from: string;
  readonly to: string;
  readonly goods: string | null;
  readonly grade: string;
  /** Day of the newest claim of all, and of the newest that documents it by the day. */
  readonly newest: number;
  readonly documented: number;
  readonly state: RelationState;
}

interface Hop {
  readonly move: Move;
  /** The goods' own node that it leaves from. */
  readonly node: string | null;
}

/**
 * Paths as the rules say them, by writing out every sequence of hops, throwing out what is no path, and sorting. Slow on
 * purpose and blind to how the search works; no norms. `told` as in told-graph.
 */
export function oraclePaths(rows: TraceRows, request: TraceRequest): string[] {
  const entities = new Map([...rows.entities].map((each) => [each.id, each]));
  const goes = goodsLinks(rows, entities, request);
  const moves = allMoves(rows, entities, request);
  const asked = request.direction === "upstream" ? "to" : "from";
  const hops = moves.flatMap((move): Hop[] => [
    { move, node: null },
    ...nodesOf(move, entities, goes).map((node) => ({ move, node })),
  ]);
  const grow = (path: readonly Hop[]): (readonly Hop[])[] =>
    path.length === request.maxHops
      ? [path]
      : [path, ...hops.filter((hop) => follows(path, hop, entities)).flatMap((hop) => grow([...path, hop]))];
  const all = hops
    .flatMap((hop) => grow([hop]))
    .filter((path) => {
      const end = asked === "to" ? path.at(-1)?.move.to : start(path);
      return end === request.entity && isPath(path, request, entities) && isListed(path, request, entities);
    });
  return all
    .map((path) => ({ path, joins: joinsOf(path, entities, goes) }))
    .filter(({ joins }) => request.firmLevel || !joins.includes("firmLevel"))
    .sort((a, b) => compareRanks(rankOf(a.path, a.joins, request), rankOf(b.path, b.joins, request)))
    .slice(0, request.limit)
    .map(({ path, joins }) => tell(path, joins, entities));
}

const isGoods = (id: string | null, entities: Entities) =>
  id !== null && ["Chip", "AIModel", "Software", "Equipment"].includes(entities.get(id)?.type ?? "");
type Entities = ReadonlyMap<string, TraceEntityRow>;
type Links = (below: string, above: string, leap: boolean) => boolean;

function start(path: readonly Hop[]): string | undefined {
  return path[0]?.node ?? path[0]?.move.from;
}

function dayOf(request: TraceRequest): number {
  return dayInterval(request.asOf ?? "2025-09-30").end;
}

function allMoves(rows: TraceRows, entities: Entities, request: TraceRequest): Move[] {
  const quoted = [...rows.relations].flatMap((relation): Move[] => {
    const claims = claimsOf(rows, relation);
    const all = claims.flatMap((claim) => testimony(rows, claim) ?? []);
    const { subject, object, item = null, predicate } = relation;
    const goods = isGoods(object, entities) ? object : item;
    const ends: Pick<Move, "kind" | "from" | "to" | "goods"> | null =
      predicate === "SUPPLIES"
        ? { kind: "supply", from: subject, to: object, goods: item }
        : predicate === "DESIGNS" || predicate === "MANUFACTURES" || predicate === "DEVELOPS"
          ? { kind: "make", from: subject, to: object, goods }
          : predicate === "USES" || predicate === "DEPENDS_ON"
            ? { kind: "use", from: object, to: subject, goods }
            : predicate === "LEASES_COMPUTE_IN"
              ? { kind: "lease", from: object, to: subject, goods: item }
              : predicate === "PART_OF" && isFirm(subject, entities) && isFirm(object, entities)
                ? { kind: "rollUp", from: subject, to: object, goods: null }
                : null;
    if (ends === null || subject === object || relation.polarity === "negative") return [];
    if (!claims.some((claim) => documents(claim, request))) return [];
    const { state, lastDocumented } = stateOn(dayOf(request), [...all, ...endsOfWholes(rows, relation, entities)]);
    const newest = Math.max(...all.map(({ end }) => end), Number.NEGATIVE_INFINITY);
    const id = [subject, predicate, object, ...(item === null ? [] : [item])].join(":");
    return [
      { ...ends, id, grade: relation.grade, newest, documented: lastDocumented ?? Number.NEGATIVE_INFINITY, state },
    ];
  });
  const reference = [...entities.values()].flatMap((child): Move[] => {
    const parent = child.parent ?? null;
    if (parent === null || !isFirm(child.id, entities) || !isFirm(parent, entities)) return [];
    if (quoted.some(({ kind, from, to }) => kind === "rollUp" && from === child.id && to === parent)) return [];
    const always = Number.POSITIVE_INFINITY;
    return [
      {
        id: "",
        kind: "rollUp",
        from: child.id,
        to: parent,
        goods: null,
        grade: "B",
        newest: always,
        documented: always,
        state: "holds",
      },
    ];
  });
  return [...quoted, ...reference];
}

/** "All of it ended" ends its parts: what is said of the same between the same two, of no goods or of what these are part of. */
function endsOfWholes(rows: TraceRows, { subject, predicate, object, item }: TraceRelationRow, entities: Entities) {
  if (item == null) return [];
  const wholes = wholesOf(rows, item, entities);
  return [...rows.claims]
    .filter((claim) => claim.subject === subject && claim.predicate === predicate && claim.object === object)
    .filter((claim) => claim.item !== item && (claim.item == null || wholes.has(claim.item)))
    .flatMap((claim) => testimony(rows, claim) ?? [])
    .filter(({ voice }) => voice === "ends");
}

function wholesOf(rows: TraceRows, goods: string, entities: Entities): Set<string> {
  const seen = new Set([goods]);
  for (const each of seen) {
    const parent = entities.get(each)?.parent ?? null;
    if (parent !== null) seen.add(parent);
    for (const { subject, predicate, object, polarity, status } of rows.claims)
      if (subject === each && predicate === "PART_OF" && polarity === "positive")
        if (status === "asserted" || status === "reported") seen.add(object);
  }
  return seen;
}

function isFirm(id: string, entities: Entities): boolean {
  const entity = entities.get(id);
  return entity?.type === "Company" && !entity.collective;
}

function claimsOf(
  rows: TraceRows,
  relation: { subject: string; predicate: string; object: string; item?: string | null | undefined },
) {
  return [...rows.claims].filter(
    ({ subject, predicate, object, item }) =>
      subject === relation.subject &&
      predicate === relation.predicate &&
      object === relation.object &&
      (item ?? null) === (relation.item ?? null),
  );
}

function testimony(rows: TraceRows, claim: TraceClaimRow) {
  const article = [...rows.articles].find(({ id }) => id === claim.articleId);
  const { date, tense } = claim;
  return testimonyOf(
    {
      id: claim.id as never,
      polarity: claim.polarity,
      status: claim.status,
      ...(date == null ? {} : { date }),
      ...(tense == null ? {} : { tense }),
    },
    { publishedAt: article?.publishedAt ?? null },
  );
}

function documents(claim: TraceClaimRow, request: TraceRequest): boolean {
  const held = claim.polarity === "positive" && ["asserted", "reported", "ended"].includes(claim.status);
  return held && (claim.date == null || dayInterval(claim.date).start <= dayOf(request));
}

/** `leap`: what leads from node to node without a hop between, that is, not what uses the goods. */
function goodsLinks(rows: TraceRows, entities: Entities, request: TraceRequest): Links {
  const relations = [...rows.relations].filter((relation) => {
    const claims = claimsOf(rows, relation);
    if (relation.polarity === "negative" || !claims.some((claim) => documents(claim, request))) return false;
    return (
      stateOn(
        dayOf(request),
        claims.flatMap((claim) => testimony(rows, claim) ?? []),
      ).state !== "notHeld"
    );
  });
  const above = (id: string, leap: boolean): string[] => [
    ...relations
      .filter(({ subject, predicate }) => subject === id && predicate === "PART_OF")
      .map(({ object }) => object),
    ...(leap
      ? []
      : relations
          .filter(({ object, predicate }) => object === id && (predicate === "USES" || predicate === "DEPENDS_ON"))
          .map(({ subject }) => subject)),
    ...[entities.get(id)?.parent ?? null].filter((each) => each !== null),
  ];
  return (below, target, leap) => {
    const seen = new Set([below]);
    for (const each of seen) for (const next of above(each, leap)) if (isGoods(next, entities)) seen.add(next);
    return seen.has(target);
  };
}

function nodesOf({ kind, from, to, goods }: Move, entities: Entities, goes: Links): string[] {
  if (goods === null || kind === "lease" || kind === "rollUp") return [];
  if (isGoods(from, entities) || isGoods(to, entities)) return [];
  return [...entities.keys()].filter((id) => isGoods(id, entities) && goes(id, goods, true));
}

function follows(path: readonly Hop[], hop: Hop, entities: Entities): boolean {
  const last = path.at(-1)?.move.to;
  return last === (hop.node ?? hop.move.from) && entities.get(last)?.type !== "Place";
}

/** No holder twice, no place that hands over, and none of what was asked to be left out. */
function isPath(path: readonly Hop[], request: TraceRequest, entities: Entities): boolean {
  const holders = [
    start(path) ?? "",
    ...path.flatMap(({ move, node }) => [move.to, ...(node === null ? [] : [move.from])]),
  ];
  if (new Set(holders).size < holders.length) return false;
  if (path.some(({ move, node }) => node !== null && entities.get(move.from)?.type === "Place")) return false;
  const named = [...holders, ...path.flatMap(({ move }) => (move.goods === null ? [] : [move.goods]))];
  if (named.some((id) => request.without.includes(id))) return false;
  return request.implied || !path.some((_, index) => isImplied(path, index, entities));
}

function isListed(path: readonly Hop[], request: TraceRequest, _: Entities): boolean {
  if (path.every(({ move }) => move.kind === "rollUp")) return false;
  return request.direction === "downstream" || path[0]?.node === null;
}

function isImplied(path: readonly Hop[], index: number, entities: Entities): boolean {
  const hop = path[index];
  return (
    hop?.node === null &&
    hop.move.kind === "use" &&
    isGoods(hop.move.from, entities) &&
    path[index - 1]?.move.kind === "make"
  );
}

function joinsOf(path: readonly Hop[], entities: Entities, goes: Links): string[] {
  let carried: string | null = null;
  return path.map(({ move, node }, index) => {
    const from = node ?? move.from;
    const isGoodsNode = isGoods(from, entities);
    const continues = isGoodsNode || (carried !== null && move.goods !== null && goes(carried, move.goods, false));
    const join = index === 0 ? "start" : move.kind === "rollUp" || continues ? "goesOn" : "firmLevel";
    if (move.kind !== "rollUp") carried = isGoods(move.to, entities) ? move.to : move.goods;
    return join;
  });
}

const KINDS: readonly string[] = ["supply", "make", "use", "lease", "rollUp"];

/** Ends with the ranks of the hops from the entity asked about outwards. */
function rankOf(path: readonly Hop[], joins: readonly string[], request: TraceRequest): (number | string)[] {
  const outwards = request.direction === "upstream" ? path.toReversed() : path;
  return [
    Number(path.some(({ move }) => move.state === "notHeld")),
    path
      .map(({ move }) => move.grade)
      .sort()
      .at(-1) ?? "",
    Number(joins.includes("firmLevel")),
    path.length,
    -Math.min(...path.map(({ move }) => move.documented)),
    ...outwards.flatMap(({ move, node }) => [
      move.grade,
      -move.newest,
      KINDS.indexOf(move.kind),
      move.from,
      move.to,
      move.goods ?? "",
      move.id,
      node ?? "",
    ]),
  ];
}

function compareRanks(a: readonly (number | string)[], b: readonly (number | string)[]): number {
  for (let index = 0; index < Math.min(a.length, b.length); index++) {
    const [x, y] = [a[index] ?? "", b[index] ?? ""];
    if (x !== y) return x < y ? -1 : 1;
  }
  return 0;
}

function tell(path: readonly Hop[], joins: readonly string[], entities: Entities): string {
  let carried: string | null = null;
  const hops = path.map(({ move, node }, index) => {
    const item = move.kind === "rollUp" ? carried : move.goods;
    if (move.kind !== "rollUp") carried = isGoods(move.to, entities) ? move.to : move.goods;
    const join = joins[index] === "firmLevel" ? "~" : "";
    return `${node === null ? "" : ` via ${move.from}`} ${join}>${item ?? "?"}${isImplied(path, index, entities) ? "*" : ""}> ${move.to}`;
  });
  const broken = path.some(({ move }) => move.state === "notHeld") ? "! " : "";
  return `${broken}${start(path)}${hops.join("")}`;
}

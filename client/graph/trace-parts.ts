/** A trace as parts to draw: plates, and between them segments with what cuts them. Pure; says nothing of places. */
import type { Grade } from "#contract/claim-vocabulary.ts";
import type { EntityRef, Relation } from "#contract/model.ts";
import { PREDICATES, type Predicate } from "#contract/ontology.ts";
import type { PredicateFamily } from "#contract/predicate-families.ts";
import type { Control, PathHop } from "#contract/trace.ts";
import { groupBy } from "../state/group-by.ts";
import { marksOn } from "../state/time-marks.ts";
import {
  controlsOf,
  endsOf,
  isWhole,
  type ListedPath,
  listedPaths,
  relationsOf,
  type Traced,
} from "../state/traced.ts";

export interface Plate {
  readonly ref: EntityRef;
  readonly end: boolean;
  /** Taken away by the what-if, or left without any path by it. */
  readonly removed: boolean;
  /** Nothing that touches it is known on the date. */
  readonly unknown: boolean;
}

/** A norm on a segment. `closed` cuts it, `open` may cut it, `gate` permits it, `off` is switched off by the what-if. */
export interface Barrier {
  readonly relation: string;
  readonly kind: "closed" | "open" | "gate" | "off";
  readonly control: Control | null;
}

export interface Segment {
  /** Relation and where it leaves from: a hop is drawn once, however many paths use it. */
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly relation: string;
  /** Null where the segment only leads a supplier's goods to their own plate. */
  readonly predicate: Predicate | null;
  readonly family: PredicateFamily;
  readonly grade: Grade | null;
  /** Goods that stand on no plate of their own between the ends. */
  readonly item: string | null;
  readonly status: Relation["status"];
  readonly contested: boolean;
  readonly implied: boolean;
  readonly sources: number;
  /** Nothing open runs along it: `here` where it is broken itself, `after` where only what comes before is. */
  readonly cut: "here" | "after" | null;
  /** It ended; no norm cuts it. */
  readonly ended: boolean;
  readonly fallen: boolean;
  /** No text tells of it by the date. */
  readonly unknown: boolean;
  /** It began, or was first told of, in the month of the date that is set. */
  readonly fresh: boolean;
  /** Joined by the firm alone at the end that it touches; `far` where the join is further on. */
  readonly weak: "to" | "from" | "far" | null;
  readonly barriers: readonly Barrier[];
  readonly paths: readonly string[];
}

export interface TraceParts {
  readonly plates: readonly Plate[];
  readonly segments: readonly Segment[];
  readonly direction: "upstream" | "downstream" | "between";
}

interface Use {
  readonly listed: ListedPath;
  readonly index: number;
  readonly hop: PathHop;
}

function usesOf(paths: readonly ListedPath[]): Map<string, Use[]> {
  const uses = paths.flatMap((listed) => listed.path.hops.map((hop, index) => ({ listed, index, hop })));
  return groupBy(uses, ({ hop }) => `${hop.relation}>${hop.from}`);
}

function cutOf(uses: readonly Use[]): Segment["cut"] {
  const open = uses.some(({ listed, index }) => !listed.path.broken || index < (listed.path.brokenAt ?? 0));
  if (open) return null;
  return uses.some(({ listed, index }) => index === listed.path.brokenAt) ? "here" : "after";
}

function weakOf(uses: readonly Use[], direction: TraceParts["direction"]): Segment["weak"] {
  const sideOf = ({ listed, index }: Use): Segment["weak"] => {
    const joins = listed.path.hops.map(({ join }) => join === "firmLevel");
    if (direction === "downstream") return joins[index] ? "from" : joins.slice(1, index).some(Boolean) ? "far" : null;
    return joins[index + 1] ? "to" : joins.slice(index + 2).some(Boolean) ? "far" : null;
  };
  const sides = uses.map(sideOf);
  return sides.includes(null) ? null : (sides.find((side) => side !== "far") ?? "far");
}

/** The permission in force for the goods of a hop that norms touch: one ring, however often it is told. */
function gateOf(uses: readonly Use[], controls: ReadonlyMap<string, Control>): Barrier[] {
  const goods = uses[0]?.hop.item ?? null;
  const permit = [...controls.values()].find(
    ({ predicate, item, inForce, off }) =>
      PREDICATES[predicate].family === "permit" && item === goods && inForce && !off && goods !== null,
  );
  return permit === undefined ? [] : [{ relation: permit.relation, kind: "gate", control: permit }];
}

/** Closing bars first: they decide. */
const STRENGTH: readonly Barrier["kind"][] = ["gate", "closed", "open", "off"];

function barriersOf(uses: readonly Use[], controls: ReadonlyMap<string, Control>, cut: Segment["cut"]): Barrier[] {
  const touching = uses.flatMap(({ listed, index }) => listed.path.controls.filter(({ hop }) => hop === index));
  const norms = [...groupBy(touching, ({ relation }) => relation)].flatMap(([relation, [touch]]): Barrier[] => {
    const control = controls.get(relation) ?? null;
    if (touch === undefined) return [];
    if (control?.off === true) return [{ relation, kind: "off", control }];
    if (!touch.inForce) return [];
    const closes = touch.effect === "cuts" && cut === "here" && !uses.some(({ hop }) => hop.state === "notHeld");
    return [{ relation, kind: closes ? "closed" : "open", control }];
  });
  const gate = norms.length === 0 ? [] : gateOf(uses, controls);
  return [...gate, ...norms].toSorted((a, b) => STRENGTH.indexOf(a.kind) - STRENGTH.indexOf(b.kind));
}

function segmentOf(
  uses: readonly Use[],
  world: {
    readonly relations: ReadonlyMap<string, Relation>;
    readonly controls: ReadonlyMap<string, Control>;
    readonly direction: TraceParts["direction"];
    readonly stands: ReadonlySet<string>;
    readonly day: string | null;
  },
): Segment | null {
  const [first] = uses;
  if (first === undefined) return null;
  const { hop } = first;
  const relation = world.relations.get(hop.relation);
  // A reference fact (a subsidiary's parent) has no relation behind it.
  const predicate = relation?.predicate ?? "PART_OF";
  const cut = cutOf(uses);
  const item = hop.item !== null && hop.item !== hop.from && hop.item !== hop.to ? hop.item : null;
  return {
    id: `${hop.relation}>${hop.from}`,
    from: item !== null && world.stands.has(item) ? item : hop.from,
    to: hop.to,
    relation: hop.relation,
    predicate,
    family: PREDICATES[predicate].family,
    grade: relation?.grade ?? null,
    item: item !== null && !world.stands.has(item) ? item : null,
    status: relation?.status ?? "asserted",
    contested: hop.state === "contested",
    implied: uses.every((use) => use.hop.implied),
    sources: Math.max(1, relation?.sources ?? 1),
    cut,
    ended: cut === "here" && hop.state === "notHeld",
    fallen: uses.every(({ listed }) => listed.standing === "fallen"),
    unknown: hop.state === "unknown",
    fresh: relation !== undefined && marksOn([relation], world.day).get(relation.id) === "new",
    weak: weakOf(uses, world.direction),
    barriers: barriersOf(uses, world.controls, cut),
    paths: uses.map(({ listed }) => listed.key),
  };
}

function between({ from, to }: Pick<Segment, "from" | "to">): string {
  return `${from}>${to}`;
}

/**
 * With the ways from suppliers to the plates of the goods they supply: that of making them where it is drawn, which is on
 * these paths too, else one of its own.
 */
function withCarries(segments: readonly Segment[], uses: ReadonlyMap<string, readonly Use[]>): Segment[] {
  const carried = segments.flatMap((segment) => {
    const supplier = uses.get(segment.id)?.[0]?.hop.from ?? segment.from;
    return supplier === segment.from ? [] : [{ segment, way: { from: supplier, to: segment.from } }];
  });
  const pathsOn = groupBy(carried, ({ way }) => between(way));
  const more = (way: Pick<Segment, "from" | "to">) =>
    (pathsOn.get(between(way)) ?? []).flatMap(({ segment }) => segment.paths);
  const drawn = new Set(segments.map(between));
  const carries = [...pathsOn].flatMap(([ends, [first]]): Segment[] => {
    if (first === undefined || drawn.has(ends)) return [];
    const { segment, way } = first;
    const own = { ...way, id: `carry:${ends}`, predicate: null, paths: [...new Set(more(way))] };
    return [
      { ...segment, ...own, grade: null, item: null, cut: null, ended: false, fresh: false, weak: null, barriers: [] },
    ];
  });
  const makers = segments.map((segment) => ({ ...segment, paths: [...new Set([...segment.paths, ...more(segment)])] }));
  return [...carries, ...makers];
}

/** What a trace draws. A hop whose goods stand on a plate of their own runs through that plate. */
export function tracePartsOf(traced: Traced): TraceParts {
  const listed = listedPaths(traced);
  const uses = usesOf(listed);
  const stands = new Set<string>(listed.flatMap(({ path }) => path.hops.flatMap(({ from, to }) => [from, to])));
  const { found, plain, ask } = traced;
  const direction: TraceParts["direction"] = isWhole(found) ? found.searched.direction : "between";
  const world = {
    relations: new Map([...relationsOf(plain), ...relationsOf(found)]),
    controls: new Map(controlsOf(traced).map((control): [string, Control] => [control.relation, control])),
    direction,
    stands,
    day: traced.day,
  };
  const hops = [...uses.values()].flatMap((each) => segmentOf(each, world) ?? []);
  const segments = withCarries(hops, uses);
  const refs = new Map([...plain.refs, ...found.refs].map((ref): [string, EntityRef] => [ref.id, ref]));
  const { from, to } = endsOf(found);
  const ends = new Set<string>([from, to].flatMap((end) => (end === null ? [] : [end.id])));
  const removed = new Set(ask.without);
  const ids = new Set<string>([...segments.flatMap((segment) => [segment.from, segment.to]), ...ends]);
  const plates = [...ids].flatMap((id): Plate[] => {
    const ref = refs.get(id);
    if (ref === undefined) return [];
    const touching = segments.filter((segment) => segment.from === id || segment.to === id);
    // What a norm touches is drawn without the norm itself, which carries no goods.
    if (touching.length === 0 && segments.length > 0) return [];
    const lost = touching.length > 0 && touching.every(({ fallen }) => fallen) && !ends.has(id);
    const unknown = touching.length > 0 && touching.every((each) => each.unknown) && !ends.has(id);
    return [{ ref, end: ends.has(id), removed: removed.has(id) || lost, unknown }];
  });
  const known = new Set<string>(plates.map(({ ref }) => ref.id));
  return { plates, segments: segments.filter((each) => known.has(each.from) && known.has(each.to)), direction };
}

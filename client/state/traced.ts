/** Traced: the last good answer of a trace, with and without the assumptions of the what-if. */
import type { EntityRef, Relation } from "#contract/model.ts";
import type {
  Alternative,
  Chokepoint,
  Control,
  FlowPath,
  FlowPathsAnswer,
  SingleSource,
  TraceAnswer,
} from "#contract/trace.ts";
import type { TraceAsk } from "./trace-ask.ts";

/** Either of the two answers. */
export type TraceFound = TraceAnswer | FlowPathsAnswer;

export interface Traced {
  readonly ask: TraceAsk;
  /** The answer under the assumptions. */
  readonly found: TraceFound;
  /** The answer without them; the same object where there are none. */
  readonly plain: TraceFound;
  /** The answer without them as of the newest evidence: by it the drawing keeps its places while the date moves. */
  readonly newest: TraceFound;
  /** The date that was set, or null for the newest. */
  readonly day: string | null;
}

/** Where it went is what it is: the relations in flow order, and who handed over where a hop leaves from its goods. */
export function pathKey(path: FlowPath): string {
  return path.hops.map(({ relation, from }) => `${relation}>${from}`).join("|");
}

export function isWhole(found: TraceFound): found is TraceAnswer {
  return "tiers" in found;
}

/** What the answer says of `entity`, for the ends of a search between two as well. */
export function endsOf(found: TraceFound): { readonly from: EntityRef | null; readonly to: EntityRef | null } {
  if (!isWhole(found)) return { from: found.searched.from, to: found.searched.to };
  const { entity, direction } = found.searched;
  return direction === "upstream" ? { from: null, to: entity } : { from: entity, to: null };
}

/** Intermediate holders by standing paths; between two ends, where the answer has no such list, counted the same way. */
export function chokepointsOf(found: TraceFound): readonly Chokepoint[] {
  if (isWhole(found)) return found.chokepoints;
  const standing = found.paths.filter(({ broken }) => !broken);
  const counts = new Map<Chokepoint["entity"], number>();
  for (const { hops } of standing) for (const { from } of hops.slice(1)) counts.set(from, (counts.get(from) ?? 0) + 1);
  return [...counts]
    .map(([entity, paths]) => ({ entity, paths, of: standing.length }))
    .toSorted((a, b) => b.paths - a.paths || (a.entity < b.entity ? -1 : 1));
}

export function singleSourcedOf(found: TraceFound): readonly SingleSource[] {
  return isWhole(found) ? found.singleSourced : [];
}

export function alternativesOf(found: TraceFound): readonly Alternative[] {
  return isWhole(found) ? found.alternatives : [];
}

/** The relations that an answer brings along, by id. */
export function relationsOf(found: TraceFound): ReadonlyMap<string, Relation> {
  return new Map(found.subgraph.edges.map((edge): [string, Relation] => [edge.id, edge]));
}

/** How a listed path stands: whole, joined at a firm only, with a hop not known on the date, gone under the assumptions, or broken. */
export type PathStanding = "continuous" | "firmLevel" | "unknown" | "fallen" | "broken";

export interface ListedPath {
  readonly key: string;
  readonly path: FlowPath;
  readonly standing: PathStanding;
  /** Place in the whole list, from 1. */
  readonly rank: number;
  /** Stands under the assumptions only: broken, or not listed, without them. */
  readonly returned: boolean;
}

const ORDER: readonly PathStanding[] = ["continuous", "firmLevel", "unknown", "fallen", "broken"];

/** `unknown` is not broken: no text tells of the hop by then, and none says that it did not hold. */
function standingOf(path: FlowPath): PathStanding {
  if (path.broken) return "broken";
  return path.hops.some(({ state }) => state === "unknown") ? "unknown" : path.continuity;
}

/** Every path to list: those of the answer, and those that the assumptions took away; ranked as the server ranks them. */
export function listedPaths({ ask, found, plain }: Traced): readonly ListedPath[] {
  const before = new Map(plain.paths.map((path) => [pathKey(path), path]));
  const now = new Set(found.paths.map(pathKey));
  const whatIf = found !== plain;
  const removed = new Set(ask.without);
  const standing = found.paths.map((path) => {
    const key = pathKey(path);
    const former = before.get(key);
    const returned = whatIf && !path.broken && (former === undefined || former.broken);
    return { key, path, returned, standing: standingOf(path) };
  });
  const fallen = [...before]
    .filter(([key, path]) => !now.has(key) && !path.broken && holdersOf(path).some((id) => removed.has(id)))
    .map(([key, path]) => ({ key, path, returned: false, standing: "fallen" as const }));
  return [...standing, ...fallen]
    .toSorted((a, b) => ORDER.indexOf(a.standing) - ORDER.indexOf(b.standing))
    .map((each, index) => ({ ...each, rank: index + 1 }));
}

/** Everything that a path passes: ends, who hands over, goods. */
export function holdersOf(path: FlowPath): readonly string[] {
  return path.hops.flatMap(({ from, to, via, item }) => [from, to, via ?? null, item].filter((id) => id !== null));
}

/** The norms that touch what is listed, without the assumptions taking any off the list. */
export function controlsOf({ found, plain }: Traced): readonly Control[] {
  const now = new Map(found.controls.map((control) => [control.relation, control]));
  const gone = plain.controls.filter(({ relation }) => !now.has(relation));
  return [...found.controls, ...gone];
}

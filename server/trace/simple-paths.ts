/** Paths between two entities over relations of any direction: the shortest first, no entity twice, one path a sequence of entities. */
import type { Grade } from "#contract/claim-vocabulary.ts";

export interface PathLink {
  readonly id: string;
  readonly subject: string;
  readonly object: string;
  readonly claims: number;
  readonly grade: Grade;
  /** All its claims say no. */
  readonly negative: boolean;
}

export interface PathSearch {
  readonly links: readonly PathLink[];
  readonly from: string;
  readonly to: string;
  readonly maxHops: number;
  readonly limit: number;
}

export interface PathHop {
  readonly link: PathLink;
  readonly from: string;
  readonly to: string;
}

export interface FoundPaths {
  readonly paths: readonly (readonly PathHop[])[];
  /** More paths exist than `limit`. */
  readonly limitHit: boolean;
  /** The search gave up before it had seen every path. */
  readonly budgetHit: boolean;
}

/** Steps of the search: some 50 ms. A hub-rich graph has millions of paths of six hops. */
const BUDGET = 200_000;

type Neighbors = ReadonlyMap<string, readonly PathHop[]>;

/**
 * The `limit` first paths of at most `maxHops` hops. Shorter before longer; among equally long ones that with the better
 * weakest grade, fewer denied hops, more claims, and then by ids, so that the order never depends on the input's.
 */
export function simplePaths({ links, from, to, maxHops, limit }: PathSearch): FoundPaths {
  const neighbors = bestNeighbors(links);
  const distance = distancesTo(to, neighbors, maxHops);
  const shortest = distance.get(from);
  const paths: PathHop[][] = [];
  if (shortest === undefined || from === to) return { paths, limitHit: false, budgetHit: false };
  const budget = { left: BUDGET };
  for (let length = shortest; length <= maxHops && paths.length <= limit && budget.left > 0; length++) {
    const found = pathsOfLength({ neighbors, distance, from, to, length, budget });
    paths.push(...found.sort(byStrength));
  }
  return { paths: paths.slice(0, limit), limitHit: paths.length > limit, budgetHit: budget.left <= 0 };
}

/** For each entity its neighbours in a fixed order, each by the strongest of the relations between the two. */
function bestNeighbors(links: readonly PathLink[]): Neighbors {
  const best = new Map<string, Map<string, PathHop>>();
  const offer = (link: PathLink, from: string, to: string) => {
    const known = best.get(from) ?? new Map<string, PathHop>();
    const current = known.get(to);
    if (current === undefined || compareLinks(link, current.link) < 0) known.set(to, { link, from, to });
    best.set(from, known);
  };
  for (const link of links) {
    if (link.subject === link.object) continue;
    offer(link, link.subject, link.object);
    offer(link, link.object, link.subject);
  }
  return new Map([...best].map(([id, hops]) => [id, [...hops.values()].sort((a, b) => compareLinks(a.link, b.link))]));
}

function compareLinks(a: PathLink, b: PathLink): number {
  if (a.negative !== b.negative) return a.negative ? 1 : -1;
  if (a.grade !== b.grade) return a.grade < b.grade ? -1 : 1;
  return b.claims - a.claims || compareText(a.id, b.id);
}

function distancesTo(to: string, neighbors: Neighbors, maxHops: number): Map<string, number> {
  const distance = new Map([[to, 0]]);
  let layer = [to];
  for (let hops = 1; hops <= maxHops && layer.length > 0; hops++) {
    const next: string[] = [];
    for (const id of layer) {
      for (const hop of neighbors.get(id) ?? []) {
        if (distance.has(hop.to)) continue;
        distance.set(hop.to, hops);
        next.push(hop.to);
      }
    }
    layer = next;
  }
  return distance;
}

interface LengthSearch {
  readonly neighbors: Neighbors;
  readonly distance: ReadonlyMap<string, number>;
  readonly from: string;
  readonly to: string;
  readonly length: number;
  readonly budget: { left: number };
}

function pathsOfLength({ neighbors, distance, from, to, length, budget }: LengthSearch): PathHop[][] {
  const found: PathHop[][] = [];
  const hops: PathHop[] = [];
  const visited = new Set([from]);
  const walk = (at: string): void => {
    for (const hop of neighbors.get(at) ?? []) {
      if (budget.left <= 0) return;
      budget.left -= 1;
      const left = length - hops.length - 1;
      if (visited.has(hop.to) || (distance.get(hop.to) ?? Number.POSITIVE_INFINITY) > left) continue;
      if ((hop.to === to) !== (left === 0)) continue;
      hops.push(hop);
      if (left === 0) found.push([...hops]);
      else {
        visited.add(hop.to);
        walk(hop.to);
        visited.delete(hop.to);
      }
      hops.pop();
    }
  };
  walk(from);
  return found;
}

function byStrength(a: readonly PathHop[], b: readonly PathHop[]): number {
  return (
    compareText(weakestGrade(a), weakestGrade(b)) ||
    deniedHops(a) - deniedHops(b) ||
    claimsOn(b) - claimsOn(a) ||
    compareText(idsOf(a), idsOf(b))
  );
}

function weakestGrade(path: readonly PathHop[]): string {
  return path.reduce((weakest, { link }) => (link.grade > weakest ? link.grade : weakest), "A");
}

function deniedHops(path: readonly PathHop[]): number {
  return path.filter(({ link }) => link.negative).length;
}

function claimsOn(path: readonly PathHop[]): number {
  return path.reduce((sum, { link }) => sum + link.claims, 0);
}

function idsOf(path: readonly PathHop[]): string {
  return path.map(({ link }) => link.id).join("\n");
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

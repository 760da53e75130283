/** A found path in full: its hops with their joins, states and reasons, and what breaks it. */

import { GRADE_NAMES } from "#contract/claim-vocabulary.ts";
import type { Because, FlowPath, Join, PathHop } from "#contract/trace.ts";
import type { FoundPath } from "./best-paths.ts";
import { cell } from "./columns.ts";
import type { Continuing } from "./continuity.ts";
import { plainReason } from "./control-reason.ts";
import type { FlowHop } from "./flow-hop.ts";
import type { HopDesk } from "./hop-desk.ts";
import { joinReason } from "./hop-words.ts";
import { NOTHING_YET, UNSTATED } from "./path-heap.ts";
import { openness } from "./supply-groups.ts";
import type { TraceContext } from "./trace-context.ts";
import { ARC_KINDS, entityIdOf, hasFlag } from "./trace-graph.ts";
import { joinBases } from "./world.ts";

/** A path of the answer, with the hops that it was made of. */
export interface BuiltPath {
  readonly path: FlowPath;
  readonly hops: readonly FlowHop[];
}

/** One hop between what came before it and what it moves. Goods by number; see `NOTHING_YET` and `UNSTATED`. */
interface Joined {
  readonly arc: number;
  readonly node: number;
  readonly goods: number;
  readonly implied: boolean;
  readonly join: Join;
  /** The goods of the hop before. */
  readonly arriving: number;
  /** Where the two hops meet. */
  readonly at: number;
}

const LOOSER: readonly Continuing[] = ["same", "variant", "component", "madeInto"];

export function buildPath(found: FoundPath, context: TraceContext, desk: HopDesk): BuiltPath {
  const joined = joinHops(found, context);
  const hops = joined.map(({ arc, node, goods, implied }) => desk.walked(arc, { node, goods, implied }));
  const shown = hops.map((hop, index): PathHop => pathHop(hop, joined[index], context));
  const grades = hops.map(({ grade }) => GRADE_NAMES.indexOf(grade));
  const weakest = Math.max(...grades);
  const brokenAt = hops.findIndex((hop) => openness(hop) === "closed");
  const breaking = hops[brokenAt];
  const isFirmLevel = shown.some(({ join }) => join === "firmLevel");
  return {
    hops,
    path: {
      hops: shown,
      grade: GRADE_NAMES[weakest] ?? "D",
      weakestHop: grades.indexOf(weakest),
      length: hops.length,
      broken: breaking !== undefined,
      ...(breaking === undefined ? {} : { brokenAt, brokenBecause: breakReason(breaking) }),
      continuity: isFirmLevel ? "firmLevel" : "continuous",
      controls: hops.flatMap((hop, index) =>
        hop.controls.map(({ relation, effect, inForce }) => ({ relation, hop: index, effect, inForce })),
      ),
    },
  };
}

function joinHops({ arcs: walked }: FoundPath, { graph, continuity }: TraceContext): Joined[] {
  const { arcs } = graph;
  const joined: Joined[] = [];
  let carried = NOTHING_YET;
  for (const { arc, node } of walked) {
    const before = joined.at(-1);
    const kind = ARC_KINDS[cell(arcs.kind, arc)];
    const from = node < 0 ? cell(arcs.from, arc) : node;
    const to = cell(arcs.to, arc);
    const moved = cell(arcs.goods, arc);
    const isRollUp = kind === "rollUp";
    const arriving = before?.goods ?? NOTHING_YET;
    const previousKind = before === undefined ? undefined : ARC_KINDS[cell(arcs.kind, before.arc)];
    const joinOf = (): Join => {
      if (before === undefined) return "start";
      if (isRollUp) return "same";
      if (hasFlag(graph, from, "goods")) return atGoods(arriving, from, moved, continuity);
      return continuity.join(carried, moved) ?? "firmLevel";
    };
    joined.push({
      arc,
      node,
      goods: isRollUp ? Math.max(carried, UNSTATED) : moved,
      implied: kind === "use" && node < 0 && hasFlag(graph, from, "goods") && previousKind === "make",
      join: joinOf(),
      arriving: hasFlag(graph, from, "goods") ? arriving : carried,
      at: from,
    });
    carried = isRollUp ? Math.max(carried, UNSTATED) : hasFlag(graph, to, "goods") ? to : moved;
  }
  return joined;
}

/** At the node of goods: what arrives is these goods or goes into them, and these go on in what leaves. */
function atGoods(arriving: number, at: number, leaving: number, continuity: TraceContext["continuity"]): Continuing {
  const first: Continuing = arriving === at ? "same" : arriving < 0 ? "madeInto" : continuity.becoming(arriving, at);
  const second = leaving < 0 ? "same" : (continuity.join(at, leaving) ?? "same");
  return LOOSER.indexOf(first) > LOOSER.indexOf(second) ? first : second;
}

function pathHop(hop: FlowHop, joined: Joined | undefined, context: TraceContext): PathHop {
  const { relation, from, to, item, via, implied, state, because, lastDocumented, reference } = hop;
  const joinBecause = joined === undefined ? null : joinEvidence(joined, context);
  return {
    relation,
    from,
    to,
    item,
    ...(via === undefined ? {} : { via }),
    implied,
    state,
    join: joined?.join ?? "start",
    ...(because === undefined ? {} : { because }),
    ...(joinBecause === null ? {} : { joinBecause }),
    lastDocumented,
    ...(reference === undefined ? {} : { reference }),
  };
}

const toldJoins = new WeakMap<TraceContext, Map<string, Because>>();
/** Joins whose words are kept for the paths and requests to come. */
const MOST_TOLD = 20_000;

/** Worked out once for the same goods at the same place: many paths share their joins. */
function joinEvidence(joined: Joined, context: TraceContext): Because | null {
  const { join, arriving, goods, at } = joined;
  if (join === "start" || join === "same") return null;
  const told = toldJoins.get(context) ?? new Map<string, Because>();
  toldJoins.set(context, told);
  const key = `${join} ${arriving} ${goods} ${at}`;
  const because = told.get(key) ?? tellJoin(join, joined, context);
  if (told.size >= MOST_TOLD) told.clear();
  told.set(key, because);
  return because;
}

function tellJoin(
  join: Exclude<Join, "start" | "same">,
  { arriving, goods, at }: Joined,
  { graph, continuity, world }: TraceContext,
): Because {
  const id = (entity: number) => (entity < 0 ? null : entityIdOf(graph, entity));
  const words = joinReason({ join, arriving: id(arriving), leaving: id(goods), at: entityIdOf(graph, at) }, world);
  if (join === "firmLevel" || arriving < 0) return { ...words, claims: [], relations: [] };
  const target = goods < 0 ? at : goods;
  const basis = joinBases(...continuity.basis(arriving, target).map((step) => step.basis));
  const source = basis.reference === undefined ? "" : ` (${basis.reference})`;
  return {
    ar: `${words.ar}${source}`,
    en: `${words.en}${source}`,
    claims: [...basis.claims],
    relations: [...basis.relations],
  };
}

/** The end of a relation speaks before a control: what is over needs no ban. */
function breakReason(hop: FlowHop) {
  if (hop.state === "notHeld" && hop.because !== undefined) return hop.because;
  const closing = hop.controls.find(({ bearing }) => bearing === "closes");
  if (closing === undefined) return { ar: "", en: "", claims: [], relations: [] };
  const relations = [...new Set([closing.relation, ...closing.because.relations])];
  return { ...plainReason(closing.because), relations };
}

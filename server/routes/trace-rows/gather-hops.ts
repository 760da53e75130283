/** Walks from entities hop by hop and asks at each what leads on, the best documented first. */
import { GRADE_NAMES } from "#contract/claim-vocabulary.ts";
import { CHILDREN, COMES_IN, GOES_OUT, GOODS, HANDED_OVER, IS_USED_BY_IT, USES_IT } from "./row-questions.ts";
import type { Allowance, TraceRowBag } from "./trace-row-bag.ts";

/** An entity on the way: hops from the start, and the weakest grade on the best documented of the shortest ways there. */
interface Stop {
  readonly hops: number;
  readonly grade: number;
}

interface Step {
  readonly to: string;
  /** 0: goods, as a member or part of which the same goods go on. */
  readonly hops: 0 | 1;
  readonly grade: number;
}

export interface Walk {
  readonly starts: readonly string[];
  readonly direction: "upstream" | "downstream";
  readonly maxHops: number;
}

/** Returns everyone met, the nearest first and the starts with them. */
export async function gatherHops(
  bag: TraceRowBag,
  { starts, maxHops, direction }: Walk,
  allowance: Allowance,
): Promise<string[]> {
  const isUp = direction === "upstream";
  const questions = isUp ? [COMES_IN, IS_USED_BY_IT, CHILDREN] : [GOES_OUT, USES_IT, HANDED_OVER];
  const stops = new Map<string, Stop>(starts.map((id) => [id, { hops: 0, grade: 0 }]));
  const asked = new Set<string>();
  const leadsOn = (id: string) => {
    const { hops } = stops.get(id) ?? { hops: maxHops };
    // A place ends a path.
    return hops < maxHops && (hops === 0 || bag.typeOf(id) !== "Place");
  };
  for (;;) {
    const frontier = [...stops.keys()].filter((id) => !asked.has(id) && leadsOn(id)).sort(byGrade(stops));
    if (frontier.length === 0) return [...stops.keys()].sort(byHops(stops));
    for (const id of frontier) asked.add(id);
    await bag.ask(questions, frontier, allowance);
    spread(stops, frontier, (id) =>
      asked.has(id) && leadsOn(id) ? (isUp ? stepsUp(bag, id) : stepsDown(bag, id)) : [],
    );
  }
}

function byHops(stops: ReadonlyMap<string, Stop>): (a: string, b: string) => number {
  const of = (id: string) => stops.get(id)?.hops ?? 0;
  return (a, b) => of(a) - of(b) || (a < b ? -1 : 1);
}

function byGrade(stops: ReadonlyMap<string, Stop>): (a: string, b: string) => number {
  const of = (id: string) => stops.get(id) ?? { hops: 0, grade: 0 };
  return (a, b) => of(a).grade - of(b).grade || of(a).hops - of(b).hops || (a < b ? -1 : 1);
}

/**
 * Carries hops and grades onward from those that were asked; who is nearer now than before carries on again, so that the end does
 * not depend on the order of the steps.
 */
function spread(stops: Map<string, Stop>, from: readonly string[], stepsFrom: (id: string) => readonly Step[]): void {
  const waiting = [...from];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    const stop = stops.get(id);
    if (stop === undefined) continue;
    for (const { to, hops, grade } of stepsFrom(id)) {
      const next: Stop = { hops: stop.hops + hops, grade: Math.max(stop.grade, grade) };
      if (!isNearer(next, stops.get(to))) continue;
      stops.set(to, next);
      waiting.push(to);
    }
  }
}

/** By fewer hops, then by better documented ones. */
function isNearer(next: Stop, known: Stop | undefined): boolean {
  return known === undefined || next.hops < known.hops || (next.hops === known.hops && next.grade < known.grade);
}

function stepsUp(bag: TraceRowBag, id: string): Step[] {
  const isGoods = GOODS.has(bag.typeOf(id));
  const steps: Step[] = bag.childrenKnown(id).map((child) => ({
    to: child.id,
    hops: isGoods && GOODS.has(child.type) ? 0 : 1,
    grade: 0,
  }));
  for (const { subject, predicate, object, item, grade } of [
    ...bag.relationsOf(COMES_IN, id),
    ...bag.relationsOf(IS_USED_BY_IT, id),
  ]) {
    const to = subject === id ? object : subject;
    const isPart = predicate === "PART_OF" && isGoods && GOODS.has(bag.typeOf(to));
    steps.push({ to, hops: isPart ? 0 : 1, grade: GRADE_NAMES.indexOf(grade) });
    if (item !== null) steps.push({ to: item, hops: 1, grade: GRADE_NAMES.indexOf(grade) });
  }
  return steps;
}

function stepsDown(bag: TraceRowBag, id: string): Step[] {
  const isGoods = GOODS.has(bag.typeOf(id));
  const parent = bag.entities.get(id)?.parent ?? null;
  const steps: Step[] = parent === null ? [] : [{ to: parent, hops: isGoods ? 0 : 1, grade: 0 }];
  for (const { subject, predicate, object, grade } of [
    ...bag.relationsOf(GOES_OUT, id),
    ...bag.relationsOf(USES_IT, id),
    // At the goods' own node go on the hand-overs of the goods.
    ...bag.relationsOf(HANDED_OVER, id),
  ])
    for (const to of [subject, object]) {
      // What they are a member or a part of is handed over as they are.
      const isWhole = predicate === "PART_OF" && isGoods && GOODS.has(bag.typeOf(to));
      if (to !== id) steps.push({ to, hops: isWhole ? 0 : 1, grade: GRADE_NAMES.indexOf(grade) });
    }
  return steps;
}

/** What stands on the ways of a trace: norms that cut, may cut or permit, and the end of a relation. Pure. */
import { groupBy } from "../state/group-by.ts";
import { isolated } from "./label-text.ts";
import type { TraceNode, TraceWords } from "./trace-element.ts";
import { wrapped } from "./trace-measure.ts";
import type { Barrier, Segment } from "./trace-parts.ts";
import type { Point } from "./trace-routes.ts";

const TEXT_SIZE = 12;
const BARRIER_WIDTH = 112;
const BARE_BARRIER = 20;
const ENDED_WIDTH = 56;
/** The same where the flow runs down the page: a bar lies across it, with its words above. */
const DOWN_ROOM = { said: 26, line: 17, bare: 22 } as const;
const MOST_BARS = 2;

/** The first of the segments that a norm stands on says its name; on the others its bar stands alone. */
export function namedBarriers(segments: readonly Segment[]): ReadonlySet<string> {
  const seen = new Set<string>();
  return new Set(
    segments.flatMap(({ id, barriers }) => {
      const first = barriers.find(({ relation }) => !seen.has(relation));
      if (first === undefined) return [];
      seen.add(first.relation);
      return [`${id} ${first.relation}`];
    }),
  );
}

function barrierText(barrier: Barrier, words: TraceWords): string {
  const { name, date } = words.norm(barrier);
  const lines = wrapped(name, TEXT_SIZE, BARRIER_WIDTH - 6);
  const cut = lines.length > 2 ? [lines[0] ?? "", `${lines.slice(1).join(" ").slice(0, 16)}…`] : lines;
  return [...cut, ...(date === null ? [] : [date])].map(isolated).join("\n");
}

/** A bar on a way: one norm, many of a kind, or the end of the relation. */
export interface Bar {
  readonly id: string;
  readonly kind: string;
  readonly relation: string;
  readonly label: string;
  readonly said: boolean;
  readonly room: number;
}

interface BarWords {
  readonly words: TraceWords;
  /** Segment and norm where the norm says its name. */
  readonly named: ReadonlySet<string>;
  readonly down: boolean;
}

function roomOf(label: string, said: boolean, down: boolean, across: number): number {
  if (!down) return across;
  return said ? DOWN_ROOM.said + DOWN_ROOM.line * label.split("\n").length : DOWN_ROOM.bare;
}

/** What stands on a segment, in the order in which it stands there: norms, then the end of the relation itself. */
export function barsOf(segment: Segment, { words, named, down }: BarWords): readonly Bar[] {
  const kinds = groupBy(segment.barriers, ({ kind }) => kind);
  const bars = [...kinds].flatMap(([kind, barriers]): Bar[] => {
    // Many norms of one kind stand as one bar that says how many.
    if (barriers.length > MOST_BARS) {
      const label = wrapped(words.norms(kind, barriers.length), TEXT_SIZE, BARRIER_WIDTH - 6)
        .map(isolated)
        .join("\n");
      const room = roomOf(label, true, down, BARRIER_WIDTH);
      return [{ id: `${kind}s`, kind: `${kind} many`, relation: segment.relation, label, said: true, room }];
    }
    return barriers.map((barrier): Bar => {
      const said = named.has(`${segment.id} ${barrier.relation}`);
      const label = barrierText(barrier, words);
      return {
        id: barrier.relation,
        kind,
        relation: barrier.relation,
        label,
        said,
        room: roomOf(label, said, down, said ? BARRIER_WIDTH : BARE_BARRIER),
      };
    });
  });
  if (!segment.ended) return bars;
  const ended = { id: "ended", kind: "ended", relation: segment.relation, label: isolated(words.ended), said: true };
  return [...bars, { ...ended, room: roomOf(ended.label, true, down, ENDED_WIDTH) }];
}

interface Ground {
  readonly down: boolean;
  readonly onPage: (point: Point) => Point;
}

/** The bars one after the other round the middle of their room, a point of the board. */
export function barNodes(segment: Segment, bars: readonly Bar[], at: Point, { down, onPage }: Ground): TraceNode[] {
  const whole = bars.reduce((sum, { room }) => sum + room, 0);
  let along = at.x - whole / 2;
  return bars.map(({ id, kind, relation, label, said, room }): TraceNode => {
    // Words stand above a bar, which is before it where the flow runs down.
    const middle = down ? along + room - DOWN_ROOM.bare / 2 : along + room / 2;
    along += room;
    return {
      id: `barrier:${segment.id}:${id}`,
      kind: "barrier",
      classes: `barrier ${kind}${down ? " down" : ""}`,
      data: { segment: segment.id, relation, label: said ? label : "", hoverLabel: label },
      ...onPage({ x: middle, y: at.y }),
    };
  });
}

import { traceGraphBuilder } from "../../server/trace/build-trace-graph.ts";
import { groupOf } from "../../server/trace/columns.ts";
import { trace } from "../../server/trace/trace.ts";
import type { TraceGraph } from "../../server/trace/trace-graph.ts";
import type { TraceRequest } from "../../server/trace/trace-request.ts";
import type { TraceRows } from "../../server/trace/trace-rows.ts";
import { OPEN_FILTERS } from "../helpers/trace-filters.ts";
import { HUB, randomFrom, type ScaleFree, scaleFreeRows } from "./scale-free.ts";
import { rowsUnderNorms } from "./with-norms.ts";

/** Sizes that are measured; the hub has 5,000 relations where the graph has so many. */
export const SIZES: readonly ScaleFree[] = [
  { entities: 1_000, relations: 3_000, hub: 300 },
  { entities: 10_000, relations: 30_000, hub: 2_000 },
  { entities: 100_000, relations: 300_000, hub: 5_000 },
];
const TRACES = 200;
/** Entities that are traced up and down before anything counts: the server does so when it starts. */
const TRACED_AHEAD = 20;
const NORMS = 200;
/** Another day than the newest evidence: nothing is known of it yet, though the code has run before. */
const ANOTHER_DAY = "2025-03-10";

/** Times of one kind of question, in milliseconds: of the processor where one process does all the work, for other work on the machine does not count in them. */
export interface Percentiles {
  readonly p50: number;
  readonly p95: number;
  readonly most: number;
}

/** Prints, for each size, seconds and megabytes of the snapshot and the processor times of traces of four hops from random entities and the hub. */
export function benchTrace(print: (line: string) => void): void {
  for (const size of SIZES) benchSize(size, print);
}

function benchSize(size: ScaleFree, print: (line: string) => void): void {
  const before = heldBytes();
  const { graph, seconds, busy, rowsBusy } = built(() => scaleFreeRows(size));
  const megabytes = (heldBytes() - before) / 1e6;
  print(
    `${size.entities} entities, ${graph.relations.count} relations, ${graph.claims.count} claims: built in ${seconds.toFixed(2)} s` +
      ` (${busy.toFixed(2)} s of processor, ${(busy / rowsBusy).toFixed(2)} of what making the rows took), ${megabytes.toFixed(0)} MB`,
  );
  for (const [name, times] of Object.entries(timesOf(graph))) print(lineOf(name, times));
  const { graph: restricted } = built(() => rowsUnderNorms(size, NORMS));
  traceAhead(restricted);
  for (const name of ["first time asked", "once more"])
    print(lineOf(`${NORMS} norms, ${name}`, percentiles(fromAnyone(restricted, 13), restricted)));
}

function lineOf(name: string, { p50, p95, most }: Percentiles): string {
  return `  ${name.padEnd(28)} p50 ${p50.toFixed(1)} ms  p95 ${p95.toFixed(1)} ms  most ${most.toFixed(1)} ms`;
}

/** From entities drawn at random, up and down by turns. */
function fromAnyone(graph: TraceGraph, seed: number): TraceRequest[] {
  const random = randomFrom(seed);
  return Array.from({ length: TRACES }, (_, index) =>
    request(
      graph.entities.id[Math.floor(random() * graph.entities.count)] ?? HUB,
      index % 2 === 0 ? "upstream" : "downstream",
    ),
  );
}

/** Rows a page: as many as the server reads at once. */
const PAGE = 5_000;

/** Pushes page after page, each gone before the next is made, as the server does with what it reads; making them is timed apart. */
function built(rowsOf: () => TraceRows): { graph: TraceGraph; seconds: number; busy: number; rowsBusy: number } {
  const first = process.cpuUsage();
  const rows = rowsOf();
  let [seconds, busy] = [0, 0];
  const clocked = <T>(work: () => T): T => {
    const [started, since] = [performance.now(), process.cpuUsage()];
    const done = work();
    seconds += (performance.now() - started) / 1000;
    busy += processorSeconds(since);
    return done;
  };
  const builder = traceGraphBuilder();
  const push = <Row>(all: Iterable<Row>, add: (row: Row) => void) => {
    for (const page of pagesOf(all)) clocked(() => page.forEach(add));
  };
  push(rows.entities, (row) => builder.entity(row));
  push(rows.articles, (row) => builder.article(row));
  push(rows.relations, (row) => builder.relation(row));
  push(rows.claims, (row) => builder.claim(row));
  const graph = clocked(() => builder.finish());
  return { graph, seconds, busy, rowsBusy: processorSeconds(first) - busy };
}

function* pagesOf<Row>(rows: Iterable<Row>): Generator<Row[]> {
  let page: Row[] = [];
  for (const row of rows) {
    page.push(row);
    if (page.length < PAGE) continue;
    yield page;
    page = [];
  }
  yield page;
}

function processorSeconds(since: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(since);
  return (user + system) / 1e6;
}

/** As the server warms up: the best connected, up and down. */
function traceAhead(graph: TraceGraph): void {
  const { bySubject, byObject } = graph.relations;
  const degree = (entity: number) => groupOf(bySubject, entity).length + groupOf(byObject, entity).length;
  const degrees = graph.entities.id.map((id, entity) => ({ id, degree: degree(entity) }));
  const best = degrees.sort((a, b) => b.degree - a.degree).slice(0, TRACED_AHEAD);
  for (const { id } of best)
    for (const direction of ["upstream", "downstream"] as const) trace(graph, request(id, direction));
}

function timesOf(graph: TraceGraph): Record<string, Percentiles> {
  traceAhead(graph);
  const random = randomFrom(11);
  const anyone = () => graph.entities.id[Math.floor(random() * graph.entities.count)] ?? HUB;
  const both = (ask: () => string) =>
    Array.from({ length: TRACES }, (_, index) => request(ask(), index % 2 === 0 ? "upstream" : "downstream"));
  return {
    "random, first time asked": percentiles(both(anyone), graph),
    "random, others": percentiles(both(anyone), graph),
    "random, on another date": percentiles(
      both(anyone).map((each) => ({ ...each, asOf: ANOTHER_DAY })),
      graph,
    ),
    hub: percentiles(
      both(() => HUB),
      graph,
    ),
    "hub taken away": percentiles(
      both(anyone).map((each) => ({ ...each, without: [HUB] })),
      graph,
    ),
    "continuous only": percentiles(
      both(anyone).map((each) => ({ ...each, firmLevel: false })),
      graph,
    ),
  };
}

/** Four hops, nothing narrowed. */
export function request(entity: string, direction: TraceRequest["direction"]): TraceRequest {
  return { ...OPEN_FILTERS, entity, direction, maxHops: 4 };
}

function percentiles(requests: readonly TraceRequest[], graph: TraceGraph): Percentiles {
  const times = requests.map((each) => {
    const busy = process.cpuUsage();
    trace(graph, each);
    return processorSeconds(busy) * 1000;
  });
  return percentilesOf(times);
}

export function percentilesOf(all: readonly number[]): Percentiles {
  const times = all.toSorted((a, b) => a - b);
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(share * times.length))] ?? 0;
  return { p50: at(0.5), p95: at(0.95), most: at(1) };
}

/** Needs --expose-gc to be exact; without, it is what lies on the heap. */
export function heldBytes(): number {
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

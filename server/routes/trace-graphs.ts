/** Keeps the graph that tracing searches: one snapshot a version of the data, shared by all requests. */
import { AppError } from "#contract/errors.ts";
import type { Relation } from "#contract/model.ts";
import { dayInterval } from "../claims/date-interval.ts";
import { NORMATIVE_PREDICATES } from "../claims/norms.ts";
import { type GraphState, graphState } from "../queries/data-version.ts";
import { type GraphReader, recordingReader, type SentQuery } from "../queries/query.ts";
import {
  graphSize,
  newestEvidence,
  type TraceTotals,
  traceRelationsPage,
  traceTotals,
} from "../queries/trace-snapshot.ts";
import { buildTraceGraph } from "../trace/build-trace-graph.ts";
import { NO_DAY, type TraceGraph } from "../trace/trace-graph.ts";
import { TRACED_PREDICATES } from "../trace/trace-rows.ts";
import { pages, readTraceGraph } from "./read-trace-graph.ts";
import {
  type Around,
  gatherAlong,
  gatherAround,
  gatherNorms,
  hasAllSources,
  type MostRelations,
} from "./trace-rows/gather-trace-rows.ts";
import { TraceRowBag } from "./trace-rows/trace-row-bag.ts";

/** A snapshot and the queries that read it. */
export interface WholeGraph {
  readonly graph: TraceGraph;
  readonly dataVersion: string;
  /** The first page of each list. */
  readonly sent: readonly SentQuery[];
}

/** The rows around a request as a graph: the same search on it answers the same. */
export interface PartOfGraph {
  readonly graph: TraceGraph;
  /** Of the whole. */
  readonly totals: TraceTotals;
  /** Rows were left out: there may be paths that were not seen. */
  readonly cut: boolean;
  /** Is everyone known who supplies this entity? */
  readonly hasAllSources: (entity: string) => boolean;
}

export interface TraceGraphs {
  /** The whole graph of the data as they are; null where they are more than is held. Throws AppError. */
  whole(): Promise<WholeGraph | null>;
  /** What a request may use of a graph too large to be held, read by its own reader. */
  around(reader: GraphReader, wanted: Around): Promise<PartOfGraph>;
  /** One path: its relations, and entities that stand on it without one. */
  along(reader: GraphReader, relations: readonly Relation[], others: readonly string[]): Promise<PartOfGraph>;
}

/**
 * Entities and claims up to which the whole graph is held. A snapshot of half a million takes some 120 MB
 * (docs/benchmarks.md): three times that fits the default heap of Node beside the rest. Beyond it, requests are
 * answered by bounded queries.
 */
const HELD_AT_MOST = 1_500_000;

/** Times that a reading is begun again because a load changed the data under it. */
const ATTEMPTS = 3;

/**
 * What bounded queries bring for one request of the usual limit. A relation with its claims and the entity at its other end costs
 * some 100 µs from the database to the graph, a round trip 4 ms, the search on it 20 ms: together under 150 ms
 * (docs/benchmarks.md).
 */
const MOST_RELATIONS: MostRelations = { flow: 120, leads: 50, sources: 50, goods: 40 };
/** All norms with what they name; read once a version of the data. */
const MOST_OF_NORMS = 20_000;
/** Of one path nothing is left out but endless chains. */
const MOST_ALONG = 20_000;

interface Options {
  readonly heldAtMost?: number;
  readonly mostRelations?: MostRelations;
}

/**
 * The first need builds the snapshot, requests that come meanwhile wait for the same one, and a new version of the data
 * replaces it. While a load is at work the snapshot of the version before stays: a half-loaded graph answers wrongly.
 */
export function keepTraceGraphs(
  reader: GraphReader,
  { heldAtMost = HELD_AT_MOST, mostRelations = MOST_RELATIONS }: Options = {},
): TraceGraphs {
  let kept: WholeGraph | null = null;
  /** As the last request found it, and the version that is known to be too large to hold. */
  let seen: GraphState | null = null;
  let tooLarge: string | null = null;
  let building: { readonly dataVersion: string; readonly whole: Promise<WholeGraph | null> } | null = null;

  async function stoodStillSince(before: GraphState): Promise<boolean> {
    const after = await reader.read(graphState());
    return !before.loading && !after.loading && after.dataVersion === before.dataVersion;
  }

  async function build(before: GraphState, attempt = 1): Promise<WholeGraph | null> {
    const size = await reader.read(graphSize());
    if (size > heldAtMost) {
      if (!before.loading) tooLarge = before.dataVersion;
      return null;
    }
    const recording = recordingReader(reader);
    try {
      const graph = await readTraceGraph(recording.reader, size);
      const sent = firstPages(recording.sent());
      const whole = { graph, dataVersion: before.dataVersion, sent };
      if (await stoodStillSince(before)) kept = whole;
      return whole;
    } catch (error) {
      if (error instanceof AppError || (await stoodStillSince(before))) throw error;
      if (attempt < ATTEMPTS) return build(await reader.read(graphState()), attempt + 1);
      throw new AppError("engine_unavailable", "The data are being loaded. Try again in a moment.", {
        cause: error,
        retryAfter: 2,
      });
    }
  }

  let base: { readonly dataVersion: string; readonly read: Promise<NormBase> } | null = null;

  /** Norms and totals, read once a version of the data. */
  async function normBase(): Promise<NormBase> {
    const { dataVersion, loading } = seen ?? (await reader.read(graphState()));
    if (base !== null && (loading || base.dataVersion === dataVersion)) return base.read;
    const mine = { dataVersion, read: readNormBase(reader) };
    base = mine;
    mine.read.catch(() => {
      if (base === mine) base = null;
    });
    return mine.read;
  }

  async function part(own: GraphReader, gather: (bag: TraceRowBag) => Promise<void>): Promise<PartOfGraph> {
    const { bag: norms, totals, newest } = await normBase();
    const bag = new TraceRowBag(own, norms);
    await gather(bag);
    const graph = buildTraceGraph(await bag.rows());
    // The default date is that of the whole graph's newest evidence.
    return {
      graph: { ...graph, newestEvidence: newest },
      totals,
      cut: bag.cut,
      hasAllSources: (id) => hasAllSources(bag, id),
    };
  }

  return {
    around: (own, wanted) => part(own, (bag) => gatherAround(bag, wanted, mostRelations)),
    along: (own, relations, others) => part(own, (bag) => gatherAlong(bag, relations, others, MOST_ALONG)),
    async whole() {
      const state = await reader.read(graphState());
      seen = state;
      if (tooLarge === state.dataVersion) return null;
      if (kept !== null && (state.loading || kept.dataVersion === state.dataVersion)) return kept;
      if (building?.dataVersion === state.dataVersion) return building.whole;
      const mine = { dataVersion: state.dataVersion, whole: build(state) };
      building = mine;
      const forget = () => {
        if (building === mine) building = null;
      };
      mine.whole.then(forget, forget);
      return mine.whole;
    },
  };
}

/** Pages of one list differ by where they begin. */
function firstPages(sent: readonly SentQuery[]): SentQuery[] {
  const lists = new Map<string, SentQuery>();
  for (const query of sent) {
    const { after: _, ...params } = query.params;
    const list = JSON.stringify([query.cypher, params]);
    if (!lists.has(list)) lists.set(list, query);
  }
  return [...lists.values()];
}

interface NormBase {
  readonly bag: TraceRowBag;
  readonly totals: TraceTotals;
  /** Day number. */
  readonly newest: number;
}

async function readNormBase(reader: GraphReader): Promise<NormBase> {
  const bag = new TraceRowBag(reader);
  const authorities = new Set<string>();
  for (const predicate of NORMATIVE_PREDICATES) {
    const query = (after: string, limit: number) => traceRelationsPage([predicate], after, limit);
    for await (const page of pages(reader, query)) for (const { subject } of page) authorities.add(subject);
  }
  await gatherNorms(bag, authorities, MOST_OF_NORMS);
  // Its claims and articles are read here, once, not with every request.
  await bag.rows();
  const [totals, newest] = await Promise.all([
    reader.read(traceTotals(TRACED_PREDICATES)),
    reader.read(newestEvidence(TRACED_PREDICATES)),
  ]);
  return { bag, totals, newest: newest === null ? NO_DAY : dayInterval(newest).end };
}

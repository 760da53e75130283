/** Keeps the graph that tracing searches: one snapshot a version of the data, shared by all requests. */
import { AppError } from "#contract/errors.ts";
import { type GraphState, graphState } from "../queries/data-version.ts";
import { type GraphReader, recordingReader, type SentQuery } from "../queries/query.ts";
import { graphSize } from "../queries/trace-snapshot.ts";
import type { TraceGraph } from "../trace/trace-graph.ts";
import { readTraceGraph } from "./read-trace-graph.ts";

/** A snapshot and the queries that read it. */
export interface WholeGraph {
  readonly graph: TraceGraph;
  readonly dataVersion: string;
  /** The first page of each kind. */
  readonly sent: readonly SentQuery[];
}

export interface TraceGraphs {
  /** The whole graph of the data as they are; null where they are more than is held. Throws AppError. */
  whole(): Promise<WholeGraph | null>;
}

/**
 * Entities and claims up to which the whole graph is held. A snapshot of half a million takes some 3 s and 150 MB
 * (docs/benchmarks.md): three times that fits the default heap of Node beside the rest. Beyond it, requests are
 * answered by bounded queries.
 */
const HELD_AT_MOST = 1_500_000;

/** Times that a reading is begun again because a load changed the data under it. */
const ATTEMPTS = 3;

interface Options {
  readonly heldAtMost?: number;
}

/**
 * The first need builds the snapshot, requests that come meanwhile wait for the same one, and a new version of the data
 * replaces it. While a load is at work the snapshot of the version before stays: a half-loaded graph answers wrongly.
 */
export function keepTraceGraphs(reader: GraphReader, { heldAtMost = HELD_AT_MOST }: Options = {}): TraceGraphs {
  let kept: WholeGraph | null = null;
  let building: { readonly dataVersion: string; readonly whole: Promise<WholeGraph | null> } | null = null;

  async function stoodStillSince(before: GraphState): Promise<boolean> {
    const after = await reader.read(graphState());
    return !before.loading && !after.loading && after.dataVersion === before.dataVersion;
  }

  async function build(before: GraphState, attempt = 1): Promise<WholeGraph | null> {
    if ((await reader.read(graphSize())) > heldAtMost) return null;
    const recording = recordingReader(reader);
    try {
      const graph = await readTraceGraph(recording.reader);
      const sent = recording.sent().filter(({ params }) => params.after === "");
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

  return {
    async whole() {
      const state = await reader.read(graphState());
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

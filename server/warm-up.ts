import { entityRoute, neighborsRoute } from "./routes/entities.ts";
import { overviewRoute } from "./routes/overview.ts";
import type { ReadContext, ReadRoute } from "./routes/read-route.ts";
import { searchRoute } from "./routes/search.ts";
import { summaryRoute } from "./routes/summary.ts";
import { timelineRoute } from "./routes/timeline.ts";
import { traceRoute } from "./routes/trace.ts";

/** Entities of the overview that are traced ahead, up and down: after some forty traces the code is compiled (docs/benchmarks.md). */
const TRACED_AHEAD = 20;

/**
 * Asks what the first page asks, so that the engine has planned these queries before someone waits for them: a plan is made
 * once and takes a hundred times as long as the read. At last the graph that tracing searches is built, and asked about the best
 * connected. Failures do not matter here.
 */
export async function warmUp(context: ReadContext): Promise<void> {
  const ask = (route: ReadRoute, params: Record<string, string> = {}, query: Record<string, string> = {}) =>
    route.answerTo(context, params, query).catch(() => undefined);
  const overview = await ask(overviewRoute);
  await ask(summaryRoute);
  await ask(timelineRoute);
  const found = await ask(searchRoute, {}, { q: "a" });
  for (const id of idsOf(found?.results).slice(0, 1)) {
    await ask(entityRoute, { id });
    await ask(neighborsRoute, { id });
  }
  await context.traceGraphs.whole().catch(() => undefined);
  for (const entity of idsOf(overview?.nodes).slice(0, TRACED_AHEAD))
    for (const direction of ["upstream", "downstream"]) await ask(traceRoute, {}, { entity, direction });
}

/** The ids of what a list of an answer holds. */
function idsOf(list: unknown): string[] {
  if (!Array.isArray(list)) return [];
  return list.flatMap((each: unknown) =>
    typeof each === "object" && each !== null && "id" in each && typeof each.id === "string" ? [each.id] : [],
  );
}

import { entityRoute, neighborsRoute } from "./routes/entities.ts";
import { overviewRoute } from "./routes/overview.ts";
import type { ReadContext, ReadRoute } from "./routes/read-route.ts";
import { searchRoute } from "./routes/search.ts";
import { summaryRoute } from "./routes/summary.ts";
import { timelineRoute } from "./routes/timeline.ts";
import { traceRoute } from "./routes/trace.ts";

/**
 * Asks what the first page asks, so that the engine has planned these queries before someone waits for them: a plan is made
 * once and takes a hundred times as long as the read. At last the graph that tracing searches is built, and asked. Failures do not
 * matter here.
 */
export async function warmUp(context: ReadContext): Promise<void> {
  const ask = (route: ReadRoute, params: Record<string, string> = {}, query: Record<string, string> = {}) =>
    route.answerTo(context, params, query).catch(() => undefined);
  await ask(overviewRoute);
  await ask(summaryRoute);
  await ask(timelineRoute);
  const found = await ask(searchRoute, {}, { q: "a" });
  const [first]: readonly unknown[] = Array.isArray(found?.results) ? found.results : [];
  if (typeof first === "object" && first !== null && "id" in first) {
    await ask(entityRoute, { id: String(first.id) });
    await ask(neighborsRoute, { id: String(first.id) });
  }
  await context.traceGraphs.whole().catch(() => undefined);
  if (typeof first === "object" && first !== null && "id" in first)
    await ask(traceRoute, {}, { entity: String(first.id) });
}

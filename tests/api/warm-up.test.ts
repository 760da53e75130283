/** What the server asks itself before someone waits for it. */
import { expect, it } from "vitest";
import { overviewAnswer } from "#contract/api.ts";
import { AppError } from "#contract/errors.ts";
import type { GraphReader } from "../../server/queries/query.ts";
import { overviewRoute } from "../../server/routes/overview.ts";
import { keepTraceGraphs } from "../../server/routes/trace-graphs.ts";
import { warmUp } from "../../server/warm-up.ts";
import { openSmallDatabase } from "../helpers/small-database.ts";

const db = openSmallDatabase();

/** Counts what is asked of a reader and of the graph that tracing searches. */
function counted(inner: GraphReader) {
  const asked = { reads: 0, traces: 0 };
  const reader: GraphReader = {
    read(query) {
      asked.reads += 1;
      return inner.read(query);
    },
  };
  const graphs = keepTraceGraphs(reader);
  const whole = () => {
    asked.traces += 1;
    return graphs.whole();
  };
  return { asked, context: { reader, traceGraphs: { ...graphs, whole } } };
}

it("reads the first page, and traces the best connected both ways", async () => {
  const { asked, context } = counted(db);
  const { nodes } = overviewAnswer.parse(await overviewRoute.answerTo(context, {}, {}));
  expect(nodes.length).toBeGreaterThan(1);
  await warmUp(context);
  // The graph itself is asked for once more.
  expect(asked.traces).toBe(1 + 2 * Math.min(nodes.length, 20));
  expect(asked.reads).toBeGreaterThan(asked.traces);
});

it("asks on where the database fails, and says nothing", async () => {
  const { asked, context } = counted({
    read: () => Promise.reject(new AppError("engine_unavailable", "It is not there.")),
  });
  await expect(warmUp(context)).resolves.toBeUndefined();
  expect(asked.reads).toBeGreaterThan(3);
});

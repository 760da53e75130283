import { fc, test } from "@fast-check/vitest";
import { describe, expect } from "vitest";
import { articleId, claimId } from "../../../server/contract/ids.ts";
import { buildTraceGraph } from "../../../server/trace/build-trace-graph.ts";
import { trace } from "../../../server/trace/trace.ts";
import type { TraceGraph } from "../../../server/trace/trace-graph.ts";
import type { TraceRequest } from "../../../server/trace/trace-request.ts";
import { OPEN_FILTERS } from "../../helpers/trace-filters.ts";
import { buildArticle } from "../claims/build-claim.ts";
import { goldenGraph, goldenRows } from "./golden-graph.ts";

const GOLDEN = goldenGraph();
const graph = buildTraceGraph(goldenRows(GOLDEN));
const ask = (request: Partial<TraceRequest>, of: TraceGraph = graph) =>
  trace(of, {
    entity: "cloudbig",
    direction: "upstream",
    ...OPEN_FILTERS,
    maxHops: 2,
    limit: 200,
    ...request,
  });
const keysOf = (paths: ReturnType<typeof trace>["paths"], broken: boolean) =>
  paths
    .filter((path) => path.broken === broken)
    .map(({ hops }) => hops.map(({ relation, via }) => `${relation} ${via ?? ""}`).join(" "));

const anyEntity = fc.constantFrom("cloudbig", "smallai", "bigsearch", "dealerone", "port-city", "falcon-max", "nimbus");
const anyRequest = fc.record({
  entity: anyEntity,
  direction: fc.constantFrom("upstream", "downstream"),
  asOf: fc.constantFrom("2025-03-31", "2025-04-20", "2025-05-01", "2025-08-01", "2025-08-31", "2025-10-01"),
});
const anyPolicy = fc.constantFrom(
  "norland-chip-order",
  "norland-government",
  "sudland-regulator",
  "norland-government:PERMITS:falcon-max",
  "norland-trade-office:RESTRICTS:falcon-max",
  "norland-government:RESTRICTS:adv-chips",
);
const NORMS = GOLDEN.claims.filter(({ predicate }) =>
  ["RESTRICTS", "PERMITS", "BANS_PURCHASE_OF", "DISCOURAGES_PURCHASE_OF", "TARGETS"].includes(predicate),
);

describe("on the tracing graph", () => {
  test.prop([anyRequest, anyPolicy])("switching a policy off breaks no path and loses no one", (request, off) => {
    const before = ask(request);
    const after = ask({ ...request, policiesOff: [off] });
    expect(keysOf(before.paths, true)).toEqual(expect.arrayContaining(keysOf(after.paths, true)));
    const lost = (answer: typeof before) => answer.lost.certain.map(({ entity, item }) => `${entity} ${item}`);
    expect(lost(before)).toEqual(expect.arrayContaining(lost(after)));
  });

  test.prop([anyRequest, fc.constantFrom("acme", "dealerone", "memco", "orefab", "falcon-mini", "cloudbig-labs")])(
    "taking someone away opens nothing and gives no one a source back",
    (request, gone) => {
      if (request.entity === gone) return;
      const before = ask(request);
      const after = ask({ ...request, without: [gone] });
      expect(keysOf(before.paths, false)).toEqual(expect.arrayContaining(keysOf(after.paths, false)));
      const mine = before.lost.certain.filter(({ entity }) => entity !== gone);
      const lost = after.lost.certain.map(({ entity, item }) => `${entity} ${item}`);
      for (const { entity, item } of mine) expect(lost).toContain(`${entity} ${item}`);
    },
  );

  test.prop([anyRequest, fc.constantFrom(...NORMS), fc.boolean()], { numRuns: 40 })(
    "an article that tells a norm again changes no control and breaks no path",
    (request, norm, isUndated) => {
      const later = buildArticle("a9", { publishedAt: "2025-12-01" });
      const { date: _date, ...undated } = norm;
      const told = isUndated && norm.event !== undefined ? undated : norm;
      const again = { ...told, id: claimId.parse("a9:again"), articleId: articleId.parse("a9") };
      const more = buildTraceGraph(
        goldenRows({ ...GOLDEN, articles: [...GOLDEN.articles, later], claims: [...GOLDEN.claims, again] }),
      );
      const shown = (answer: ReturnType<typeof trace>) =>
        answer.controls.map(({ relation, effect, inForce, since, until }) => ({
          relation,
          effect,
          inForce,
          since,
          until,
        }));
      const [before, after] = [ask(request), ask(request, more)];
      expect(shown(after)).toEqual(shown(before));
      expect(keysOf(after.paths, true)).toEqual(keysOf(before.paths, true));
    },
  );

  test.prop([anyRequest])(
    "says of every control on a path what it is, and of every possible loss that it is not certain",
    (request) => {
      const { paths, controls, lost } = ask(request);
      const listed = new Set(controls.map(({ relation }) => relation));
      for (const path of paths) for (const { relation } of path.controls) expect(listed).toContain(relation);
      const certain = lost.certain.map(({ entity, item }) => `${entity} ${item}`);
      for (const { entity, item } of lost.possible) expect(certain).not.toContain(`${entity} ${item}`);
    },
  );
});

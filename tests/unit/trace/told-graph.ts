import type { ArticleSource } from "../../../server/claims/claim-source.ts";
import type { Claim, Entity } from "../../../server/contract/model.ts";
import type { FlowPath } from "../../../server/contract/trace.ts";
import { buildTraceGraph } from "../../../server/trace/build-trace-graph.ts";
import type { TraceGraph } from "../../../server/trace/trace-graph.ts";
import type { TraceFilters, TraceRequest } from "../../../server/trace/trace-request.ts";
import type { TraceRows } from "../../../server/trace/trace-rows.ts";
import { OPEN_FILTERS } from "../../helpers/trace-filters.ts";
import { traceRows } from "../../helpers/trace-rows.ts";
import { buildArticle, buildClaim, buildEntity } from "../claims/build-claim.ts";

/** Entities are firms unless said: `chips: "Chip"`, a group `"Company+"`, goods of a family `"Chip*"`, reference facts after `|`. */
export type Kinds = Readonly<Record<string, string>>;

/**
 * A graph told in facts of the form `a SUPPLIES b x`, the item last, then what differs from an asserted claim of 2025-06 in an
 * article of one named outlet printed on 2025-09-18: `key=value`, e.g. `date=2025-08`, `status=ended`, `date=none`.
 */
export function toldGraph(facts: readonly string[], kinds: Kinds = {}): TraceGraph {
  return buildTraceGraph(toldRows(facts, kinds));
}

export function toldRows(facts: readonly string[], kinds: Kinds = {}): TraceRows {
  const { entities, articles, claims } = toldParts(facts, kinds);
  return traceRows(entities, articles, claims);
}

/** What the rows are made of. */
export function toldParts(facts: readonly string[], kinds: Kinds = {}) {
  const claims = facts.map(claimOf);
  const named = claims.flatMap(({ subject, object, item, addressee, destination }) => [
    subject,
    object,
    item,
    addressee,
    destination,
  ]);
  const references = Object.values(kinds).flatMap((kind) => kind.match(/[a-z0-9-]+$/g) ?? []);
  const ids = new Set([...named.filter((id) => id != null), ...Object.keys(kinds), ...references]);
  return { entities: [...ids].map((id) => entityOf(id, kinds[id] ?? "")), articles: ARTICLES, claims };
}

const ARTICLES: readonly ArticleSource[] = [
  buildArticle("named"),
  buildArticle("other"),
  buildArticle("nameless", { outlet: null }),
  buildArticle("early", { publishedAt: "2025-03-01" }),
];

function claimOf(fact: string, index: number): Claim {
  const words = fact.split(" ");
  const [subject, predicate, object, item] = words.filter((word) => !word.includes("="));
  const given = Object.fromEntries(words.filter((word) => word.includes("=")).map((word) => word.split("=")));
  const { date = "2025-06", article = "named", ...rest } = given;
  return buildClaim({
    id: `${article}:${fact}:${given.n ?? ""}`,
    articleId: article,
    subject,
    predicate,
    object,
    item: item ?? null,
    ...(date === "none" ? {} : { date }),
    start: index * 10,
    end: index * 10 + 5,
    ...rest,
  });
}

function entityOf(id: string, kind: string): Entity {
  const [type = "", reference] = kind.split("|");
  const [key, value] = reference?.split("=") ?? [];
  return buildEntity(id, {
    type: type.replace(/[+*]/, "") || "Company",
    collective: type.endsWith("+"),
    ...(type.endsWith("*") ? { subtype: "series" } : {}),
    ...(key === undefined ? {} : { reference: { [key]: value, source: "a register" } }),
  });
}

export const FILTERS: TraceFilters = { ...OPEN_FILTERS, maxHops: 4, asOf: "2025-09-30", limit: 500 };

export function request(
  entity: string,
  direction: TraceRequest["direction"],
  other: Partial<TraceFilters> = {},
): TraceRequest {
  return { ...FILTERS, ...other, entity, direction };
}

/** `a >x> b >x> c`: firms and goods in flow direction; `!` a broken path, `~` a firm-level join, `*` implied, `via`. */
export function told(path: FlowPath): string {
  const hops = path.hops.map((hop) => {
    const join = hop.join === "firmLevel" ? "~" : "";
    const via = hop.via === undefined ? "" : ` via ${hop.via}`;
    return `${via} ${join}>${hop.item ?? "?"}${hop.implied ? "*" : ""}> ${hop.to}`;
  });
  return `${path.broken ? "! " : ""}${path.hops[0]?.from}${hops.join("")}`;
}

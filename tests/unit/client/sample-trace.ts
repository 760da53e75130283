/** Answers of a trace made by hand, small enough to hold in the head. */

import { NO_TRACE } from "../../../client/state/trace-ask.ts";
import type { Grade } from "../../../server/contract/claim-vocabulary.ts";
import type { Predicate } from "../../../server/contract/ontology.ts";
import { type FlowPath, type TraceAnswer, traceAnswer } from "../../../server/contract/trace.ts";

interface HopMade {
  readonly from: string;
  readonly to: string;
  readonly predicate: Predicate;
  readonly item?: string;
  readonly join?: FlowPath["hops"][number]["join"];
  readonly state?: FlowPath["hops"][number]["state"];
  readonly implied?: boolean;
}

interface PathMade {
  readonly hops: readonly HopMade[];
  readonly grade?: Grade;
  readonly brokenAt?: number;
  readonly controls?: readonly {
    readonly relation: string;
    readonly hop: number;
    readonly effect: "cuts" | "mayCut";
  }[];
}

const TYPES: Readonly<Record<string, string>> = { h20: "Chip", ascend: "Chip", china: "Government" };
const why = { ar: "لأن", en: "because", claims: [], relations: [] };

/** The relation behind a hop: against the flow where the predicate runs so. */
export function relationOf({ from, to, predicate, item }: HopMade): string {
  const [subject, object] = predicate === "USES" || predicate === "DEPENDS_ON" ? [to, from] : [from, to];
  return [subject, predicate, object, ...(item === undefined || item === object ? [] : [item])].join(":");
}

function pathOf({ hops, grade = "B", brokenAt, controls = [] }: PathMade): unknown {
  const joins = hops.map(({ join }, index) => join ?? (index === 0 ? "start" : "same"));
  return {
    hops: hops.map((hop, index) => ({
      relation: relationOf(hop),
      from: hop.from,
      to: hop.to,
      item: hop.item ?? null,
      implied: hop.implied ?? false,
      state: hop.state ?? "holds",
      join: joins[index],
      lastDocumented: null,
    })),
    grade,
    weakestHop: 0,
    length: hops.length,
    broken: brokenAt !== undefined,
    ...(brokenAt !== undefined && { brokenAt, brokenBecause: why }),
    continuity: joins.includes("firmLevel") ? "firmLevel" : "continuous",
    controls: controls.map((control) => ({ ...control, inForce: true })),
  };
}

/** An answer to "what reaches deepseek" with these paths. */
export function answerOf(
  paths: readonly PathMade[],
  more: Partial<Record<keyof TraceAnswer, unknown>> = {},
): TraceAnswer {
  const hops = paths.flatMap((path) => path.hops);
  const ids = new Set([
    "deepseek",
    "china",
    ...hops.flatMap(({ from, to, item }) => [from, to, ...(item === undefined ? [] : [item])]),
  ]);
  const relations = new Map(hops.map((hop) => [relationOf(hop), hop]));
  const refs = [...ids].map((id) => ({ id, type: TYPES[id] ?? "Company", nameEn: id, nameAr: id }));
  const norms = new Set(paths.flatMap(({ controls = [] }) => controls.map(({ relation }) => relation)));
  return traceAnswer.parse({
    tiers: [],
    paths: paths.map(pathOf),
    controls: [...norms].map((relation) => ({
      relation,
      predicate: "BANS_PURCHASE_OF",
      authority: "china",
      issuer: "china",
      policy: null,
      item: "h20",
      addressee: null,
      destination: null,
      state: "holds",
      inForce: true,
      off: false,
      since: "2025-08-29",
      until: null,
      effect: "cuts",
      paths: 1,
      because: why,
    })),
    chokepoints: [],
    singleSourced: [],
    alternatives: [],
    lost: { certain: [], possible: [] },
    leads: [],
    asOf: "2025-09-18",
    subgraph: {
      nodes: [],
      edges: [...relations].map(([id, { from, to, predicate, item }]) => ({
        id,
        subject: from,
        predicate,
        object: to,
        item: item ?? null,
        claims: 1,
        positive: 1,
        negative: 0,
        polarity: "positive",
        status: "asserted",
        firstDate: null,
        lastDate: null,
        stateDates: [],
        states: [],
        articles: [],
        outlets: [],
        sources: 1,
        grade: "B",
        contested: false,
      })),
      truncated: null,
    },
    refs,
    searched: {
      entity: refs[0],
      direction: "upstream",
      maxHops: 3,
      predicates: [],
      item: null,
      asOf: "2025-09-18",
      knownBy: null,
      implied: true,
      firmLevel: true,
      without: [],
      policiesOff: [],
      articles: 5,
      relations: 9,
      claims: 12,
      wider: [],
    },
    truncated: null,
    ...more,
  });
}

export const ASK = { ...NO_TRACE, to: "deepseek" };

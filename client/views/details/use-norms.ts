import { useQueries, useQuery } from "@tanstack/react-query";
import type { Claim } from "#contract/model.ts";
import { reads } from "../../api/queries.ts";
import { useFilters } from "../../state/store.ts";
import { NORMS, type NormStrip, normStrips } from "./norm-strips.ts";
import { type Refs, refsOf } from "./refs.ts";

/** Up to when the strips run: the as-of date, else the day that the graph knows. */
export function useUntil(): string | null {
  const { asOf } = useFilters();
  const summary = useQuery(reads.summary());
  return asOf ?? summary.data?.dates.knownUntil ?? null;
}

interface Norms {
  readonly strips: readonly NormStrip[];
  readonly refs: Refs;
  readonly until: string | null;
}

/** The country of each authority: its reference fact; of a policy, that of the authority which issues it. */
function useCountries(authorities: readonly string[], refs: Refs): ReadonlyMap<string, string> {
  const own = useQueries({ queries: authorities.map((id) => reads.entity(id)) });
  const policies = authorities.filter((id) => refs.get(id)?.type === "Policy");
  const issuers = useQueries({
    queries: policies.map((id) => reads.neighbors(id, { predicates: ["ISSUES"], direction: "in" })),
  });
  const countries = new Map<string, string>();
  authorities.forEach((id, index) => {
    const country = own[index]?.data?.entity.reference?.country;
    if (country !== undefined) countries.set(id, country);
  });
  policies.forEach((id, index) => {
    const issued = issuers[index]?.data?.nodes.find((node) => node.reference?.country !== undefined);
    const country = issued?.reference?.country;
    if (country !== undefined && !countries.has(id)) countries.set(id, country);
  });
  return countries;
}

/** What governments rule on goods, as strips over time. Nothing until the answers are there. */
export function useNorms(goods: string | null): Norms {
  const until = useUntil();
  const timeline = useQuery({
    ...reads.timeline({ entity: goods ?? "", predicates: NORMS }),
    enabled: goods !== null,
  });
  const claims: Claim[] = (timeline.data?.events ?? [])
    .map(({ claim }) => claim)
    .filter((claim) => claim.object === goods);
  const refs = refsOf(timeline.data?.refs ?? []);
  const countries = useCountries([...new Set(claims.map((claim): string => claim.subject))], refs);
  return { strips: normStrips(claims, (id) => countries.get(id), until), refs, until };
}

import { useQuery } from "@tanstack/react-query";
import { z } from "zod";
import { type Explanation, explanation } from "#contract/query-parts.ts";
import { apiAddress, fetchJson, type QueryValues } from "../../api/fetch-json.ts";

const explained = z.object({ explain: explanation.optional() });

/** The Cypher behind a read, fetched only while it is looked at; null where the server tells none. */
export function useExplanation(path: string, values: QueryValues) {
  return useQuery({
    queryKey: ["explain", path, values],
    queryFn: async ({ signal }): Promise<Explanation | null> => {
      const answer = await fetchJson(apiAddress(path, { ...values, explain: "cypher" }), explained, signal);
      return answer.explain ?? null;
    },
  });
}

import { useDebouncedValue } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import type { RefusalDetail } from "#contract/refusal.ts";
import { cypherPlanRead } from "../../api/cypher-reads.ts";
import { parseParams } from "../../state/query-params.ts";
import type { QueryTab } from "../../state/query-tabs.ts";

export type QueryVerdict =
  | { readonly kind: "blank" | "checking" | "unchecked" | "allowed" }
  | { readonly kind: "refused"; readonly refusal: RefusalDetail };

const PAUSE_MS = 300;
const CHECKING: QueryVerdict = { kind: "checking" };

/** What the last run of this very text said against it. */
function refusedRun({ run, text }: QueryTab): RefusalDetail | null {
  return run?.kind === "failed" && run.text === text ? run.failure.refusal : null;
}

/** The server's word on a tab's query, a moment after the last key. It runs nothing. */
export function useVerdict(tab: QueryTab): QueryVerdict {
  const [asked] = useDebouncedValue(`${tab.params}\n${tab.text}`, PAUSE_MS);
  const current = `${tab.params}\n${tab.text}`;
  const params = parseParams(tab.params) ?? {};
  const blank = tab.text.trim() === "";
  const settled = asked === current;
  const { data, isError } = useQuery({
    ...cypherPlanRead({ query: tab.text, params }),
    enabled: settled && !blank,
  });
  const refused = refusedRun(tab);
  return useMemo((): QueryVerdict => {
    if (blank) return { kind: "blank" };
    if (refused !== null) return { kind: "refused", refusal: refused };
    if (!settled) return CHECKING;
    if (data === undefined) return isError ? { kind: "unchecked" } : CHECKING;
    if (data.refusal !== undefined) return { kind: "refused", refusal: data.refusal };
    return { kind: data.verdict === "allowed" ? "allowed" : "unchecked" };
  }, [blank, refused, settled, data, isError]);
}

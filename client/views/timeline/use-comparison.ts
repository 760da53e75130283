import { keepPreviousData, useQuery } from "@tanstack/react-query";
import type { CompareAnswer } from "#contract/trace.ts";
import { reads, useSummary } from "../../api/queries.ts";
import { useFilters } from "../../state/store.ts";
import { lastDayOf } from "../../state/time-window.ts";

/** The two days that are compared, each read to the end of its period, or null where nothing is compared. */
export function useComparedDays(): { readonly from: string; readonly to: string } | null {
  const { past, asOf } = useFilters();
  const knownUntil = useSummary().data?.dates.knownUntil ?? null;
  const now = asOf ?? knownUntil;
  if (past === null || now === null) return null;
  const [from = "", to = ""] = [lastDayOf(past), lastDayOf(now)].sort();
  return { from, to };
}

interface Comparison {
  /** The last answer stays while the next one comes. */
  readonly answer: CompareAnswer | null;
  readonly error: Error | null;
  readonly retry: () => void;
}

/** What changed between the two dates that are compared; nothing where none are. */
export function useComparison(): Comparison {
  const days = useComparedDays();
  const { about } = useFilters();
  const { data, error, refetch } = useQuery({
    ...reads.compare({ ...(days ?? { from: "", to: "" }), ...(about !== null && { entity: about }) }),
    enabled: days !== null,
    placeholderData: keepPreviousData,
  });
  return { answer: days === null ? null : (data ?? null), error, retry: () => void refetch() };
}

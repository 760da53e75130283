import { QueryClient } from "@tanstack/react-query";
import { ApiFailure } from "./api-failure.ts";

const MINUTE = 60_000;

function worthAnotherTry(attempt: number, thrown: Error): boolean {
  return attempt < 2 && thrown instanceof ApiFailure && (thrown.kind === "network" || thrown.kind === "engine");
}

/** Server data of the whole client. The corpus changes by a seed run, not by the minute, so answers stay fresh long. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: { staleTime: 10 * MINUTE, gcTime: 30 * MINUTE, retry: worthAnotherTry, refetchOnWindowFocus: false },
  },
});

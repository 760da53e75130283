/** The calls of tracing, each parsed by its contract schema. */
import { queryOptions } from "@tanstack/react-query";
import { flowPathsAnswer, traceAnswer } from "#contract/trace.ts";
import { type TraceAsk, traceCall } from "../state/trace-ask.ts";
import type { TraceFound } from "../state/traced.ts";
import { apiAddress, fetchJson } from "./fetch-json.ts";

/** What a trace finds, as query options; null where the ask has no end. Equal asks share one answer. */
export function traceRead(ask: TraceAsk, asOf: string | null) {
  const call = traceCall(ask, asOf);
  if (call === null) return null;
  const address = apiAddress(call.path, call.values);
  return queryOptions({
    queryKey: ["trace", address],
    queryFn: ({ signal }): Promise<TraceFound> =>
      call.path === "/paths" ? fetchJson(address, flowPathsAnswer, signal) : fetchJson(address, traceAnswer, signal),
  });
}

/** The address of a path's brief: one file in a language, as of the date that the trace was read. */
export function briefAddress(relations: readonly string[], asOf: string, lang: "ar" | "en"): string {
  return apiAddress("/brief", { relations, asOf, lang });
}

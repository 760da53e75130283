/** A request changed by query parameters, as a wider search proposes them. */
import type { WiderCandidate } from "./absence.ts";
import type { TraceFilters, TraceRequest } from "./trace-request.ts";

/** Null takes a parameter away; one that this does not know changes nothing. */
export function widened<R extends TraceFilters>(request: R, params: WiderCandidate["params"]): R {
  const lifted = (name: string) => name in params;
  const hops = Number(params.maxHops ?? request.maxHops);
  return {
    ...request,
    maxHops: hops,
    implied: request.implied || params.implied === "true",
    firmLevel: request.firmLevel || params.firmLevel === "true",
    item: lifted("item") ? null : request.item,
    predicates: lifted("predicates") ? null : request.predicates,
    without: lifted("without") ? [] : request.without,
    policiesOff: lifted("policiesOff") ? [] : request.policiesOff,
    asOf: lifted("asOf") ? null : request.asOf,
    knownBy: lifted("knownBy") ? null : request.knownBy,
  };
}

/** The same of a trace, which may also turn round. */
export function widenedTrace(request: TraceRequest, params: WiderCandidate["params"]): TraceRequest {
  const { direction } = params;
  const turned = direction === "upstream" || direction === "downstream" ? direction : request.direction;
  return { ...widened(request, params), direction: turned };
}

/** A wider search that the server offers, as a change of what is asked. Pure; parameters from outside are checked. */
import { predicateName } from "#contract/model.ts";
import type { WiderSearch } from "#contract/trace.ts";
import { headedFor, MAX_TRACE_HOPS, NO_TRACE, type TraceAsk } from "./trace-ask.ts";

function idsOf(text: string | null): readonly string[] {
  return text === null ? [] : text.split(",").filter((id) => id !== "");
}

/** The ask with the parameters set, or taken away where they are null. `asOf` is the timeline's and not told here. */
export function askWider(ask: TraceAsk, params: WiderSearch["params"]): TraceAsk {
  const next: { -readonly [K in keyof TraceAsk]: TraceAsk[K] } = {
    ...(params.direction === "upstream" || params.direction === "downstream" ? headedFor(ask, params.direction) : ask),
  };
  for (const [name, value] of Object.entries(params)) {
    if (name === "maxHops")
      next.maxHops = Math.min(MAX_TRACE_HOPS, Math.max(1, Number(value ?? NO_TRACE.maxHops) || 1));
    if (name === "item") next.item = value;
    if (name === "knownBy") next.knownBy = value;
    if (name === "implied") next.implied = value !== "false";
    if (name === "firmLevel") next.firmLevel = value !== "false";
    if (name === "without") next.without = idsOf(value);
    if (name === "policiesOff") next.policiesOff = idsOf(value);
    if (name === "predicates") {
      const named = idsOf(value).flatMap((each) => predicateName.safeParse(each).data ?? []);
      next.predicates = named.length === 0 ? null : named;
    }
  }
  return next;
}

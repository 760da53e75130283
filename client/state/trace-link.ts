/** The trace in a link: only what differs from the first state, each field optional so that older links keep working. */
import { z } from "zod";
import { isoDate } from "#contract/fact-file.ts";
import { predicateName } from "#contract/model.ts";
import { MAX_TRACE_HOPS, NO_TRACE, type TraceAsk } from "./trace-ask.ts";

const id = z.string().min(1).max(700);
const MOST = 200;

export const traceLinkSchema = z.strictObject({
  from: id.optional(),
  to: id.optional(),
  hops: z.int().min(1).max(MAX_TRACE_HOPS).optional(),
  predicates: z.array(predicateName).optional(),
  item: id.optional(),
  knownBy: isoDate.optional(),
  implied: z.literal(false).optional(),
  firmLevel: z.literal(false).optional(),
  without: z.array(id).max(MOST).optional(),
  policiesOff: z.array(id).max(MOST).optional(),
});
export type TraceLink = z.infer<typeof traceLinkSchema>;

/** The link's part of an ask, or null where it is the first one. */
export function traceLinkOf(ask: TraceAsk): TraceLink | null {
  const link: TraceLink = {
    ...(ask.from !== null && { from: ask.from }),
    ...(ask.to !== null && { to: ask.to }),
    ...(ask.maxHops !== NO_TRACE.maxHops && { hops: ask.maxHops }),
    ...(ask.predicates !== null && { predicates: [...ask.predicates] }),
    ...(ask.item !== null && { item: ask.item }),
    ...(ask.knownBy !== null && { knownBy: ask.knownBy }),
    ...(!ask.implied && { implied: false as const }),
    ...(!ask.firmLevel && { firmLevel: false as const }),
    ...(ask.without.length > 0 && { without: [...ask.without] }),
    ...(ask.policiesOff.length > 0 && { policiesOff: [...ask.policiesOff] }),
  };
  return Object.keys(link).length === 0 ? null : link;
}

/** The ask that a link holds. */
export function askOfLink(link: TraceLink | undefined): TraceAsk {
  if (link === undefined) return NO_TRACE;
  return {
    from: link.from ?? null,
    to: link.to ?? null,
    maxHops: link.hops ?? NO_TRACE.maxHops,
    predicates: link.predicates ?? null,
    item: link.item ?? null,
    knownBy: link.knownBy ?? null,
    implied: link.implied ?? true,
    firmLevel: link.firmLevel ?? true,
    without: link.without ?? [],
    policiesOff: link.policiesOff ?? [],
  };
}

/** Requests and answers of tracing (DESIGN §5 "Tracing", §6): `/trace`, `/paths?mode=flow`, `/compare`, `/brief`. */
import { z } from "zod";
import { isoDate } from "./fact-file.ts";
import { articleId, claimId, entityId, relationId } from "./ids.ts";
import {
  bilingual,
  entityRef,
  grade,
  predicateName,
  relation,
  relationState,
  sourcedClaim,
  subgraph,
  truncation,
} from "./model.ts";
import {
  calendarDate,
  count,
  explainable,
  explained,
  flag,
  list,
  MAX_HOPS,
  startsBeforeItEnds,
} from "./query-parts.ts";

const TEXT_LIMIT = 200;

/** Why something is as the answer says, with what it rests on. */
export const because = z
  .object({ ...bilingual.shape, claims: z.array(claimId), relations: z.array(relationId) })
  .meta({ id: "Because" });
export type Because = z.infer<typeof because>;

/**
 * How the goods of a hop continue those of the hop before it (in flow direction). `start`: the first hop.
 * `firmLevel`: the goods differ or are not stated; the same firm stands between, and no more is said.
 */
export const JOINS = ["start", "same", "variant", "component", "madeInto", "firmLevel"] as const;
export type Join = (typeof JOINS)[number];

/** `cuts`: the norm binds this transfer. `mayCut`: goods, addressee or destination are not stated well enough to say. */
export const CONTROL_EFFECTS = ["cuts", "mayCut"] as const;

export const pathHop = z
  .object({
    /** The relation that carries the hop. A reference roll-up (see `reference`) has an id of the same form and no relation behind it. */
    relation: relationId,
    /** In flow direction, also when tracing upstream. */
    from: entityId,
    to: entityId,
    /** The goods that this hop carries; null where they are not stated. */
    item: entityId.nullable(),
    /** Where the hop leaves from the goods' own node: who hands them over. */
    via: entityId.optional(),
    /** Origin of the goods; the seller is not stated. */
    implied: z.boolean(),
    state: relationState,
    join: z.enum(JOINS),
    /** Why the state is not `holds`: the claims that break it, or what is missing. */
    because: because.optional(),
    /** Why the goods continue (the claims that say variant, component, made into), or that they do not. */
    joinBecause: because.optional(),
    /** Newest date on which a claim documents the hop as holding; null where none is dated. */
    lastDocumented: isoDate.nullable(),
    /** The source of a reference fact that stands in for a claim (a subsidiary's parent): never what an article says. */
    reference: z.string().optional(),
  })
  .meta({ id: "PathHop" });
export type PathHop = z.infer<typeof pathHop>;

export const pathControl = z
  .object({
    /** The relation that is the norm (RESTRICTS, BANS_PURCHASE_OF, …). */
    relation: relationId,
    /** 0-based index of the hop it touches. */
    hop: z.int().min(0),
    effect: z.enum(CONTROL_EFFECTS),
    inForce: z.boolean(),
  })
  .meta({ id: "PathControl" });
export type PathControl = z.infer<typeof pathControl>;

export const flowPath = z
  .object({
    hops: z.array(pathHop).min(1),
    /** The grade of its weakest hop. */
    grade,
    /** 0-based index of the first hop with that grade. */
    weakestHop: z.int().min(0),
    length: z.int().min(1),
    /** A hop does not hold on the date, or a norm in force cuts it. `unknown` and `mayCut` are not broken. */
    broken: z.boolean(),
    /** 0-based index of the first hop that breaks it. */
    brokenAt: z.int().min(0).optional(),
    brokenBecause: because.optional(),
    /** `continuous`: every join but the start is same, variant, component or madeInto. */
    continuity: z.enum(["continuous", "firmLevel"]),
    controls: z.array(pathControl),
  })
  .meta({ id: "FlowPath" });
export type FlowPath = z.infer<typeof flowPath>;

/** A norm that touches a listed path, once, with what it says and whether it is in force on the date. */
export const control = z
  .object({
    relation: relationId,
    predicate: predicateName,
    /** Who sets it: the state that the agency belongs to where that is known, and the subject as the text names it. */
    authority: entityId,
    issuer: entityId,
    policy: entityId.nullable(),
    /** Goods, or whatever the norm is about. */
    item: entityId,
    addressee: entityId.nullable(),
    destination: entityId.nullable(),
    state: relationState,
    inForce: z.boolean(),
    /** Switched off by the what-if. */
    off: z.boolean(),
    since: isoDate.nullable(),
    until: isoDate.nullable(),
    effect: z.enum([...CONTROL_EFFECTS, "none"]),
    /** Of the listed paths, how many it cuts or may cut. */
    paths: z.int().min(0),
    because,
  })
  .meta({ id: "Control" });
export type Control = z.infer<typeof control>;

/** Intermediate entities by how many of the standing listed paths go through them: a measure of documentation, not of the world. */
export const chokepoint = z
  .object({ entity: entityId, paths: z.int().min(1), of: z.int().min(1) })
  .meta({ id: "Chokepoint" });
export type Chokepoint = z.infer<typeof chokepoint>;

/** One customer and goods (null: not stated) with one documented source left. */
export const singleSource = z
  .object({
    customer: entityId,
    item: entityId.nullable(),
    supplier: entityId,
    relations: z.array(relationId).min(1),
    /** It had more before the assumptions or controls; false where it never had more. */
    became: z.boolean(),
  })
  .meta({ id: "SingleSource" });
export type SingleSource = z.infer<typeof singleSource>;

/** ALTERNATIVE_TO as the text names it: `alternative` may stand in for `of`. */
export const alternative = z
  .object({
    of: entityId,
    alternative: entityId,
    relation: relationId,
    state: relationState,
  })
  .meta({ id: "Alternative" });
export type Alternative = z.infer<typeof alternative>;

/** Someone once supplied with the goods (null: not stated) and now without a documented open source. */
export const loss = z
  .object({ entity: entityId, item: entityId.nullable(), was: z.array(relationId).min(1), because })
  .meta({ id: "Loss" });
export type Loss = z.infer<typeof loss>;

/** What points further without being a path: a group's fact, a plan, a denial, a hedged word. */
export const LEAD_KINDS = ["group", "planned", "attempted", "negative", "weak", "ended"] as const;
export const lead = z
  .object({
    kind: z.enum(LEAD_KINDS),
    /** Whom it concerns: the entity asked about, or the group it may belong to. */
    entity: entityId,
    relation: relationId,
    because,
  })
  .meta({ id: "Lead" });
export type Lead = z.infer<typeof lead>;

const filters = {
  maxHops: count(3, MAX_HOPS),
  predicates: list(predicateName).optional(),
  item: z.string().min(1).max(TEXT_LIMIT).optional(),
  /** Default: the date of the newest evidence. */
  asOf: calendarDate.optional(),
  /** Only claims that were in print by this date. */
  knownBy: calendarDate.optional(),
  implied: flag.default(true),
  firmLevel: flag.default(true),
  /** What-if: entities taken away. */
  without: list(z.string().min(1).max(TEXT_LIMIT)).optional(),
  /** What-if: policies (entity ids) or norms (relation ids) switched off. */
  policiesOff: list(
    z
      .string()
      .min(1)
      .max(TEXT_LIMIT * 4),
  ).optional(),
  limit: count(50),
};

/** Parts of an answer that look at a bounded number of hops or relations; `limit` on paths is told in `truncated`. */
export const CAPPED_PARTS = ["paths", "lost", "singleSourced", "leads"] as const;
export type CappedPart = (typeof CAPPED_PARTS)[number];

/** The filters as they were applied, and the size of what was searched. */
const searchedFilters = {
  maxHops: z.int(),
  predicates: z.array(predicateName),
  item: entityRef.nullable(),
  asOf: isoDate,
  knownBy: isoDate.nullable(),
  implied: z.boolean(),
  firmLevel: z.boolean(),
  without: z.array(entityRef),
  policiesOff: z.array(z.string()),
  articles: z.int(),
  relations: z.int(),
  claims: z.int(),
  /** Parts of which there may be more than the answer says, for its search gave up before the end. Absent: none. */
  capped: z.array(z.enum(CAPPED_PARTS)).optional(),
};

/** Of an empty answer: the next wider search that was tried and finds something; `params` change the request. */
export const widerSearch = z
  .object({
    label: bilingual,
    /** Parameters to set; null takes one away. */
    params: z.record(z.string(), z.string().nullable()),
    paths: z.int().min(1),
  })
  .meta({ id: "WiderSearch" });
export type WiderSearch = z.infer<typeof widerSearch>;

export const traceQuery = z.strictObject({
  entity: z.string().min(1).max(TEXT_LIMIT),
  direction: z.enum(["upstream", "downstream"]).default("upstream"),
  ...filters,
  ...explainable,
});
export type TraceQuery = z.infer<typeof traceQuery>;

export const traceAnswer = z.object({
  /** Tier 0 is the entity itself; tier n what the listed paths reach with n hops at least. */
  tiers: z.array(z.object({ hop: z.int().min(0), entities: z.array(entityRef) })),
  paths: z.array(flowPath),
  controls: z.array(control),
  chokepoints: z.array(chokepoint),
  singleSourced: z.array(singleSource),
  alternatives: z.array(alternative),
  /** Lower and upper bound of who lost the last open source: mayCut and unknown count as open in `certain`, as closed in `possible` (without the certain ones). */
  lost: z.object({ certain: z.array(loss), possible: z.array(loss) }),
  leads: z.array(lead),
  asOf: isoDate,
  subgraph,
  /** Every entity that the answer names. */
  refs: z.array(entityRef),
  searched: z.object({
    entity: entityRef,
    direction: z.enum(["upstream", "downstream"]),
    ...searchedFilters,
    wider: z.array(widerSearch),
  }),
  truncated: truncation.nullable(),
  ...explained,
});
export type TraceAnswer = z.infer<typeof traceAnswer>;

export const flowPathsQuery = z.object({
  from: z.string().min(1).max(TEXT_LIMIT),
  to: z.string().min(1).max(TEXT_LIMIT),
  ...filters,
});

export const flowPathsAnswer = z
  .object({
    paths: z.array(flowPath),
    controls: z.array(control),
    leads: z.array(lead),
    asOf: isoDate,
    subgraph,
    refs: z.array(entityRef),
    searched: z.object({
      from: entityRef,
      to: entityRef,
      mode: z.literal("flow"),
      ...searchedFilters,
      wider: z.array(widerSearch),
    }),
    truncated: truncation.nullable(),
    ...explained,
  })
  .meta({ id: "FlowPathsAnswer" });
export type FlowPathsAnswer = z.infer<typeof flowPathsAnswer>;

/**
 * How what holds on the later date came to be added. `began`: the texts say that it was not so before, or date the act itself (a
 * norm, a deal, a meeting) to the days between. `documented`: nothing was known of it before, and when it began is not stated.
 */
export const ONSETS = ["began", "documented"] as const;
export type Onset = (typeof ONSETS)[number];

/** One relation whose state differs between two dates, with the claims that make the difference, the strongest first. */
const change = z
  .object({
    relation,
    before: relationState,
    after: relationState,
    /** Of what was added only. */
    onset: z.enum(ONSETS).optional(),
    claims: z.array(sourcedClaim),
  })
  .meta({ id: "Change" });
export type Change = z.infer<typeof change>;

export const compareQuery = z
  .strictObject({
    from: calendarDate,
    to: calendarDate,
    entity: z.string().min(1).max(TEXT_LIMIT).optional(),
    knownBy: calendarDate.optional(),
    limit: count(200),
    ...explainable,
  })
  .refine(startsBeforeItEnds, { path: ["to"], message: "expected a date that is not before `from`" });

export const compareAnswer = z.object({
  from: isoDate,
  to: isoDate,
  /** Holds at `to`, and did not (or was not known) at `from`. */
  added: z.array(change),
  /** Held at `from`, does not at `to`. */
  ended: z.array(change),
  /** Any other change of state. */
  changed: z.array(change),
  /** Newly contested. */
  contested: z.array(change),
  /** Articles responsible, most changes first. */
  articles: z.array(z.object({ article: articleId, changes: z.int() })),
  refs: z.array(entityRef),
  truncated: truncation.nullable(),
  ...explained,
});
export type CompareAnswer = z.infer<typeof compareAnswer>;

export const briefQuery = z.strictObject({
  /** Relation ids of one path, in flow order. */
  relations: list(
    z
      .string()
      .min(1)
      .max(TEXT_LIMIT * 4),
  ),
  asOf: calendarDate.optional(),
  /** Only claims that were in print by this date. */
  knownBy: calendarDate.optional(),
  lang: z.enum(["ar", "en"]).default("ar"),
  /** The answer is then JSON with the explanation alone. */
  ...explainable,
});

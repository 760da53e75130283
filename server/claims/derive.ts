/** Claims → relations: the one pure function that says what is drawn (DESIGN §5). Seed, review, trace and verify share it. */

import type { ClaimStatus } from "#contract/claim-vocabulary.ts";
import { makeRelationId, type RelationId } from "#contract/ids.ts";
import type { Claim, Entity, Relation } from "#contract/model.ts";
import { type Predicate, predicateRow } from "#contract/ontology.ts";
import type { ArticleSource, ClaimContext } from "./claim-source.ts";
import { dateInterval } from "./date-interval.ts";
import { type ToldRelation, wholeEnds } from "./ends-of-whole.ts";
import { partsIndex } from "./goods-parts.ts";
import { relationGrade } from "./grade.ts";
import { normTimelines } from "./norm-timeline.ts";
import { NORM_PREDICATES } from "./norms.ts";
import { isContested, type StateTimeline, testimoniesOf, timelineOf } from "./state.ts";

export interface DerivationInput {
  readonly claims: readonly Claim[];
  readonly articles: ReadonlyMap<string, ArticleSource>;
  readonly entities: ReadonlyMap<string, Entity>;
}

/** The relation that a claim belongs to, or null where its object is a literal. Symmetric ends are put in order. */
export function relationOf(claim: Claim): Pick<Relation, "id" | "subject" | "predicate" | "object" | "item"> | null {
  if (claim.object === null) return null;
  const swapped = predicateRow(claim.predicate).symmetric === true && claim.object < claim.subject;
  const subject = swapped ? claim.object : claim.subject;
  const object = swapped ? claim.subject : claim.object;
  const { predicate, item } = claim;
  return { id: makeRelationId(subject, predicate, object, item), subject, predicate, object, item };
}

/** One relation per (subject, predicate, object, item) of the accepted claims, sorted by id. */
export function deriveRelations(input: DerivationInput): Relation[] {
  const groups = new Map<RelationId, Claim[]>();
  for (const claim of input.claims) {
    if (claim.review !== "accepted") continue;
    const relation = relationOf(claim);
    if (relation === null) continue;
    const group = groups.get(relation.id);
    if (group === undefined) groups.set(relation.id, [claim]);
    else group.push(claim);
  }
  const context: ClaimContext = {
    entity: (id) => input.entities.get(id),
    article: (id) => input.articles.get(id),
  };
  const endsOf = wholeEnds(endedOf(groups.values(), context), partsIndex(input.claims, input.entities));
  const norms = normTimelines([...groups.values()].flat(), input.articles, input.entities);
  const timelineOfGroup = (relation: RelationParts, claims: readonly Claim[]) =>
    norms.get(relation.id) ?? timelineOf([...testimoniesOf(claims, context.article), ...endsOf(relation)]);
  return [...groups.values()]
    .map((claims) => deriveRelation(claims.toSorted(byId), context, timelineOfGroup))
    .filter((relation): relation is Relation => relation !== null)
    .sort(byId);
}

type RelationParts = NonNullable<ReturnType<typeof relationOf>>;

/** What those of the groups testify that are said to have ended: of the others nothing is asked. */
function* endedOf(groups: Iterable<readonly Claim[]>, { article }: ClaimContext): Generator<ToldRelation> {
  for (const group of groups) {
    const [first] = group;
    const relation = first === undefined ? null : relationOf(first);
    if (relation === null || !group.some(({ status }) => status === "ended")) continue;
    yield { relation, testimonies: testimoniesOf(group, article) };
  }
}

function deriveRelation(
  claims: readonly Claim[],
  context: ClaimContext,
  timelineOfGroup: (relation: RelationParts, claims: readonly Claim[]) => StateTimeline,
): Relation | null {
  const [first] = claims;
  const ends = first === undefined ? null : relationOf(first);
  if (ends === null) return null;
  const positive = claims.filter((claim) => claim.polarity === "positive");
  const polarity = positive.length > 0 ? "positive" : "negative";
  const supporting = polarity === "positive" ? positive : claims;
  const { grade, sources } = relationGrade(supporting, context);
  const timeline = timelineOfGroup(ends, claims);
  const articles = [...new Set(claims.map((claim) => claim.articleId))].sort();
  return {
    ...ends,
    claims: claims.length,
    positive: positive.length,
    negative: claims.length - positive.length,
    polarity,
    status: statusOf(drawnStatus(supporting, context), ends.predicate, timeline),
    ...firstAndLast(claims),
    stateDates: timeline.dates,
    states: timeline.states,
    articles,
    outlets: [
      ...new Set(articles.map((id) => context.article(id)?.outlet ?? null).filter((each) => each !== null)),
    ].sort(),
    sources,
    grade,
    contested: isContested(claims, context.article),
  };
}

/** A rule that its axis has lifted has ended, also where none of its own claims says so. */
function statusOf(status: ClaimStatus, predicate: Predicate, { states }: StateTimeline): ClaimStatus {
  const isNorm = NORM_PREDICATES.some((each) => each === predicate);
  const lifted = isNorm && states.includes("holds") && states.at(-1) === "notHeld";
  return lifted && (status === "asserted" || status === "reported") ? "ended" : status;
}

/** From the firmest to the weakest; an end outranks them all where it is the last word. */
const FIRMNESS: readonly ClaimStatus[] = ["asserted", "reported", "attempted", "planned", "expected", "denied"];

function drawnStatus(claims: readonly Claim[], context: ClaimContext): ClaimStatus {
  const latestEnd = latestDay(
    claims.filter((claim) => claim.status === "ended"),
    context,
  );
  const latestOther = latestDay(
    claims.filter((claim) => claim.status === "asserted" || claim.status === "reported"),
    context,
  );
  if (latestEnd !== null && (latestOther === null || latestEnd >= latestOther)) return "ended";
  return FIRMNESS.find((status) => claims.some((claim) => claim.status === status)) ?? "ended";
}

function latestDay(claims: readonly Claim[], context: ClaimContext): string | null {
  const days = claims.map((claim) => {
    const date = claim.date ?? context.article(claim.articleId)?.publishedAt;
    return date == null ? "" : dateInterval(date, claim.dateEnd).end;
  });
  return days.sort().at(-1) ?? null;
}

function firstAndLast(claims: readonly Claim[]): { firstDate: string | null; lastDate: string | null } {
  const dated = claims.filter((claim) => claim.date !== undefined);
  const starts = dated
    .map((claim) => claim.date ?? "")
    .sort((a, b) => compare(dateInterval(a).start, dateInterval(b).start));
  const ends = dated
    .map((claim) => claim.dateEnd ?? claim.date ?? "")
    .sort((a, b) => compare(dateInterval(a).end, dateInterval(b).end));
  return { firstDate: starts.at(0) ?? null, lastDate: ends.at(-1) ?? null };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return compare(a.id, b.id);
}

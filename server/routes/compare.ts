import type { EntityRef, Relation } from "#contract/model.ts";
import { type Change, compareAnswer, compareQuery } from "#contract/trace.ts";
import { dayInterval, isoDay } from "../claims/date-interval.ts";
import { strongestFirst } from "../claims/strength.ts";
import { entityRefsByIds } from "../queries/entities-by-ids.ts";
import type { GraphReader } from "../queries/query.ts";
import type { SourcedClaim } from "../queries/relation-claims.ts";
import { relationsByIds } from "../queries/relations-by-ids.ts";
import { sourcedClaimsByIds } from "../queries/sourced-claims.ts";
import { type ComparedRelation, compareDates, type Difference, type Differences } from "../trace/compare.ts";
import { comparedRelations } from "../trace/compared-relations.ts";
import { claimsToWeigh } from "./claims-to-weigh.ts";
import { entitiesNamedBy, outletsCitedBy } from "./entities-named-by.ts";
import { knownEntities } from "./known-entity.ts";
import { noParams, readRoute } from "./read-route.ts";
import { normsKnownBy } from "./run-trace.ts";

const KINDS = ["ended", "added", "contested", "changed"] as const satisfies readonly (keyof Differences)[];

export const compareRoute = readRoute({
  path: "/compare",
  summary:
    "Then and now: which relations hold on one date and not on another, with the claims that make the difference",
  params: noParams,
  query: compareQuery,
  answer: compareAnswer,
  errors: ["unknown_entity"],
  afterwards: {
    ar: "حُسبت حالة كل علاقة في التاريخين من أقوالها ومن انتهاء الكلّ الذي هي جزء منه، والقيود بحسب محورها، ووُزّعت الفروق على أربع قوائم.",
    en: "The state of each relation on both dates was worked out from its claims and from the ends of what it is a part of, norms by their axis, and the differences were put into four lists.",
  },
  async handle({ query, ...context }) {
    const { reader } = context;
    const { from, to, entity, knownBy, limit } = query;
    if (entity !== undefined) await knownEntities(reader, [entity], "entity");
    const [before, after] = [dayInterval(from).end, dayInterval(to).end];
    const known = knownBy === undefined ? null : dayInterval(knownBy).end;
    const days = { from: isoDay(before), to: isoDay(after), entity: entity ?? null };
    const { claims, isAsked, isPart, cut } = await claimsToWeigh(reader, days);
    const norms = {
      from: await normsKnownBy(context, before, known),
      to: await normsKnownBy(context, after, known),
    };
    const all = [...norms.from, ...norms.to];
    const asked = all.filter((norm) => entity === undefined || namesEntity(norm, entity));
    const relations = new Map<Relation["id"], ComparedRelation>();
    for (const each of comparedRelations(claims, { known, isPart }))
      if (isAsked(each.relation)) relations.set(each.relation, each);
    for (const { relation, predicate } of asked)
      if (!relations.has(relation)) relations.set(relation, { relation, predicate, testimonies: [] });
    const differences = compareDates({ from: before, to: after, relations: relations.values(), norms });
    const total = KINDS.reduce((sum, kind) => sum + differences[kind].length, 0);
    const listed = cutTo(limit, differences);
    const changes = await changesOf(reader, listed, claims);
    const shown = KINDS.reduce((sum, kind) => sum + changes[kind].length, 0);
    return {
      from,
      to,
      ...changes,
      articles: articlesOf(changes),
      refs: await namesOf(reader, changes, entity),
      truncated: cut
        ? ({ reason: "budget", shown } as const)
        : total > shown
          ? ({ reason: "limit", shown, total } as const)
          : null,
    };
  },
});

type Changes = Record<keyof Differences, Change[]>;

type NormRow = Awaited<ReturnType<typeof normsKnownBy>>[number];

function namesEntity({ issuer, authority, policy, item, addressee, destination }: NormRow, entity: string): boolean {
  return [issuer, authority, policy, item, addressee, destination].some((id) => id === entity);
}

function cutTo(limit: number, differences: Differences): Differences {
  let left = limit;
  const take = (list: readonly Difference[]) => {
    const taken = list.slice(0, left);
    left -= taken.length;
    return taken;
  };
  const [ended, added, contested, changed] = KINDS.map((kind) => take(differences[kind]));
  return { ended: ended ?? [], added: added ?? [], contested: contested ?? [], changed: changed ?? [] };
}

async function changesOf(
  reader: GraphReader,
  differences: Differences,
  weighed: readonly SourcedClaim[],
): Promise<Changes> {
  const all = KINDS.flatMap((kind) => differences[kind]);
  const claims = new Map(weighed.map((claim) => [claim.id, claim]));
  const missing = all.flatMap((each) => each.claims.filter((id) => !claims.has(id)));
  const [relations, others] = await Promise.all([
    reader.read(relationsByIds(all.map(({ relation }) => relation))),
    missing.length === 0 ? [] : reader.read(sourcedClaimsByIds(missing)),
  ]);
  for (const claim of others) claims.set(claim.id, claim);
  const relationById = new Map(relations.map((each) => [each.id, each]));
  const changes = (list: readonly Difference[]): Change[] =>
    list.flatMap(({ relation: id, claims: ids, ...difference }) => {
      const relation = relationById.get(id);
      if (relation === undefined) return [];
      const said = ids.map((each) => claims.get(each)).filter((each) => each !== undefined);
      return [{ relation, ...difference, claims: strongestFirst(said) }];
    });
  return {
    added: changes(differences.added),
    ended: changes(differences.ended),
    changed: changes(differences.changed),
    contested: changes(differences.contested),
  };
}

/** Articles by how many changes rest on them, most first. */
function articlesOf(changes: Changes) {
  const counts = new Map<SourcedClaim["articleId"], number>();
  for (const { claims } of KINDS.flatMap((kind) => changes[kind]))
    for (const article of new Set(claims.map(({ articleId }) => articleId)))
      counts.set(article, (counts.get(article) ?? 0) + 1);
  return [...counts]
    .map(([article, count]) => ({ article, changes: count }))
    .sort((a, b) => b.changes - a.changes || (a.article < b.article ? -1 : 1));
}

function namesOf(reader: GraphReader, changes: Changes, entity: string | undefined): Promise<EntityRef[]> {
  const all = KINDS.flatMap((kind) => changes[kind]);
  const named = [
    ...all.flatMap(({ relation }) => [relation.subject, relation.object, relation.item]),
    ...entitiesNamedBy(all.flatMap(({ claims }) => claims)),
    ...outletsCitedBy(all.flatMap(({ claims }) => claims.map(({ article }) => article))),
    entity,
  ];
  return reader.read(entityRefsByIds([...new Set(named.filter((id) => id !== null && id !== undefined))]));
}

import { AppError } from "#contract/errors.ts";
import type { Claim, Relation } from "#contract/model.ts";
import { relationOf } from "../claims/derive.ts";
import { exportArticles, exportClaimsAmong, exportEntities } from "../queries/export-pages.ts";
import type { GraphReader } from "../queries/query.ts";
import { relationsAmong } from "../queries/relations-among.ts";
import type { ExportSource } from "./export-source.ts";

/** A part is chosen in memory: beyond this the whole graph is the better question. */
const MOST_RELATIONS = 20_000;
const MOST_CLAIMS = 50_000;
const PAGE = 1_000;
const ARTICLE_PAGE = 4;

/** What a request named; all of it is there. */
export interface NamedPart {
  readonly entities: readonly string[];
  readonly relations: readonly Relation[];
}

/**
 * The named entities and relations, the relations among the named entities, the ends and goods of all of these, and the
 * claims behind them with their articles and speakers (contract/export.ts). Throws bad_request where it is too much.
 */
export async function graphPart(reader: GraphReader, named: NamedPart): Promise<ExportSource> {
  const among = named.entities.length === 0 ? [] : await reader.read(relationsAmong(named.entities, MOST_RELATIONS));
  if (among.length >= MOST_RELATIONS) throw tooMuch(`${MOST_RELATIONS} relations`);
  const relations = [...new Map([...named.relations, ...among].map((each) => [each.id, each])).values()].sort(inOrder);
  const drawn = new Set<string>(named.entities);
  for (const { subject, object, item } of relations)
    for (const id of [subject, object, item]) if (id !== null) drawn.add(id);
  const around = await reader.read(exportClaimsAmong([...drawn], MOST_CLAIMS));
  if (around.length >= MOST_CLAIMS) throw tooMuch(`${MOST_CLAIMS} claims`);
  const claims = around.filter(isOf(new Set(relations.map(({ id }) => id)), new Set(named.entities)));
  const held = new Set([...drawn, ...claims.flatMap(namedBy)]);
  const articles = new Set(claims.map(({ articleId }) => articleId));

  async function* entitiesOf(ids: ReadonlySet<string>) {
    for (const chunk of chunks([...ids].sort(), PAGE)) yield await reader.read(exportEntities({ ids: chunk }));
  }
  return {
    entities: () => entitiesOf(held),
    drawnEntities: () => entitiesOf(drawn),
    async *articles() {
      for (const chunk of chunks([...articles].sort(), ARTICLE_PAGE)) {
        const page = await reader.read(exportArticles({ ids: chunk }));
        yield page.map(({ mentions, ...rest }) => ({
          ...rest,
          mentions: mentions.filter(({ entityId }) => held.has(entityId)),
        }));
      }
    },
    async *claims() {
      yield* chunks(claims, PAGE);
    },
    async *relations() {
      yield* chunks(relations, PAGE);
    },
  };
}

/** Behind one of the relations; or with a literal for an object, of an entity that was named. */
function isOf(relations: ReadonlySet<string>, named: ReadonlySet<string>): (claim: Claim) => boolean {
  return (claim) => {
    const relation = relationOf(claim);
    return relation === null ? named.has(claim.subject) : relations.has(relation.id);
  };
}

/** All entities that a claim names. */
function namedBy(claim: Claim): string[] {
  const { subject, object, item, attributedTo, reportedBy, deniedBy, destination, addressee, baseline } = claim;
  const ids = [subject, object, item, attributedTo, reportedBy, deniedBy, destination, addressee, baseline];
  return ids.filter((id) => id != null);
}

function inOrder(a: Relation, b: Relation): number {
  if (a.subject !== b.subject) return a.subject < b.subject ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}

function* chunks<T>(all: readonly T[], size: number): Generator<readonly T[]> {
  for (let at = 0; at < all.length; at += size) yield all.slice(at, at + size);
}

function tooMuch(bound: string): AppError {
  return new AppError("bad_request", `The part has more than ${bound}: export the whole graph instead.`, {
    errors: [{ path: "ids", message: `together they have more than ${bound}` }],
  });
}

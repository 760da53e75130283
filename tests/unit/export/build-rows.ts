/** Relations and entities with names given, in the form that the writers take. */
import { type Entity, entity, type Relation, relation } from "#contract/model.ts";
import { exportHeader } from "../../../server/export/export-header.ts";
import type { ExportSource, RelationRow } from "../../../server/export/export-source.ts";

export const STATE = {
  dataVersion: "v1",
  graphHash: "f".repeat(64),
  corpusHash: null,
  pipelineVersion: null,
  overview: null,
  date: "2026-01-05",
};
export const HEADER = exportHeader(STATE, null);

export function entityNamed(id: string, name: string): Entity {
  return entity.parse({
    id,
    type: "Company",
    nameEn: name,
    nameAr: name,
    aliases: [{ name }],
    descriptionEn: name,
    collective: false,
    unnamed: false,
  });
}

export function relationBetween(subject: string, object: string, item: string | null, outlet: string): Relation {
  return relation.parse({
    id: [subject, "SUPPLIES", object, ...(item === null ? [] : [item])].join(":"),
    subject,
    predicate: "SUPPLIES",
    object,
    item,
    claims: 2,
    positive: 1,
    negative: 1,
    polarity: "positive",
    status: "asserted",
    firstDate: "2025-03",
    lastDate: null,
    stateDates: ["2025-03-31"],
    states: ["holds"],
    articles: ["story"],
    outlets: [outlet],
    sources: 1,
    grade: "B",
    contested: true,
  });
}

export function rowOf(each: Relation, ends: readonly Entity[], quote: string): RelationRow {
  const { subject, predicate, object, item, polarity } = each;
  return {
    relation: each,
    subject: ends.find(({ id }) => id === subject),
    object: ends.find(({ id }) => id === object),
    item: ends.find(({ id }) => id === item),
    sentence: {
      ...{ subject, predicate, object, item, polarity, quote },
      kind: "digest",
      article: "story",
      outlet: quote,
      publishedAt: "2025-03-31",
      sourceUrl: null,
    },
  };
}

/** What the graph would give, from memory: entities and relations, each in one page. */
export function sourceFrom(entities: readonly Entity[], relations: readonly Relation[]): ExportSource {
  const page = async function* <T>(rows: readonly T[]) {
    yield rows;
  };
  const stored = () => page(entities.map((each) => ({ entity: each, searchKey: "" })));
  return {
    entities: stored,
    drawnEntities: stored,
    articles: () => page([]),
    claims: () => page([]),
    relations: () => page(relations),
  };
}

export async function joined(pieces: AsyncIterable<string>): Promise<string> {
  let text = "";
  for await (const piece of pieces) text += piece;
  return text;
}

import type { EntityRef, Relation } from "#contract/model.ts";
import { predicateRow } from "#contract/ontology.ts";
import { entityRefsByIds } from "../queries/entities-by-ids.ts";
import { type ClaimSentence, exportSentences } from "../queries/export-sentences.ts";
import type { GraphReader } from "../queries/query.ts";
import type { RelationRow } from "./export-source.ts";

/** Relations with the names of their ends, and of the claims that agree with each the earliest's sentence. */
export async function relationRows(reader: GraphReader, relations: readonly Relation[]): Promise<RelationRow[]> {
  const symmetric = relations.filter(({ predicate }) => predicateRow(predicate).symmetric === true);
  const ends = relations.flatMap(({ subject, object, item }) =>
    item === null ? [subject, object] : [subject, object, item],
  );
  const [refs, told, toldBackwards] = await Promise.all([
    reader.read(entityRefsByIds([...new Set(ends)])),
    sentencesOf(reader, relations),
    // Of these a claim may have the ends the other way round.
    sentencesOf(
      reader,
      symmetric.map(({ subject, object, ...rest }) => ({ ...rest, subject: object, object: subject })),
    ),
  ]);
  const entities = new Map<string, EntityRef>(refs.map((each) => [each.id, each]));
  return relations.map((relation) => {
    const { subject, object, item, predicate } = relation;
    const backwards =
      predicateRow(predicate).symmetric === true
        ? toldBackwards.get(keyOf({ ...relation, subject: object, object: subject }))
        : undefined;
    return {
      relation,
      subject: entities.get(subject),
      object: entities.get(object),
      item: item === null ? undefined : entities.get(item),
      sentence: told.get(keyOf(relation)) ?? backwards,
    };
  });
}

type Told = Pick<Relation, "subject" | "predicate" | "object" | "item" | "polarity">;

async function sentencesOf(reader: GraphReader, relations: readonly Told[]): Promise<Map<string, ClaimSentence>> {
  if (relations.length === 0) return new Map();
  const among = {
    subjects: [...new Set(relations.map(({ subject }) => subject))],
    objects: [...new Set(relations.map(({ object }) => object))],
    predicates: [...new Set(relations.map(({ predicate }) => predicate))],
  };
  return new Map((await reader.read(exportSentences(among))).map((each) => [keyOf(each), each]));
}

function keyOf({ subject, predicate, object, item, polarity }: Told | ClaimSentence): string {
  return [subject, predicate, object, item ?? "", polarity].join(":");
}

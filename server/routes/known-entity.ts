import { AppError } from "#contract/errors.ts";
import type { EntityRef } from "#contract/model.ts";
import { entitiesByIds, entityRefsByIds } from "../queries/entities-by-ids.ts";
import type { GraphReader } from "../queries/query.ts";
import type { DegreedEntity } from "../queries/rows/entity-row.ts";
import { findEntities } from "./find-entities.ts";

const SUGGESTIONS = 3;

/** The entities in the order of `ids`. Throws unknown_entity, with up to three ids that are meant perhaps, where one is not there. */
export async function knownEntities(
  reader: GraphReader,
  ids: readonly string[],
  parameter: string,
): Promise<EntityRef[]> {
  const found = new Map((await reader.read(entityRefsByIds(ids))).map((each) => [String(each.id), each]));
  const unknown = [...new Set(ids)].filter((id) => !found.has(id));
  const [first] = unknown;
  if (first !== undefined) throw await unknownEntity(reader, first, parameter, unknown);
  return ids.map((id) => found.get(id)).filter((each) => each !== undefined);
}

/** One entity in full. Throws unknown_entity. */
export async function knownEntity(reader: GraphReader, id: string): Promise<DegreedEntity> {
  const [found] = await reader.read(entitiesByIds([id]));
  if (found === undefined) throw await unknownEntity(reader, id, "id", [id]);
  return found;
}

async function unknownEntity(
  reader: GraphReader,
  id: string,
  parameter: string,
  unknown: readonly string[],
): Promise<AppError> {
  const found = await findEntities(reader, { text: id.replaceAll("-", " "), types: null, limit: SUGGESTIONS });
  const close = found.results.map((each) => each.id).join(", ");
  const detail = `There is no entity with the id "${id}".${close === "" ? "" : ` Did you mean: ${close}?`}`;
  return new AppError("unknown_entity", detail, {
    errors: unknown.map((each) => ({ path: parameter, message: `unknown: ${each}` })),
  });
}

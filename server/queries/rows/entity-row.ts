import { type Entity, type EntityRef, entity, entityRef } from "#contract/model.ts";
import type { Row } from "../query.ts";
import { presentColumns } from "./columns.ts";

/** Flat columns of an entity bound to `e`. */
export const ENTITY_COLUMNS = `e.id AS id, e.type AS type, e.nameEn AS nameEn, e.nameAr AS nameAr,
  e.aliases AS aliases, e.aliasSources AS aliasSources, e.descriptionEn AS descriptionEn,
  e.descriptionAr AS descriptionAr, e.subtype AS subtype, e.collective AS collective, e.unnamed AS unnamed,
  e.wikidata AS wikidata, e.country AS country, e.parent AS parent, e.referenceSource AS referenceSource,
  coalesce(e.degree, 0) AS degree`;

/** Flat columns of an entity's reference. */
export const ENTITY_REF_COLUMNS = "e.id AS id, e.type AS type, e.nameEn AS nameEn, e.nameAr AS nameAr";

/** An entity with the number of its relations in the whole graph. */
export interface DegreedEntity {
  readonly entity: Entity;
  readonly degree: number;
}

export function entityFromRow(row: Row): Entity {
  return entity.parse({
    ...presentColumns(row),
    aliases: aliasesOf(row.aliases, row.aliasSources),
    collective: row.collective === true,
    unnamed: row.unnamed === true,
    ...referenceOf(row),
  });
}

export function degreedEntityFromRow(row: Row): DegreedEntity {
  return { entity: entityFromRow(row), degree: typeof row.degree === "number" ? row.degree : 0 };
}

export function entityRefFromRow(row: Row): EntityRef {
  return entityRef.parse(row);
}

function aliasesOf(names: unknown, sources: unknown): unknown[] {
  if (!Array.isArray(names)) return [];
  const given: readonly unknown[] = Array.isArray(sources) ? sources : [];
  return names.map((name, index) => {
    const source = given[index];
    return typeof source === "string" && source !== "" ? { name, source } : { name };
  });
}

function referenceOf(row: Row): Record<string, unknown> {
  if (typeof row.referenceSource !== "string") return {};
  const { wikidata, country, parent } = presentColumns(row);
  return {
    reference: {
      source: row.referenceSource,
      ...(wikidata === undefined ? {} : { wikidata }),
      ...(country === undefined ? {} : { country }),
      ...(parent === undefined ? {} : { parent }),
    },
  };
}

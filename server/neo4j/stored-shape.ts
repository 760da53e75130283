/**
 * How the model stands in properties, both ways. Absent values are absent properties; bilingual values are two properties;
 * lists of records are parallel lists. The reading side parses with the contract's schemas: the database is a door.
 */
import {
  type ArticleRef,
  articleRef,
  type Claim,
  claim,
  type Entity,
  entity,
  type Mention,
  mention,
  type Relation,
  region,
  relation,
} from "#contract/model.ts";
import type { StoredArticle } from "./graph-store.ts";

export type Properties = Readonly<Record<string, unknown>>;

export function entityProperties(value: Entity): Properties {
  const { aliases, reference, ...rest } = value;
  return {
    ...rest,
    aliases: aliases.map(({ name }) => name),
    aliasSources: aliases.map(({ source }) => source ?? ""),
    ...(reference === undefined
      ? {}
      : {
          wikidata: reference.wikidata,
          country: reference.country,
          parent: reference.parent,
          referenceSource: reference.source,
        }),
  };
}

export function toEntity(properties: Properties): Entity {
  const { aliasSources, wikidata, country, parent, referenceSource, ...rest } = properties;
  const sources = list(aliasSources);
  return entity.parse({
    ...rest,
    aliases: list(properties.aliases).map((name, at) => ({
      name,
      ...(sources[at] === undefined || sources[at] === "" ? {} : { source: sources[at] }),
    })),
    ...(referenceSource === undefined
      ? {}
      : { reference: defined({ wikidata, country, parent, source: referenceSource }) }),
  });
}

export function articleProperties(value: StoredArticle): Properties {
  const { dateBasis, regions, ...rest } = value;
  return defined({
    ...rest,
    dateBasisAr: dateBasis?.ar,
    dateBasisEn: dateBasis?.en,
    regionKinds: regions.map(({ kind }) => kind),
    regionStarts: regions.map(({ start }) => start),
    regionEnds: regions.map(({ end }) => end),
  });
}

export function toArticle(properties: Properties): StoredArticle {
  const { dateBasisAr, dateBasisEn, regionKinds, regionStarts, regionEnds, ...rest } = properties;
  const ref: ArticleRef = articleRef.parse({
    ...rest,
    outlet: rest.outlet ?? null,
    publishedAt: rest.publishedAt ?? null,
    datePrecision: rest.datePrecision ?? null,
    dateBasis: dateBasisAr === undefined ? null : { ar: dateBasisAr, en: dateBasisEn },
  });
  const starts = list(regionStarts);
  const ends = list(regionEnds);
  const regions = list(regionKinds).map((kind, at) => region.parse({ kind, start: starts[at], end: ends[at] }));
  return { ...ref, sha256: text(rest.sha256), text: text(rest.text), regions };
}

export function claimProperties(value: Claim): Properties {
  const { literal, quantity, metric, condition, ...rest } = value;
  return defined({
    ...rest,
    literalAr: literal?.ar,
    literalEn: literal?.en,
    quantityValue: quantity?.value,
    quantityUnit: quantity?.unit,
    quantityApproximate: quantity?.approximate,
    metricAr: metric?.ar,
    metricEn: metric?.en,
    conditionAr: condition?.ar,
    conditionEn: condition?.en,
  });
}

export function toClaim(properties: Properties): Claim {
  const p = properties;
  return claim.parse({
    object: null,
    item: null,
    ...defined({
      ...p,
      literal: bilingualOf(p.literalAr, p.literalEn),
      metric: bilingualOf(p.metricAr, p.metricEn),
      condition: bilingualOf(p.conditionAr, p.conditionEn),
      quantity:
        p.quantityValue === undefined
          ? undefined
          : defined({ value: p.quantityValue, unit: p.quantityUnit, approximate: p.quantityApproximate }),
    }),
  });
}

export function relationProperties(value: Relation): Properties {
  return defined(value);
}

export function toRelation(properties: Properties): Relation {
  return relation.parse({
    ...properties,
    item: properties.item ?? null,
    firstDate: properties.firstDate ?? null,
    lastDate: properties.lastDate ?? null,
  });
}

/** The relationship of one article to one entity: all its mentions, in order. */
export function mentionProperties(mentions: readonly Mention[]): Properties {
  return {
    count: mentions.length,
    starts: mentions.map(({ start }) => start),
    ends: mentions.map(({ end }) => end),
    kinds: mentions.map(({ kind }) => kind),
  };
}

export function toMentions(article: StoredArticle, entityId: string, properties: Properties): Mention[] {
  const starts = list(properties.starts);
  const ends = list(properties.ends);
  const kinds = list(properties.kinds);
  return starts.map((start, at) => {
    const end = ends[at];
    const surface = typeof start === "number" && typeof end === "number" ? article.text.slice(start, end) : "";
    return mention.parse({ articleId: article.id, entityId, surface, start, end, kind: kinds[at] });
  });
}

function bilingualOf(ar: unknown, en: unknown): unknown {
  return ar === undefined ? undefined : { ar, en };
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function text(value: unknown): string {
  return typeof value === "string" ? value : "";
}

/** Without what is undefined or null: Neo4j keeps no such property. */
function defined(value: Properties): Properties {
  return Object.fromEntries(Object.entries(value).filter(([, inner]) => inner !== undefined && inner !== null));
}

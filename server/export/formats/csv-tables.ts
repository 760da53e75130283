/** The tables that CSV offers, column by column: ids, names in both languages, and whose sentence it is. */
import type { Article, ArticleRef, Claim, Entity, EntityRef } from "#contract/model.ts";
import { predicateRow } from "#contract/ontology.ts";
import type { RelationRow } from "../export-source.ts";

/** Text from outside is text; what is a number here is one of ours. */
export type Cell = string | number | boolean | null | undefined;

export interface Column<T> {
  readonly name: string;
  readonly of: (row: T) => Cell;
}

/** A claim with the names that its ids stand for and the article that states it. */
export interface ClaimRow {
  readonly claim: Claim;
  readonly entity: (id: string | null | undefined) => EntityRef | undefined;
  readonly article: ArticleRef | undefined;
}

export type ArticleRow = ArticleRef & Pick<Article, "sha256">;

const column = <T>(name: string, of: (row: T) => Cell): Column<T> => ({ name, of });
const listed = (values: readonly string[]) => values.join("; ");

export const RELATION_TABLE: readonly Column<RelationRow>[] = [
  column("id", ({ relation }) => relation.id),
  column("subject", ({ relation }) => relation.subject),
  column("subjectEn", ({ subject }) => subject?.nameEn),
  column("subjectAr", ({ subject }) => subject?.nameAr),
  column("predicate", ({ relation }) => relation.predicate),
  column("predicateEn", ({ relation }) => predicateRow(relation.predicate).label.en),
  column("predicateAr", ({ relation }) => predicateRow(relation.predicate).label.ar),
  column("object", ({ relation }) => relation.object),
  column("objectEn", ({ object }) => object?.nameEn),
  column("objectAr", ({ object }) => object?.nameAr),
  column("item", ({ relation }) => relation.item),
  column("itemEn", ({ item }) => item?.nameEn),
  column("itemAr", ({ item }) => item?.nameAr),
  column("polarity", ({ relation }) => relation.polarity),
  column("status", ({ relation }) => relation.status),
  column("contested", ({ relation }) => relation.contested),
  column("grade", ({ relation }) => relation.grade),
  column("firstDate", ({ relation }) => relation.firstDate),
  column("lastDate", ({ relation }) => relation.lastDate),
  column("claims", ({ relation }) => relation.claims),
  column("positive", ({ relation }) => relation.positive),
  column("negative", ({ relation }) => relation.negative),
  column("sources", ({ relation }) => relation.sources),
  column("articles", ({ relation }) => listed(relation.articles)),
  column("outlets", ({ relation }) => listed(relation.outlets)),
  column("sentence", ({ sentence }) => sentence?.quote),
  column("sentenceFrom", ({ sentence }) => sentence?.kind),
  column("sentenceArticle", ({ sentence }) => sentence?.article),
  column("sentenceOutlet", ({ sentence }) => sentence?.outlet),
  column("sentenceDate", ({ sentence }) => sentence?.publishedAt),
  column("sentenceUrl", ({ sentence }) => sentence?.sourceUrl),
];

export const CLAIM_TABLE: readonly Column<ClaimRow>[] = [
  column("id", ({ claim }) => claim.id),
  column("subject", ({ claim }) => claim.subject),
  column("subjectEn", ({ claim, entity }) => entity(claim.subject)?.nameEn),
  column("subjectAr", ({ claim, entity }) => entity(claim.subject)?.nameAr),
  column("predicate", ({ claim }) => claim.predicate),
  column("predicateEn", ({ claim }) => predicateRow(claim.predicate).label.en),
  column("predicateAr", ({ claim }) => predicateRow(claim.predicate).label.ar),
  column("object", ({ claim }) => claim.object),
  column("objectEn", ({ claim, entity }) => entity(claim.object)?.nameEn ?? claim.literal?.en),
  column("objectAr", ({ claim, entity }) => entity(claim.object)?.nameAr ?? claim.literal?.ar),
  column("item", ({ claim }) => claim.item),
  column("itemEn", ({ claim, entity }) => entity(claim.item)?.nameEn),
  column("itemAr", ({ claim, entity }) => entity(claim.item)?.nameAr),
  column("polarity", ({ claim }) => claim.polarity),
  column("status", ({ claim }) => claim.status),
  column("hedge", ({ claim }) => claim.hedge),
  column("attributedTo", ({ claim }) => claim.attributedTo),
  column("reportedBy", ({ claim }) => claim.reportedBy),
  column("deniedBy", ({ claim }) => claim.deniedBy),
  column("date", ({ claim }) => claim.date),
  column("dateEnd", ({ claim }) => claim.dateEnd),
  column("dateBasis", ({ claim }) => claim.dateBasis),
  column("addressee", ({ claim }) => claim.addressee),
  column("destination", ({ claim }) => claim.destination),
  column("quantity", ({ claim }) => claim.quantity?.value),
  column("unit", ({ claim }) => claim.quantity?.unit),
  column("metricEn", ({ claim }) => claim.metric?.en),
  column("metricAr", ({ claim }) => claim.metric?.ar),
  column("baseline", ({ claim }) => claim.baseline),
  column("conditionEn", ({ claim }) => claim.condition?.en),
  column("conditionAr", ({ claim }) => claim.condition?.ar),
  column("grade", ({ claim }) => claim.grade),
  column("method", ({ claim }) => claim.method),
  column("review", ({ claim }) => claim.review),
  column("sentence", ({ claim }) => claim.quote),
  column("sentenceFrom", ({ article }) => article?.kind),
  column("start", ({ claim }) => claim.start),
  column("end", ({ claim }) => claim.end),
  column("article", ({ claim }) => claim.articleId),
  column("outlet", ({ article }) => article?.outlet),
  column("publishedAt", ({ article }) => article?.publishedAt),
  column("sourceUrl", ({ article }) => article?.sourceUrl),
];

export const ENTITY_TABLE: readonly Column<Entity>[] = [
  column("id", ({ id }) => id),
  column("type", ({ type }) => type),
  column("nameEn", ({ nameEn }) => nameEn),
  column("nameAr", ({ nameAr }) => nameAr),
  column("aliases", ({ aliases }) => listed(aliases.map(({ name }) => name))),
  column("descriptionEn", ({ descriptionEn }) => descriptionEn),
  column("descriptionAr", ({ descriptionAr }) => descriptionAr),
  column("subtype", ({ subtype }) => subtype),
  column("collective", ({ collective }) => collective),
  column("unnamed", ({ unnamed }) => unnamed),
  column("wikidata", ({ reference }) => reference?.wikidata),
  column("country", ({ reference }) => reference?.country),
  column("parent", ({ reference }) => reference?.parent),
  column("referenceSource", ({ reference }) => reference?.source),
];

/** Without the text: a cell of a spreadsheet holds 32,767 characters. */
export const ARTICLE_TABLE: readonly Column<ArticleRow>[] = [
  column("id", ({ id }) => id),
  column("kind", ({ kind }) => kind),
  column("genre", ({ genre }) => genre),
  column("title", ({ title }) => title),
  column("language", ({ language }) => language),
  column("outlet", ({ outlet }) => outlet),
  column("citedOutlets", ({ citedOutlets }) => listed(citedOutlets)),
  column("publishedAt", ({ publishedAt }) => publishedAt),
  column("sourceTitle", ({ sourceTitle }) => sourceTitle),
  column("sourceUrl", ({ sourceUrl }) => sourceUrl),
  column("sha256", ({ sha256 }) => sha256),
];

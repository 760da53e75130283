import { type Claim, claim } from "#contract/model.ts";
import type { Row } from "../query.ts";
import { bilingualColumn, presentColumns } from "./columns.ts";

/** Flat columns of a claim bound to `c`. */
export const CLAIM_COLUMNS = `c.id AS id, c.articleId AS articleId, c.subject AS subject, c.predicate AS predicate,
  c.object AS object, c.item AS item, c.literalAr AS literalAr, c.literalEn AS literalEn, c.polarity AS polarity,
  c.status AS status, c.hedge AS hedge, c.attributedTo AS attributedTo, c.reportedBy AS reportedBy,
  c.deniedBy AS deniedBy, c.date AS date, c.dateEnd AS dateEnd, c.datePrecision AS datePrecision,
  c.dateBasis AS dateBasis, c.tense AS tense, c.destination AS destination, c.addressee AS addressee,
  c.quantityValue AS quantityValue, c.quantityUnit AS quantityUnit, c.quantityApproximate AS quantityApproximate,
  c.metricAr AS metricAr, c.metricEn AS metricEn, c.baseline AS baseline, c.conditionAr AS conditionAr,
  c.conditionEn AS conditionEn, c.event AS event, c.start AS start, c.end AS end, c.quote AS quote, c.grade AS grade,
  c.method AS method, c.review AS review`;

/** Throws where the stored claim does not fit the contract: a fault of the load, never hidden. */
export function claimFromRow(row: Row): Claim {
  return claim.parse({
    ...presentColumns(row),
    object: row.object ?? null,
    item: row.item ?? null,
    ...bilingualColumn("literal", row.literalAr, row.literalEn),
    ...bilingualColumn("metric", row.metricAr, row.metricEn),
    ...bilingualColumn("condition", row.conditionAr, row.conditionEn),
    ...quantityOf(row),
  });
}

function quantityOf(row: Row): Record<string, unknown> {
  const { quantityValue: value, quantityUnit: unit, quantityApproximate: approximate } = row;
  if (typeof value !== "number") return {};
  return { quantity: { value, unit, ...(typeof approximate === "boolean" ? { approximate } : {}) } };
}

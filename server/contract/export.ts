/**
 * `GET /export`: what may be asked, and the shape of what comes.
 *
 * - `json`: one document, `exportDocument`.
 * - `jsonl`: one `exportLine` a line; the first is the header, the last says how many came.
 * - `csv`: one table (`table`, by default the relations), UTF-8 with BOM, CRLF. A cell that a spreadsheet would take for a
 *   formula begins with an apostrophe that is not part of it.
 * - `graphml`: entities as nodes, relations as edges, ids ours.
 * - `cypher`: statements that load into an empty Neo4j 5.
 *
 * Entities come in the order of ids, mentions in the order of their articles and texts, relations by subject and id: the
 * order of the graph hash. A named part holds the named entities and relations, the relations among the named entities, the
 * ends and goods of all of these, the claims behind them with the articles and speakers, and mentions of these entities only.
 * Ids in it may name what the part does not hold.
 */
import { z } from "zod";
import { articleRef, bilingual, claim, entity, mention, region, relation } from "./model.ts";
import { list } from "./query-parts.ts";

export const EXPORT_FORMATS = ["json", "jsonl", "csv", "graphml", "cypher"] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];
export const EXPORT_TABLES = ["relations", "claims", "entities", "articles"] as const;
export type ExportTable = (typeof EXPORT_TABLES)[number];

/** Ids that one request names at most. An address of more than 32,000 characters is refused before, by 414. */
export const MAX_EXPORT_IDS = 2_000;

export const exportQuery = z
  .strictObject({
    format: z.enum(EXPORT_FORMATS),
    /** Ids of entities and relations, separated by commas. Without it: the whole graph. */
    ids: list(z.string().max(700), MAX_EXPORT_IDS).optional(),
    /** Of `csv`: which table. */
    table: z.enum(EXPORT_TABLES).optional(),
  })
  .refine(({ format, table }) => format === "csv" || table === undefined, {
    path: ["table"],
    message: "only csv has tables",
  });

const many = (what: string) => z.int().min(0).describe(`How many ${what} the file holds.`);
export const exportCounts = z.object({
  entities: many("entities"),
  articles: many("articles"),
  mentions: many("mentions"),
  claims: many("claims"),
  relations: many("relations"),
});
export type ExportCounts = z.infer<typeof exportCounts>;

export const exportHeader = z.object({
  format: z.literal("silsila").describe("What kind of file this is."),
  version: z.literal(1).describe("Of the form of the file."),
  dataVersion: z.string().describe("The state of the data that all of the file is of."),
  graphHash: z
    .string()
    .nullable()
    .describe("Hash of the whole graph, also in a part of it; null where none is recorded."),
  date: z.string().nullable().describe("Date of the newest article."),
  part: z
    .object({ ids: z.array(z.string()).describe("The ids that were asked for.") })
    .nullable()
    .describe("Null where the file holds the whole graph."),
  licence: z
    .object({
      name: z.string().describe("Of the digests and of the data."),
      url: z.string().describe("Where the licence stands."),
      note: bilingual.describe("What it covers and what not."),
    })
    .describe("Under which terms the file may be used."),
});
export type ExportHeader = z.infer<typeof exportHeader>;

/** An article with its text, which offsets count on. */
export const exportedArticle = articleRef.extend({
  sha256: z.string().describe("Of the text."),
  text: z.string().describe("The text that offsets count on."),
  regions: z.array(region).describe("Boilerplate, which no claim is taken from."),
});
export type ExportedArticle = z.infer<typeof exportedArticle>;

export const exportDocument = z
  .object({
    header: exportHeader.describe("What the file says of itself."),
    entities: z.array(entity).describe("In the order of ids."),
    articles: z
      .array(
        exportedArticle.extend({ mentions: z.array(mention).describe("Where the text names entities, in its order.") }),
      )
      .describe("In the order of ids, with their texts."),
    claims: z.array(claim).describe("In the order of ids, whatever their state of review."),
    relations: z.array(relation).describe("In the order of subjects and ids."),
    counts: exportCounts.describe("What the file holds; a file without it is not whole."),
  })
  .meta({ id: "ExportDocument", description: "The graph, or a part of it, as one document." });
export type ExportDocument = z.infer<typeof exportDocument>;

export const exportLine = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("header"), header: exportHeader }),
  z.object({ kind: z.literal("entity"), entity }),
  z.object({ kind: z.literal("article"), article: exportedArticle }),
  z.object({ kind: z.literal("mention"), mention }),
  z.object({ kind: z.literal("claim"), claim }),
  z.object({ kind: z.literal("relation"), relation }),
  /** A file without it is not whole. */
  z.object({ kind: z.literal("end"), counts: exportCounts }),
]);
export type ExportLine = z.infer<typeof exportLine>;

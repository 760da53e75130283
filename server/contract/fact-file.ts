/**
 * The file formats of the reviewed data: lexicon, digest front matter and fact files (DESIGN §4, §5).
 * One fact is one proposition of a story, anchored in our digest by its quoted sentence and in the original stand-off.
 */
import { z } from "zod";
import { CLAIM_STATUS_NAMES, DATE_BASIS_NAMES, HEDGE_NAMES, POLARITIES } from "./claim-vocabulary.ts";
import { ENTITY_TYPE_NAMES, PREDICATE_NAMES } from "./ontology.ts";

const KEBAB = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const kebab = z.string().regex(KEBAB, "expected kebab-case");
const bilingual = z.strictObject({ ar: z.string().min(1), en: z.string().min(1) });

/** A calendar date cut to its precision: `2025`, `2025-04` or `2025-04-15`. */
export const isoDate = z
  .string()
  .regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/, "expected YYYY, YYYY-MM or YYYY-MM-DD")
  .meta({ id: "IsoDate" });

/** `[start, end]` in UTF-16 code units of the original text, end exclusive. */
const span = z.tuple([z.int().min(0), z.int().min(1)]);

/** The span of an end and how the text names it there: by its name, by a describing phrase, or by a pronoun. */
const endAnchor = z.strictObject({ at: span, kind: z.enum(["name", "descriptor", "anaphor"]).default("name") });

const originalAnchor = z.strictObject({
  start: z.int().min(0),
  end: z.int().min(1),
  /** First 8 hex digits of the sha256 of the quote's UTF-8 bytes. */
  hash: z.string().regex(/^[0-9a-f]{8}$/),
  subject: endAnchor.optional(),
  object: endAnchor.optional(),
  item: endAnchor.optional(),
  addressee: endAnchor.optional(),
  destination: endAnchor.optional(),
  attributedTo: endAnchor.optional(),
});

export const factSchema = z.strictObject({
  id: kebab,
  subject: kebab,
  predicate: z.enum(PREDICATE_NAMES),
  object: kebab.optional(),
  literal: bilingual.optional(),
  item: kebab.optional(),
  polarity: z.enum(POLARITIES).default("positive"),
  status: z.enum(CLAIM_STATUS_NAMES),
  hedge: z.enum(HEDGE_NAMES).optional(),
  /** Who says it: the innermost speaker. */
  attributedTo: kebab.optional(),
  /** The outlet that the article cites for it, when that is not the speaker. */
  reportedBy: kebab.optional(),
  deniedBy: kebab.optional(),
  date: isoDate.optional(),
  /** Last day, month or year of a period that begins at `date`. */
  dateEnd: isoDate.optional(),
  dateBasis: z.enum(DATE_BASIS_NAMES).optional(),
  /** Of an undated claim: does the text put it in its present (default), past or future? */
  tense: z.enum(["present", "past", "future"]).optional(),
  destination: kebab.optional(),
  addressee: kebab.optional(),
  quantity: z
    .strictObject({ value: z.number(), unit: z.string().min(1), approximate: z.boolean().optional() })
    .optional(),
  metric: bilingual.optional(),
  baseline: kebab.optional(),
  condition: bilingual.optional(),
  /** Key of the event in the world, shared by facts of all stories that tell it: one event, one source, counted once. */
  event: kebab.optional(),
  digest: z.strictObject({ quote: z.string().min(1) }).optional(),
  original: originalAnchor.optional(),
});
export type Fact = z.infer<typeof factSchema>;

export const articleHeadSchema = z.strictObject({
  story: kebab,
  title: z.string().min(1),
  language: z.enum(["ar", "en"]),
  genre: z.enum(["news", "analysis", "opinion"]),
  publishedAt: isoDate,
  datePrecision: z.enum(["day", "month", "year"]),
  dateBasis: bilingual,
  /** The outlet that printed the article; null where the text does not say. */
  outlet: z.string().min(1).nullable(),
  /** Entity ids of the outlets that the article cites. */
  citedOutlets: z.array(kebab).default([]),
  sourceTitle: z.string().min(1).optional(),
  sourceUrl: z.url().optional(),
  originalSha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .optional(),
});
export type ArticleHead = z.infer<typeof articleHeadSchema>;

export const lexiconEntrySchema = z.strictObject({
  id: kebab,
  type: z.enum(ENTITY_TYPE_NAMES),
  nameEn: z.string().min(1),
  nameAr: z.string().min(1),
  aliases: z
    .array(
      z.strictObject({
        name: z.string().min(1),
        source: z.string().min(1).optional(),
        /** false: found by search, never marked in a text (too ambiguous there). */
        match: z.boolean().optional(),
      }),
    )
    .default([]),
  descriptionEn: z.string().min(1).optional(),
  descriptionAr: z.string().min(1).optional(),
  subtype: kebab.optional(),
  collective: z.boolean().optional(),
  unnamed: z.boolean().optional(),
  /** Reference facts: never counted as what an article says. */
  reference: z
    .strictObject({
      wikidata: z
        .string()
        .regex(/^Q\d+$/)
        .optional(),
      country: kebab.optional(),
      parent: kebab.optional(),
      source: z.string().min(1),
    })
    .optional(),
  /** false: nameEn and nameAr are labels of ours and are not looked for in texts. */
  matchNames: z.boolean().default(true),
});
export type LexiconEntry = z.infer<typeof lexiconEntrySchema>;

/** Queries on the corpus itself: what is thin, undated, unconnected or from outside. */
import type { LibraryQuery } from "./library-query.ts";

export const DATA_HEALTH: readonly LibraryQuery[] = [
  {
    id: "health-orphans",
    category: "dataHealth",
    title: { ar: "كيانات بلا علاقة", en: "Entities without a relation" },
    about: {
      ar: "كيانات يعرفها المعجم ولا علاقة لها في الرسم، مع عدد أذكارها في المقالات. بعضها جهات نشر أو قائلون، فغياب العلاقة ليس خطأ دائمًا.",
      en: "Entities that the lexicon knows and no relation touches, with their mentions. Some are outlets or speakers, so this is not always a fault.",
    },
    cypher: `MATCH (entity:Entity)
WHERE NOT EXISTS { MATCH (entity)-[tie]-(:Entity) WHERE tie.id IS NOT NULL }
OPTIONAL MATCH (:Article)-[mention:MENTIONS]->(entity)
RETURN entity, entity.type AS type, sum(coalesce(mention.count, 0)) AS mentions, count(mention) AS articles
ORDER BY mentions DESC, entity.id
LIMIT 300`,
    parameters: [],
    promisesRows: true,
  },
  {
    id: "health-one-article",
    category: "dataHealth",
    title: { ar: "كيانات لا يذكرها إلا مقال واحد", en: "Entities that one article alone mentions" },
    about: {
      ar: "ما يُعرف من مقال واحد في المدوّنة. كل ما يُرسم عنه يسقط إن سقط ذلك المقال.",
      en: "What the corpus knows from a single article. All that is drawn of it stands or falls with that one.",
    },
    cypher: `MATCH (article:Article)-[mention:MENTIONS]->(entity:Entity)
WITH entity, collect(article.title) AS articles, sum(mention.count) AS mentions
WHERE size(articles) = 1
RETURN entity, articles[0] AS article, mentions, entity.degree AS relations
ORDER BY relations DESC, entity.id
LIMIT 300`,
    parameters: [],
    promisesRows: true,
  },
  {
    id: "health-undated",
    category: "dataHealth",
    title: { ar: "أقوال بلا تاريخ، بحسب نوعها", en: "Undated claims, by predicate" },
    about: {
      ar: "كم قولًا من كل نوع لا تاريخ لحدثه. القول الحاضر بلا تاريخ يوثَّق بتاريخ مقاله، والماضي بلا تاريخ حاله غير معروفة.",
      en: "How many claims of each predicate have no date. An undated claim in the present is documented at its article's date; an undated past is unknown.",
    },
    cypher: `MATCH (said:Claim {review: 'accepted'})
RETURN said.predicate AS predicate, count(said) AS claims,
       sum(CASE WHEN said.date IS NULL THEN 1 ELSE 0 END) AS undated,
       sum(CASE WHEN said.date IS NULL AND said.tense = 'past' THEN 1 ELSE 0 END) AS undatedPast
ORDER BY undated DESC, predicate
LIMIT 100`,
    parameters: [],
    promisesRows: true,
  },
  {
    id: "health-articles",
    category: "dataHealth",
    title: { ar: "المقالات وما استُخرج منها", en: "Articles and what was read from them" },
    about: {
      ar: "كل مقال بنوعه وتاريخه وكيف عُرف تاريخه، وكم قولًا وكيانًا فيه. «ملخّص» يعني أن النص نصّنا والوقائع وقائع المقال.",
      en: "Each article with kind, date, how the date is known, claims and entities. A digest's text is ours, its facts are the article's.",
    },
    cypher: `MATCH (article:Article)
RETURN article.id AS id, article.title AS title, article.kind AS kind, article.genre AS genre, article.language AS language,
       article.publishedAt AS published, article.datePrecision AS precision, article.dateBasisAr AS basisAr, article.dateBasisEn AS basisEn,
       COUNT { (article)<-[:STATED_IN]-(:Claim) } AS claims, COUNT { (article)-[:MENTIONS]->(:Entity) } AS entities
ORDER BY published, id
LIMIT 300`,
    parameters: [],
    promisesRows: true,
  },
  {
    id: "health-unnamed-sources",
    category: "dataHealth",
    title: { ar: "علاقات لا يسندها مصدر مسمّى", en: "Relations no named source holds up" },
    about: {
      ar: "علاقات درجتها C أو D: منسوبة إلى غير مسمَّين، أو بصيغة تحفّظ، أو مستنتجة. لا تُبنى عليها وحدها نتيجة.",
      en: "Relations of grade C or D: unnamed people, a hedge, or inference. Build no conclusion on them alone.",
    },
    cypher: `MATCH (from:Entity)-[tie]->(to:Entity)
WHERE tie.grade IN ['C', 'D']
RETURN from, tie, to, type(tie) AS predicate, tie.grade AS grade, tie.status AS status, tie.claims AS claims
ORDER BY grade DESC, predicate, tie.id
LIMIT 300`,
    parameters: [],
    promisesRows: true,
  },
  {
    id: "health-reference-facts",
    category: "dataHealth",
    title: { ar: "معلومات مرجعية من خارج المقالات", en: "Reference facts from outside the articles" },
    about: {
      ar: "البلد والجهة الأمّ ورقم ويكي بيانات لكل كيان له منها شيء، مع مصدرها. لا تُحسب قولًا لمقال ولا تسند علاقة.",
      en: "Country, parent and Wikidata id of each entity that has any, with their source. They count as no article's claim and hold up no relation.",
    },
    cypher: `MATCH (entity:Entity)
WHERE entity.referenceSource IS NOT NULL
RETURN entity, entity.country AS country, entity.parent AS parent, entity.wikidata AS wikidata, entity.referenceSource AS source
ORDER BY country IS NULL, country, entity.id
LIMIT 300`,
    parameters: [],
    promisesRows: true,
  },
  {
    id: "health-proposals",
    category: "dataHealth",
    title: { ar: "مقترحات تنتظر المراجعة", en: "Proposals that wait for review" },
    about: {
      ar: "أقوال اقترحها الاستخراج ولم يقبلها أحد بعد. لا تدخل في أيّ علاقة. وجدول فارغ يعني ألّا شيء ينتظر.",
      en: "Claims that extraction proposed and nobody accepted yet. They are part of no relation. An empty table means that nothing waits.",
    },
    cypher: `MATCH (said:Claim {review: 'proposed'})-[:STATED_IN]->(article:Article)
OPTIONAL MATCH (subject:Entity {id: said.subject})
OPTIONAL MATCH (object:Entity {id: said.object})
RETURN subject, said.predicate AS predicate, object, said.method AS method, said.quote AS quote, article.title AS article
ORDER BY article, predicate, said.id
LIMIT 200`,
    parameters: [],
    promisesRows: false,
  },
  {
    id: "health-most-connected",
    category: "dataHealth",
    title: { ar: "أكثر الكيانات علاقات", en: "The most connected entities" },
    about: {
      ar: "الكيانات بعدد علاقاتها وعدد المقالات التي تذكرها. الكثرة هنا كثرة ذكر في مدوّنتنا، لا وزن في السوق.",
      en: "Entities by number of relations and of articles that mention them. Many here means often told in our corpus, not large in the market.",
    },
    cypher: `MATCH (entity:Entity)
OPTIONAL MATCH (article:Article)-[:MENTIONS]->(entity)
RETURN entity, entity.type AS type, entity.degree AS relations, count(article) AS articles
ORDER BY relations DESC, articles DESC, entity.id
LIMIT 25`,
    parameters: [],
    promisesRows: true,
  },
];

/** Queries on how well things are documented: who says what, who denies it, with which words and figures. */
import type { LibraryQuery } from "./library-query.ts";
import { entityOf } from "./parameters.ts";

export const EVIDENCE: readonly LibraryQuery[] = [
  {
    id: "evidence-negated",
    category: "evidence",
    title: { ar: "ما قيل بنفيه أو أنكره أحد", en: "What is negated or denied" },
    about: {
      ar: "الأقوال المنفية والأقوال التي أنكرها أحد، مع المنكِر والجملة. النفي عن جماعة أو في قائمة لا يتعدّاها، والإنكار وحده لا يثبت العكس.",
      en: "Claims that say no and claims that someone denies, with the denier and the sentence. A negation about a group or a list reaches no further, and a denial alone proves nothing.",
    },
    cypher: `MATCH (said:Claim {review: 'accepted'})-[:SUBJECT]->(subject:Entity)
WHERE said.polarity = 'negative' OR said.status = 'denied' OR said.deniedBy IS NOT NULL
OPTIONAL MATCH (said)-[:OBJECT]->(object:Entity)
OPTIONAL MATCH (subject)-[tie]->(object)
WHERE type(tie) = said.predicate AND coalesce(tie.item, '') = coalesce(said.item, '')
OPTIONAL MATCH (denier:Entity {id: said.deniedBy})
RETURN subject, tie, said.predicate AS predicate, object, said.literalAr AS phraseAr, said.literalEn AS phraseEn,
       said.item AS goods, said.polarity AS polarity, said.status AS status, denier,
       said.conditionAr AS conditionAr, said.conditionEn AS conditionEn, said.quote AS quote
ORDER BY predicate, said.id
LIMIT 200`,
    parameters: [],
    promisesRows: true,
  },
  {
    id: "evidence-contested",
    category: "evidence",
    title: { ar: "علاقات متنازَع فيها، بالطرفين", en: "Contested relations, both sides" },
    about: {
      ar: "علاقة يثبتها قول وينكرها آخر في الوقت نفسه، وأقوال الطرفين جنبًا إلى جنب. إن خلا الجدول فلا خلاف مرويٌّ بين مقالات المدوّنة على علاقة واحدة، لا أن كل ما فيها متّفق عليه.",
      en: "A relation that one claim states and another denies of the same time, with both sides. An empty table means that no two claims of the corpus clash on one relation, not that all of it is agreed.",
    },
    cypher: `MATCH (from:Entity)-[tie]->(to:Entity)
WHERE tie.contested = true
MATCH (said:Claim {subject: from.id, predicate: type(tie), object: to.id, review: 'accepted'})-[:STATED_IN]->(article:Article)
WHERE coalesce(said.item, '') = coalesce(tie.item, '')
RETURN from, tie, to, said.polarity AS polarity, said.status AS status, said.deniedBy AS deniedBy,
       said.date AS date, said.quote AS quote, article.title AS article
ORDER BY tie.id, polarity DESC, date, said.id
LIMIT 200`,
    parameters: [],
    promisesRows: false,
  },
  {
    id: "evidence-single-source",
    category: "evidence",
    title: { ar: "علاقات يقوم كلٌّ منها على مصدر واحد", en: "Relations that rest on one source" },
    about: {
      ar: "علاقات من النوع المختار لا يسندها إلا مصدر أصليّ واحد. خبر وكالة واحدة في عشر صحف مصدر واحد. وقلّة التوثيق تخصّ مدوّنتنا لا العالم.",
      en: "Relations of one kind that a single originating source holds up. One wire story in ten outlets is one source. Thin documentation is a matter of our corpus, not of the world.",
    },
    cypher: `MATCH (from:Entity)-[tie]->(to:Entity)
WHERE type(tie) = $predicate AND tie.sources <= 1 AND tie.positive > 0
RETURN from, tie, to, tie.item AS goods, tie.status AS status, tie.grade AS grade, tie.claims AS claims, tie.articles AS articles
ORDER BY grade DESC, tie.id
LIMIT 200`,
    parameters: [
      { name: "predicate", kind: "predicate", label: { ar: "نوع العلاقة", en: "Predicate" }, example: "SUPPLIES" },
    ],
    promisesRows: true,
  },
  {
    id: "evidence-best-documented",
    category: "evidence",
    title: { ar: "أوثق العلاقات", en: "The best documented relations" },
    about: {
      ar: "علاقات يسندها مصدران مستقلّان مسمّيان أو أكثر (الدرجة A). الدرجة تقيس التوثيق لا الأهمية، ولا تقول إن العلاقة ما زالت قائمة.",
      en: "Relations with two or more independent named sources (grade A). The grade measures documentation, not weight, and does not say that the relation still holds.",
    },
    cypher: `MATCH (from:Entity)-[tie {grade: 'A'}]->(to:Entity)
RETURN from, tie, to, type(tie) AS predicate, tie.sources AS sources, tie.claims AS claims,
       tie.status AS status, tie.lastDate AS lastDate
ORDER BY sources DESC, claims DESC, tie.id
LIMIT 100`,
    parameters: [],
    promisesRows: true,
  },
  {
    id: "evidence-by-outlet-and-month",
    category: "evidence",
    title: { ar: "الأقوال بحسب جهة النشر وشهره", en: "Claims by outlet and month of print" },
    about: {
      ar: "كم قولًا في كل شهر نشر، ومن أيّ جهة، وعمّن ينقل المقال. الشهر شهر النشر لا شهر الحدث. ومقال لا تُعرف جهته يظهر وخانته فارغة.",
      en: "How many claims each month of print brought, from which outlet, and whom the article cites. The month is that of print, not of the event. An article without a known outlet has an empty cell.",
    },
    cypher: `MATCH (said:Claim {review: 'accepted'})-[:STATED_IN]->(article:Article)
RETURN left(article.publishedAt, 7) AS month, article.outlet AS outlet, article.citedOutlets AS cites,
       article.kind AS kind, count(said) AS claims, count(DISTINCT said.predicate) AS predicates
ORDER BY month, outlet, cites
LIMIT 200`,
    parameters: [],
    promisesRows: true,
  },
  {
    id: "evidence-quotes-on",
    category: "evidence",
    title: { ar: "الجمل الشاهدة على كيان", en: "Quotes that bear on an entity" },
    about: {
      ar: "كل جملة شاهدة يكون الكيان فيها فاعلًا أو مفعولًا أو بضاعة، مع مقالها. جملة الملخّص جملتنا لا جملة الصحيفة؛ وعمود النوع يقول أيّهما هي.",
      en: "Every quote in which the entity is subject, object or goods, with its article. A digest's sentence is ours, not the outlet's: the kind column says which it is.",
    },
    cypher: `MATCH (entity:Entity {id: $entity})<-[role:SUBJECT|OBJECT|ITEM]-(said:Claim {review: 'accepted'})-[:STATED_IN]->(article:Article)
RETURN said.quote AS quote, collect(DISTINCT type(role)) AS roles, collect(DISTINCT said.predicate) AS predicates,
       article.title AS article, article.kind AS kind, article.publishedAt AS published, article.outlet AS outlet
ORDER BY published DESC, quote
LIMIT 300`,
    parameters: [entityOf("entity", "الكيان", "Entity", "deepseek")],
    promisesRows: true,
  },
  {
    id: "evidence-word",
    category: "evidence",
    title: { ar: "أين وردت هذه الكلمة في الشواهد", en: "Where a word stands in the quotes" },
    about: {
      ar: "الجمل الشاهدة التي ترد فيها الحروف كما كُتبت، بلا تصريف ولا توحيد للهمزات. خانة البحث في أعلى الصفحة أوسع منه، فهي تتسامح في الرسم.",
      en: "Quotes that contain the letters exactly as typed, with no folding of spelling. The search at the top of the page forgives more.",
    },
    cypher: `MATCH (said:Claim {review: 'accepted'})-[:STATED_IN]->(article:Article)
WHERE said.quote CONTAINS $word
OPTIONAL MATCH (subject:Entity {id: said.subject})
RETURN DISTINCT said.quote AS quote, subject, said.predicate AS predicate, article.title AS article, article.publishedAt AS published
ORDER BY published, quote, predicate
LIMIT 200`,
    parameters: [{ name: "word", kind: "text", label: { ar: "الكلمة", en: "Word" }, example: "القيود" }],
    promisesRows: true,
  },
  {
    id: "evidence-hedged",
    category: "evidence",
    title: { ar: "أقوال بصيغة تحفّظ", en: "Claims with a hedge" },
    about: {
      ar: "ما قاله النص بـ«قد» أو «على الأرجح» أو «يُزعم»، مع الكلمة التي أضعفته. لا تُسقط التحفّظ عند النقل: قول ممكن ليس خبرًا.",
      en: "What the text says with may, likely or allegedly, and how it is weakened. Do not drop the hedge when you quote: a possibility is not news.",
    },
    cypher: `MATCH (subject:Entity)<-[:SUBJECT]-(said:Claim {review: 'accepted'})
WHERE said.hedge IS NOT NULL
OPTIONAL MATCH (said)-[:OBJECT]->(object:Entity)
OPTIONAL MATCH (subject)-[tie]->(object)
WHERE type(tie) = said.predicate AND coalesce(tie.item, '') = coalesce(said.item, '')
RETURN said.hedge AS hedge, subject, tie, said.predicate AS predicate, object, said.literalAr AS phraseAr,
       said.literalEn AS phraseEn, said.status AS status, said.attributedTo AS attributedTo, said.quote AS quote
ORDER BY hedge, predicate, said.id
LIMIT 200`,
    parameters: [],
    promisesRows: true,
  },
  {
    id: "evidence-estimates",
    category: "evidence",
    title: { ar: "تقديرات وأرقامها", en: "Estimates and their figures" },
    about: {
      ar: "أرقام قالها أحد، مع المقياس والوحدة وهل هي تقريبية وعلى أيّ شرط. حيث يعطي النص مدى أو حدًّا أعلى يقوله المقياس؛ والجدول لا يجمع رقمين ولا يوازن بينهما.",
      en: "Figures that somebody gave, with metric, unit, whether approximate, and on what condition. Where the text gives a range or an upper bound the metric says so; nothing here is added up or weighed.",
    },
    cypher: `MATCH (subject:Entity)<-[:SUBJECT]-(said:Claim {review: 'accepted'})
WHERE said.quantityValue IS NOT NULL OR said.predicate = 'ESTIMATES'
OPTIONAL MATCH (said)-[:OBJECT]->(object:Entity)
RETURN subject, said.predicate AS predicate, object, said.literalAr AS phraseAr, said.literalEn AS phraseEn,
       said.quantityValue AS value, said.quantityUnit AS unit, said.quantityApproximate AS approximate,
       said.metricAr AS metricAr, said.metricEn AS metricEn, said.conditionAr AS conditionAr,
       said.conditionEn AS conditionEn, said.date AS date, said.attributedTo AS attributedTo, said.quote AS quote
ORDER BY predicate, subject.id, said.id
LIMIT 200`,
    parameters: [],
    promisesRows: true,
  },
  {
    id: "evidence-events-of",
    category: "evidence",
    title: { ar: "أحداث كيان بترتيب وقوعها", en: "An entity's events in order" },
    about: {
      ar: "الأقوال المؤرَّخة التي تخصّ الكيان، مرتّبة بتاريخ الحدث لا النشر، مع دقّة التاريخ وأساسه. ما لا تاريخ له لا يظهر، وهو كثير.",
      en: "Dated claims that concern the entity, by date of the event and not of print, with precision and basis. What has no date is left out, and that is much.",
    },
    cypher: `MATCH (:Entity {id: $entity})<-[:SUBJECT|OBJECT|ITEM]-(said:Claim {review: 'accepted'})
WHERE said.date IS NOT NULL
WITH DISTINCT said
MATCH (subject:Entity {id: said.subject})
OPTIONAL MATCH (object:Entity {id: said.object})
OPTIONAL MATCH (subject)-[tie]->(object)
WHERE type(tie) = said.predicate AND coalesce(tie.item, '') = coalesce(said.item, '')
RETURN said.date AS date, said.datePrecision AS precision, said.dateBasis AS basis, subject, tie,
       said.predicate AS predicate, object, said.polarity AS polarity, said.status AS status, said.quote AS quote
ORDER BY date, said.id
LIMIT 300`,
    parameters: [entityOf("entity", "الكيان", "Entity", "h20")],
    promisesRows: true,
  },
  {
    id: "evidence-changed",
    category: "evidence",
    title: { ar: "ما الذي تغيّر بين يومين", en: "What changed between two days" },
    about: {
      ar: "علاقات مؤرَّخة تختلف حالها بين اليومين بحسب تسلسلها الزمني. ما لا تاريخ لحدثه لا يظهر: أن يذكره مقال لا يعني أنه بدأ يومئذ. والمقارنة في لسان «استكشاف» تعرض الشواهد.",
      en: "Dated relations whose state differs between the two days. What has no date of its own is left out: that an article tells of it does not mean that it began then. The comparison in Explore shows the evidence.",
    },
    cypher: `MATCH (from:Entity)-[tie]->(to:Entity)
WHERE tie.firstDate IS NOT NULL
WITH from, tie, to, size([day IN tie.stateDates WHERE day <= $since]) AS before, size([day IN tie.stateDates WHERE day <= $until]) AS after
WITH from, tie, to, CASE before WHEN 0 THEN 'unknown' ELSE tie.states[before - 1] END AS stateThen,
     CASE after WHEN 0 THEN 'unknown' ELSE tie.states[after - 1] END AS stateNow
WHERE stateThen <> stateNow
RETURN from, tie, to, type(tie) AS predicate, stateThen, stateNow, tie.grade AS grade
ORDER BY stateNow, predicate, tie.id
LIMIT 300`,
    parameters: [
      { name: "since", kind: "date", label: { ar: "من يوم", en: "From the day" }, example: "2025-05-01" },
      { name: "until", kind: "date", label: { ar: "إلى يوم", en: "To the day" }, example: "2025-09-30" },
    ],
    promisesRows: true,
  },
  {
    id: "evidence-groups",
    category: "evidence",
    title: { ar: "ما يُقال عن الجماعات", en: "What is said of groups" },
    about: {
      ar: "الأقوال التي فاعلها جماعة («شركات صينية»، «محلّلون»)، كما هي. لا عضو بعينه يرث شيئًا من هذا الجدول، والقاعدة وحدها تُلزم كل من تشمله.",
      en: "Claims whose subject is a group, as they are. No single member inherits anything from this table; a norm alone binds all it covers.",
    },
    cypher: `MATCH (group:Entity {collective: true})-[tie]->(to:Entity)
WHERE tie.id IS NOT NULL
RETURN group, tie, to, type(tie) AS predicate, tie.item AS goods, tie.polarity AS polarity, tie.status AS status, tie.grade AS grade
ORDER BY group.id, predicate, tie.id
LIMIT 300`,
    parameters: [],
    promisesRows: true,
  },
  {
    id: "evidence-phrases",
    category: "evidence",
    title: { ar: "عبارات وأرقام تُقال عن كيان", en: "Figures and phrases on an entity" },
    about: {
      ar: "ما يُقال عن الكيان بعبارة لا بطرف ثانٍ. العبارة من صياغتنا، والجملة الشاهدة بجانبها من المقال.",
      en: "What is said of an entity in a phrase, with no second end. The phrase is in our words; the quote beside it is the article's.",
    },
    cypher: `MATCH (entity:Entity {id: $entity})<-[:SUBJECT]-(said:Claim {review: 'accepted'})
WHERE said.literalEn IS NOT NULL
RETURN entity, said.predicate AS predicate, said.literalAr AS phraseAr, said.literalEn AS phraseEn,
       said.quantityValue AS value, said.quantityUnit AS unit, said.status AS status, said.attributedTo AS attributedTo, said.quote AS quote
ORDER BY predicate, said.id
LIMIT 200`,
    parameters: [entityOf("entity", "الكيان", "Entity", "alibaba")],
    promisesRows: true,
  },
];

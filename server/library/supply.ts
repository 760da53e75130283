/** Queries on who supplies, what is only announced, and by which chain. */
import type { LibraryQuery } from "./library-query.ts";
import { entityOf } from "./parameters.ts";

export const SUPPLY: readonly LibraryQuery[] = [
  {
    id: "supply-stated",
    category: "supply",
    title: { ar: "من يورّد إلى من، وأيّ بضاعة", en: "Who supplies whom, and with which goods" },
    about: {
      ar: "كل توريد تثبته المقالات أو ترويه، مع البضاعة ودرجة التوثيق. لا يدخل فيه المخطَّط ولا المتوقَّع ولا المنتهي ولا المنفيّ، وتوريد جماعة لا يعني أن كل عضو فيها يتزوّد.",
      en: "Every supply that articles assert or report, with goods and grade. Planned, expected, ended and negated supply is left out, and what a group receives is not said of each member.",
    },
    cypher: `MATCH (supplier:Entity)-[supply:SUPPLIES]->(customer:Entity)
WHERE supply.polarity = 'positive' AND supply.status IN ['asserted', 'reported']
OPTIONAL MATCH (goods:Entity {id: supply.item})
RETURN supplier, supply, goods, customer, customer.collective AS toAGroup,
       supply.grade AS grade, supply.sources AS sources
ORDER BY grade, sources DESC, supply.id
LIMIT 200`,
    parameters: [],
    promisesRows: true,
  },
  {
    id: "supply-suppliers-of",
    category: "supply",
    title: { ar: "ممّن تتزوّد هذه الجهة", en: "Who supplies this customer" },
    about: {
      ar: "الموردون المذكورون بالاسم أو بوصف الجماعة، مع البضاعة وآخر تاريخ. ما يُورَّد إلى جماعة تنتمي إليها الجهة لا يظهر هنا، لأن واقعة الجماعة لا توزَّع على أعضائها.",
      en: "The suppliers that articles name, with goods and latest date. What is supplied to a group the customer belongs to does not appear: a group's fact is never its members'.",
    },
    cypher: `MATCH (supplier:Entity)-[supply:SUPPLIES]->(customer:Entity {id: $customer})
WHERE supply.polarity = 'positive' AND supply.status IN ['asserted', 'reported', 'ended']
OPTIONAL MATCH (goods:Entity {id: supply.item})
RETURN supplier, supply, goods, customer, supply.status AS status, supply.lastDate AS lastDate, supply.grade AS grade
ORDER BY status, grade, supply.id
LIMIT 200`,
    parameters: [entityOf("customer", "الجهة المتزوّدة", "Customer", "alibaba")],
    promisesRows: true,
  },
  {
    id: "supply-customers-of",
    category: "supply",
    title: { ar: "إلى من تورّد هذه الجهة", en: "Whom this supplier supplies" },
    about: {
      ar: "زبائن مورّد واحد بكل صيغ القول، كلٌّ بصيغته وقطبه: قائم أو منتهٍ أو مخطَّط أو منفيّ. اقرأ العمودين معًا قبل أن تسمّي أحدهم زبونًا.",
      en: "One supplier's customers in every status and polarity: standing, ended, planned or negated. Read both columns before you call one of them a customer.",
    },
    cypher: `MATCH (supplier:Entity {id: $supplier})-[supply:SUPPLIES]->(customer:Entity)
OPTIONAL MATCH (goods:Entity {id: supply.item})
RETURN supplier, supply, goods, customer,
       supply.polarity AS polarity, supply.status AS status, supply.grade AS grade
ORDER BY polarity DESC, status, grade, supply.id
LIMIT 200`,
    parameters: [entityOf("supplier", "الجهة المورّدة", "Supplier", "nvidia")],
    promisesRows: true,
  },
  {
    id: "supply-not-yet",
    category: "supply",
    title: { ar: "توريد أُعلن أو نُفي ولم يثبت", en: "Supply announced or negated, never stated" },
    about: {
      ar: "ما خُطّط له أو كان متوقَّعًا أو جرت محاولته أو نفاه أحد، ولا قول يثبت وقوعه. تاريخ موعود لا يجعله واقعًا مهما مضى عليه.",
      en: "What was planned, expected, tried or denied, with no claim that it happened. A promised date never makes it so, however long ago it was.",
    },
    cypher: `MATCH (supplier:Entity)-[supply:SUPPLIES]->(customer:Entity)
WHERE supply.polarity = 'negative' OR supply.status IN ['planned', 'expected', 'attempted', 'denied']
OPTIONAL MATCH (goods:Entity {id: supply.item})
RETURN supplier, supply, goods, customer,
       supply.polarity AS polarity, supply.status AS status, supply.firstDate AS date
ORDER BY polarity, status, supply.id
LIMIT 200`,
    parameters: [],
    promisesRows: true,
  },
  {
    id: "supply-ended",
    category: "supply",
    title: { ar: "توريد توقّف، ومتى", en: "Supply that ended, and when" },
    about: {
      ar: "توريد قيل إنه كان ثم لم يعد، مع تاريخ نهايته كما ترويه المقالات. ليس هذا نفيًا: كان قائمًا قبل ذلك. وسبب التوقّف في الجملة الشاهدة لا في هذا الجدول.",
      en: "Supply said to have been and to be no longer, with the date of its end as told. This is no denial: it held before. Why it ended stands in the quote, not in this table.",
    },
    cypher: `MATCH (supplier:Entity)-[supply:SUPPLIES {status: 'ended'}]->(customer:Entity)
OPTIONAL MATCH (goods:Entity {id: supply.item})
OPTIONAL MATCH (said:Claim {subject: supplier.id, predicate: 'SUPPLIES', object: customer.id, status: 'ended', review: 'accepted'})
WHERE coalesce(said.item, '') = coalesce(supply.item, '')
RETURN supplier, supply, goods, customer, supply.lastDate AS ended, collect(said.quote)[..3] AS quotes
ORDER BY ended DESC, supply.id
LIMIT 200`,
    parameters: [],
    promisesRows: true,
  },
  {
    id: "supply-goods-unstated",
    category: "supply",
    title: { ar: "علاقات سكت النص عن بضاعتها", en: "Ties whose goods no text states" },
    about: {
      ar: "توريد أو استخدام لقدرة أو شراكة لا يذكر النص بضاعتها. لا تنقل السلعة عبرها إلى خطوة تالية: من يورّد «شيئًا» لا يُعرف أنه يورّد هذه الرقاقة.",
      en: "Supply, leasing or partnership whose goods are not stated. Carry no goods across them: who supplies something is not known to supply this chip.",
    },
    cypher: `MATCH (from:Entity)-[tie:SUPPLIES|LEASES_COMPUTE_IN|PARTNERS_WITH]->(to:Entity)
WHERE tie.item IS NULL AND tie.polarity = 'positive'
RETURN from, tie, to, type(tie) AS predicate, tie.status AS status, tie.grade AS grade
ORDER BY predicate, status, tie.id
LIMIT 200`,
    parameters: [],
    promisesRows: true,
  },
  {
    id: "supply-implied-origin",
    category: "supply",
    title: { ar: "أصل البضاعة حيث لا يُذكر البائع", en: "Origin of goods whose seller is unstated" },
    about: {
      ar: "جهة تصمّم البضاعة أو تطوّرها أو تصنّعها، وجهة تستخدمها، ولا قول بتوريد بينهما. هذا أصل البضاعة لا بائعها: قد تصل من وسيط أو من مخزون قديم.",
      en: "One party designs, develops or makes the goods, another uses them, and no claim says that the first supplies the second. It is where goods come from, not who sold them: a dealer or old stock may stand between.",
    },
    cypher: `MATCH (maker:Entity)-[make:DESIGNS|DEVELOPS|MANUFACTURES]->(goods:Entity)<-[use:USES|DEPENDS_ON]-(user:Entity)
WHERE maker <> user AND make.polarity = 'positive' AND use.polarity = 'positive'
  AND make.status IN ['asserted', 'reported'] AND use.status IN ['asserted', 'reported']
  AND NOT EXISTS { (maker)-[told:SUPPLIES {polarity: 'positive'}]->(user) WHERE told.item = goods.id }
RETURN maker, make, goods, use, user, make.grade AS makeGrade, use.grade AS useGrade
ORDER BY goods.id, maker.id, use.id
LIMIT 200`,
    parameters: [],
    promisesRows: true,
  },
  {
    id: "supply-dependence",
    category: "supply",
    title: { ar: "من يعتمد على من", en: "Who depends on whom" },
    about: {
      ar: "ما تقول المقالات إنه اعتماد، لا ما نستنتجه نحن من الاستخدام. الاعتماد المنفيّ يظهر بقطبه حتى لا يُقرأ إثباتًا.",
      en: "What articles call dependence, not what use would suggest. A negated one is shown with its polarity, so that nobody reads it as stated.",
    },
    cypher: `MATCH (dependent:Entity)-[dependence:DEPENDS_ON]->(on:Entity)
RETURN dependent, dependence, on, dependence.polarity AS polarity,
       dependence.status AS status, dependence.grade AS grade
ORDER BY polarity DESC, grade, dependence.id
LIMIT 200`,
    parameters: [],
    promisesRows: true,
  },
  {
    id: "supply-compute-abroad",
    category: "supply",
    title: { ar: "قدرة حوسبة خارج البلد", en: "Compute outside the country" },
    about: {
      ar: "من يستأجر قدرة حوسبة أو يدرّب نماذجه في مكان غير بلده المرجعي. بلد الجهة معلومة مرجعية لا قول مقال، ومن لا بلد مرجعيًّا له يظهر وخانته فارغة.",
      en: "Who leases compute or trains models in a place other than its reference country. That country is a reference fact, not what an article says; who has none is shown with an empty cell.",
    },
    cypher: `MATCH (user:Entity)-[tie:LEASES_COMPUTE_IN|TRAINS_IN]->(place:Place)
WHERE tie.polarity = 'positive' AND place.id <> coalesce(user.country, '')
RETURN user, tie, place, type(tie) AS predicate, tie.item AS goods, tie.status AS status,
       user.country AS referenceCountry, tie.grade AS grade
ORDER BY predicate, place.id, tie.id
LIMIT 200`,
    parameters: [],
    promisesRows: true,
  },
  {
    id: "supply-shortest-chain",
    category: "supply",
    title: { ar: "أقصر سلسلة موثَّقة بين طرفين", en: "Shortest documented chain between two" },
    about: {
      ar: "أقصر ما يصل بين كيانين بعلاقات توريد وصنع واستخدام مثبتة أو مرويّة، في أيّ اتجاه. هي صلة لا توريد: لا تضمن أن البضاعة نفسها تعبر كل خطوة، وذلك عمل لسان «تتبّع».",
      en: "The shortest way between two entities over stated or reported supply, making and use, in any direction. It is a connection, not supply: that the same goods pass every step is what the Trace tab checks.",
    },
    cypher: `MATCH (from:Entity {id: $from})
MATCH (to:Entity {id: $to})
MATCH chain = allShortestPaths((from)-[:SUPPLIES|DESIGNS|DEVELOPS|MANUFACTURES|USES|DEPENDS_ON|LEASES_COMPUTE_IN*..6]-(to))
WHERE all(hop IN relationships(chain) WHERE hop.polarity = 'positive' AND hop.status IN ['asserted', 'reported'])
RETURN chain, length(chain) AS hops, [hop IN relationships(chain) | hop.grade] AS grades
ORDER BY hops, [hop IN relationships(chain) | hop.id]
LIMIT 20`,
    parameters: [entityOf("from", "من", "From", "nvidia"), entityOf("to", "إلى", "To", "deepseek")],
    promisesRows: true,
  },
];

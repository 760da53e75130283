/** Queries on what authorities restrict, permit, ask and order. */
import type { LibraryQuery } from "./library-query.ts";
import { dayOf, entityOf } from "./parameters.ts";

export const POLICY: readonly LibraryQuery[] = [
  {
    id: "policy-norms",
    category: "policy",
    title: { ar: "من قيّد ماذا أو سمح به، ومن المخاطَب", en: "Who restricts or permits what, and whom it binds" },
    about: {
      ar: "كل قول بقاعدة: السلطة والبضاعة والمخاطَب والوجهة والتاريخ، بلفظ النص. خانة فارغة تعني أن النص لم يذكرها، لا أن القاعدة عامّة. والسماح ليس بيعًا.",
      en: "Every claim of a norm: authority, goods, addressee, destination and date as the text has them. An empty cell means that the text is silent, not that the norm is general. A permission is not a sale.",
    },
    cypher: `MATCH (authority:Entity)<-[:SUBJECT]-(said:Claim {review: 'accepted'})-[:OBJECT]->(goods:Entity)
WHERE said.predicate IN ['RESTRICTS', 'PERMITS', 'BANS_PURCHASE_OF', 'DISCOURAGES_PURCHASE_OF']
OPTIONAL MATCH (authority)-[norm]->(goods)
WHERE type(norm) = said.predicate AND coalesce(norm.item, '') = coalesce(said.item, '')
OPTIONAL MATCH (addressee:Entity {id: said.addressee})
OPTIONAL MATCH (destination:Entity {id: said.destination})
RETURN authority, norm, said.predicate AS predicate, goods, addressee, destination,
       said.polarity AS polarity, said.status AS status, said.date AS date, said.quote AS quote
ORDER BY authority.id, predicate, goods.id, date, said.id
LIMIT 300`,
    parameters: [],
    promisesRows: true,
  },
  {
    id: "policy-on-a-day",
    category: "policy",
    title: { ar: "القواعد النافذة في يوم", en: "Norms in force on a day" },
    about: {
      ar: "حال كل قاعدة في اليوم المعطى من تسلسلها الزمني: قائمة أو غير قائمة أو متنازَع فيها. ما لا تاريخ له قبل ذلك اليوم حاله غير معروفة، ولا يظهر. والمعلَن بدؤه لا ينفذ بحلول موعده.",
      en: "Each norm's state on the day, from its timeline: holds, not held or contested. What no text dates before that day is unknown and not listed. An announced start never comes into force by its date alone.",
    },
    cypher: `MATCH (authority:Entity)-[norm:RESTRICTS|PERMITS|BANS_PURCHASE_OF|DISCOURAGES_PURCHASE_OF]->(goods:Entity)
WITH authority, norm, goods, size([day IN norm.stateDates WHERE day <= $asOf]) AS told
WHERE told > 0
RETURN authority, norm, goods, type(norm) AS predicate, norm.states[told - 1] AS state,
       norm.stateDates[told - 1] AS since, norm.grade AS grade
ORDER BY state, since DESC, norm.id
LIMIT 200`,
    parameters: [dayOf("2025-09-30")],
    promisesRows: true,
  },
  {
    id: "policy-controls-on-supply",
    category: "policy",
    title: { ar: "من يورّد إلى من، وأيّ قاعدة تمسّ البضاعة", en: "Who supplies whom, with controls on the goods" },
    about: {
      ar: "كل توريد مع القواعد القائمة في اليوم المعطى على البضاعة نفسها أو على سلسلتها. لا يفحص المخاطَب ولا الوجهة، فهو يقول «قد تمسّ» لا «تقطع»؛ والحكم التامّ في لسان «تتبّع».",
      en: "Every supply with the norms that hold on that day on the very goods or on their series. It looks at neither addressee nor destination, so it says that a norm may touch, not that it cuts; Trace judges that.",
    },
    cypher: `MATCH (supplier:Entity)-[supply:SUPPLIES]->(customer:Entity)
WHERE supply.polarity = 'positive' AND supply.item IS NOT NULL
MATCH (goods:Entity {id: supply.item})
OPTIONAL MATCH (authority:Entity)-[norm:RESTRICTS|PERMITS|BANS_PURCHASE_OF|DISCOURAGES_PURCHASE_OF]->(ruled:Entity)
WHERE ruled.id IN [goods.id, goods.parent]
  AND size([day IN norm.stateDates WHERE day <= $asOf]) > 0
  AND norm.states[size([day IN norm.stateDates WHERE day <= $asOf]) - 1] = 'holds'
RETURN supplier, supply, goods, customer, supply.status AS status, collect(norm) AS norms,
       collect(type(norm) + ': ' + authority.id) AS controls
ORDER BY size(controls) DESC, supply.id
LIMIT 200`,
    parameters: [dayOf("2025-09-30")],
    promisesRows: true,
  },
  {
    id: "policy-opposed-authorities",
    category: "policy",
    title: { ar: "بضاعة لها عند سلطتين وضعان مختلفان", en: "Goods that two authorities treat differently" },
    about: {
      ar: "بضاعة سمحت بها سلطة وقيّدتها أو نهت عنها أخرى. لكلّ سلطة محورها، وسماح إحداهما لا يرفع نهي الأخرى. الجدول يجمع ما قيل في أيّ وقت، فانظر الحال والتاريخ.",
      en: "Goods that one authority permits and another restricts or discourages. Each is an axis of its own, and one's permission never lifts the other's request. All times are listed together: look at state and date.",
    },
    cypher: `MATCH (opener:Entity)-[open:PERMITS]->(goods:Entity)<-[close:RESTRICTS|BANS_PURCHASE_OF|DISCOURAGES_PURCHASE_OF]-(closer:Entity)
WHERE opener <> closer AND open.polarity = 'positive' AND close.polarity = 'positive'
RETURN goods, opener, open, open.status AS openStatus, open.lastDate AS openDate,
       closer, close, type(close) AS closing, close.status AS closeStatus, close.lastDate AS closeDate
ORDER BY goods.id, open.id, close.id
LIMIT 200`,
    parameters: [],
    promisesRows: true,
  },
  {
    id: "policy-reach",
    category: "policy",
    title: { ar: "ما الذي تمسّه هذه السياسة", en: "What this policy touches" },
    about: {
      ar: "من أصدر السياسة، وما تستهدفه أو تقيّده، وأيّ توريد مذكور لتلك البضاعة. توريد البضاعة المقيّدة ليس مخالفة: القيود تمنع النقل لا الحيازة.",
      en: "Who issued a policy, what it targets or restricts, and which stated supply carries those goods. Supply of restricted goods is no breach: controls cut transfers, not holdings.",
    },
    cypher: `MATCH (policy:Entity {id: $policy})-[aim:TARGETS|RESTRICTS]->(touched:Entity)
OPTIONAL MATCH (issuer:Entity)-[issue:ISSUES]->(policy)
OPTIONAL MATCH (supplier:Entity)-[supply:SUPPLIES {item: touched.id, polarity: 'positive'}]->(customer:Entity)
RETURN issuer, issue, policy, aim, touched, type(aim) AS predicate, aim.status AS status,
       supplier, supply, customer
ORDER BY predicate, touched.id, supply.id, issue.id
LIMIT 200`,
    parameters: [entityOf("policy", "السياسة", "Policy", "us-h20-restriction")],
    promisesRows: true,
  },
  {
    id: "policy-announced",
    category: "policy",
    title: { ar: "قواعد أُعلنت ولم يُذكر نفاذها", en: "Norms announced, not told to be in force" },
    about: {
      ar: "قيود وأذون ومراجعات مخطَّطة أو متوقَّعة. لا يُفهم من مرور موعدها أنها نفذت؛ تنفذ حين يقول ذلك مقال لاحق.",
      en: "Restrictions, permissions and reviews that are planned or expected. A date gone by does not put them into force; a later article that says so does.",
    },
    cypher: `MATCH (authority:Entity)-[norm:RESTRICTS|PERMITS|BANS_PURCHASE_OF|DISCOURAGES_PURCHASE_OF|TARGETS|ISSUES]->(object:Entity)
WHERE norm.status IN ['planned', 'expected']
RETURN authority, norm, object, type(norm) AS predicate, norm.status AS status, norm.firstDate AS announcedFor, norm.grade AS grade
ORDER BY announcedFor IS NULL, announcedFor, norm.id
LIMIT 200`,
    parameters: [],
    promisesRows: true,
  },
  {
    id: "policy-asked-or-ordered",
    category: "policy",
    title: { ar: "طلبُ ترك الشراء والأمرُ بوقفه", en: "Asked not to buy, or ordered to stop" },
    about: {
      ar: "ما طلبته السلطة وما أمرت به في البضاعة نفسها، جنبًا إلى جنب، بلفظ كل نص وتاريخه. الطلب أضعف من الأمر، واختلاف الصحف بينهما يبقى ظاهرًا.",
      en: "What an authority asked and what it ordered on the same goods, side by side, each with its text and date. Asking is weaker than ordering, and where outlets differ both stay.",
    },
    cypher: `MATCH (authority:Entity)-[norm:DISCOURAGES_PURCHASE_OF|BANS_PURCHASE_OF]->(goods:Entity)
MATCH (said:Claim {subject: authority.id, predicate: type(norm), object: goods.id, review: 'accepted'})-[:STATED_IN]->(article:Article)
RETURN goods, authority, norm, type(norm) AS predicate, said.addressee AS addressee, said.date AS date,
       said.quote AS quote, article.title AS article, said.grade AS grade
ORDER BY goods.id, predicate DESC, date, said.id
LIMIT 200`,
    parameters: [],
    promisesRows: true,
  },
  {
    id: "policy-without-supply",
    category: "policy",
    title: { ar: "بضاعة مقيّدة لا يُذكر لها توريد", en: "Restricted goods with no stated supply" },
    about: {
      ar: "بضاعة عليها قيد أو نهي، ولا علاقة توريد في المدوّنة تحملها. السكوت ليس نفيًا: قد تُباع ولا يذكر ذلك أيّ من مقالاتنا.",
      en: "Goods under a restriction or ban that no supply in the corpus carries. Silence is no denial: they may be sold without any of our articles saying so.",
    },
    cypher: `MATCH (authority:Entity)-[norm:RESTRICTS|BANS_PURCHASE_OF|DISCOURAGES_PURCHASE_OF]->(goods:Entity)
WHERE (goods:Chip OR goods:Equipment OR goods:Software OR goods:AIModel)
  AND NOT EXISTS { MATCH (:Entity)-[supply:SUPPLIES]->(:Entity) WHERE supply.item = goods.id }
RETURN goods, authority, norm, type(norm) AS predicate, norm.status AS status, goods.collective AS aWholeClass
ORDER BY goods.id, norm.id
LIMIT 200`,
    parameters: [],
    promisesRows: true,
  },
];

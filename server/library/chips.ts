/** Queries on chips and other goods: who makes them, who has them, and how they compare. */
import type { LibraryQuery } from "./library-query.ts";
import { entityOf } from "./parameters.ts";

export const CHIPS: readonly LibraryQuery[] = [
  {
    id: "chips-compared",
    category: "chips",
    title: { ar: "رقائق مقارَنة: بأيّ مقياس وإلى أيّ أساس", en: "Chips compared: by which metric, against what" },
    about: {
      ar: "كل مقارنة بين رقاقتين بمقياسها وأساسها ورقمها كما في النص. لا ترتيب عامًّا هنا: أداء في مقياس لا يصلح حكمًا في غيره، و«ليست أدنى» تساوٍ لا تفوّق.",
      en: "Each comparison of two chips with metric, baseline and figure as the text has them. This is no ranking: one metric says nothing of another, and not worse means on a par, not better.",
    },
    cypher: `MATCH (chip:Chip)<-[:SUBJECT]-(said:Claim {review: 'accepted'})-[:OBJECT]->(other:Chip)
WHERE said.predicate IN ['OUTPERFORMS', 'UNDERPERFORMS']
OPTIONAL MATCH (chip)-[comparison]->(other)
WHERE type(comparison) = said.predicate
RETURN chip, comparison, said.predicate AS predicate, other, said.polarity AS polarity,
       said.metricAr AS metricAr, said.metricEn AS metricEn, said.baseline AS baseline,
       said.quantityValue AS value, said.quantityUnit AS unit, said.status AS status, said.grade AS grade
ORDER BY chip.id, predicate, other.id, said.id
LIMIT 200`,
    parameters: [],
    promisesRows: true,
  },
  {
    id: "chips-makers",
    category: "chips",
    title: { ar: "من يصمّم الرقائق ومن يصنعها", en: "Who designs chips, and who makes them" },
    about: {
      ar: "المصمّم والمطوّر والمصنّع، كلٌّ بفعله. من يصمّم لا يصنع بالضرورة، والصنع المخطَّط أو المتوقَّع يظهر بصيغته.",
      en: "Designers, developers and manufacturers, each by its verb. Who designs need not manufacture, and planned or expected making is shown as such.",
    },
    cypher: `MATCH (maker:Entity)-[make:DESIGNS|DEVELOPS|MANUFACTURES]->(chip:Chip)
WHERE make.polarity = 'positive'
RETURN chip, maker, make, type(make) AS predicate, make.status AS status, make.grade AS grade
ORDER BY chip.id, predicate, make.id
LIMIT 300`,
    parameters: [],
    promisesRows: true,
  },
  {
    id: "chips-alternatives",
    category: "chips",
    title: { ar: "بدائل هذه البضاعة", en: "Alternatives to these goods" },
    about: {
      ar: "ما يُقال إنه بديل عنها، وما يُقال إنه ليس بديلًا. البديل الذي تجري محاولته أو يُتوقّع ليس بديلًا قائمًا.",
      en: "What is said to be an alternative, and what is said not to be. One that is tried or expected is not one that stands.",
    },
    cypher: `MATCH (other:Entity)-[alternative:ALTERNATIVE_TO]->(goods:Entity {id: $goods})
OPTIONAL MATCH (maker:Entity)-[make:DESIGNS|DEVELOPS|MANUFACTURES {polarity: 'positive'}]->(other)
RETURN other, alternative, goods, alternative.polarity AS polarity, alternative.status AS status,
       alternative.grade AS grade, collect(make) AS makes, collect(maker.id) AS makers
ORDER BY polarity DESC, grade, alternative.id
LIMIT 200`,
    parameters: [entityOf("goods", "البضاعة", "Goods", "nvidia-chips")],
    promisesRows: true,
  },
  {
    id: "chips-holders",
    category: "chips",
    title: { ar: "عند من هذه البضاعة", en: "Who has these goods" },
    about: {
      ar: "من يستخدمها أو يعتمد عليها أو اقتناها، ومن تُورَّد إليه. الاستخدام بعد المنع من مخزون سابق ليس مخالفة، والمخطَّط منه ليس حيازة: انظر صيغة القول.",
      en: "Who uses, depends on or acquired them, and to whom they are supplied. Use after a ban from older stock is no breach, and what is planned is no holding: look at the status.",
    },
    cypher: `CALL () {
  MATCH (holder:Entity)-[tie:USES|DEPENDS_ON|ACQUIRES]->(:Entity {id: $goods})
  RETURN holder, tie
  UNION
  MATCH (:Entity)-[tie:SUPPLIES {item: $goods}]->(holder:Entity)
  RETURN holder, tie
}
RETURN holder, tie, type(tie) AS predicate, tie.polarity AS polarity, tie.status AS status,
       tie.lastDate AS lastDate, tie.grade AS grade, holder.collective AS aGroup
ORDER BY polarity DESC, predicate, status, tie.id
LIMIT 200`,
    parameters: [entityOf("goods", "البضاعة", "Goods", "h20")],
    promisesRows: true,
  },
  {
    id: "chips-everything-about",
    category: "chips",
    title: { ar: "كل ما يُقال عن رقاقة", en: "Everything said of one chip" },
    about: {
      ar: "كل علاقة طرفها الرقاقة أو هي بضاعتها، بأنواعها كلها. صالح للرسم؛ أمّا ما يُقال عنها بعبارة لا بطرف ثانٍ فتجده في «عبارات وأرقام».",
      en: "Every relation that has the chip as an end or as its goods, of all kinds. Good to draw; what is said of it in a phrase, with no second end, is in Figures and phrases.",
    },
    cypher: `MATCH (from:Entity)-[tie]->(to:Entity)
WHERE tie.id IS NOT NULL AND (from.id = $chip OR to.id = $chip OR tie.item = $chip)
RETURN from, tie, to, type(tie) AS predicate, tie.polarity AS polarity, tie.status AS status, tie.grade AS grade
ORDER BY predicate, tie.id
LIMIT 300`,
    parameters: [entityOf("chip", "الرقاقة", "Chip", "h20")],
    promisesRows: true,
  },
  {
    id: "chips-unnamed",
    category: "chips",
    title: { ar: "بضاعة لا يسمّيها النص", en: "Goods that the text leaves unnamed" },
    about: {
      ar: "بضائع ذكرتها المقالات بلا اسم فسمّيناها نحن، مع من يصنعها إن ذُكر. لا تخلطها برقاقة مسمّاة: «رقاقتها الجديدة» قد لا تكون التي تعرفها.",
      en: "Goods that articles mention without a name and that carry a name of ours, with their maker where told. Do not take one for a named chip: its new chip may not be the one you know.",
    },
    cypher: `MATCH (goods:Entity {unnamed: true})
WHERE goods:Chip OR goods:AIModel OR goods:Software OR goods:Equipment
OPTIONAL MATCH (maker:Entity)-[make:DESIGNS|DEVELOPS|MANUFACTURES {polarity: 'positive'}]->(goods)
RETURN goods, goods.collective AS aWholeClass, collect(make) AS makes, collect(maker.id) AS makers, goods.degree AS relations
ORDER BY relations DESC, goods.id
LIMIT 200`,
    parameters: [],
    promisesRows: true,
  },
];

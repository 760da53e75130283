/** What the brief says in its own voice, in both languages. */

import type { DatePrecision, RelationState } from "#contract/model.ts";
import type { Join } from "#contract/trace.ts";
import type { Language } from "#text/claim-sentence.ts";
import { type Forms, plural } from "./plural.ts";

interface Words {
  readonly brand: string;
  readonly kind: string;
  readonly made: string;
  readonly comma: string;
  readonly semicolon: string;
  readonly colon: string;
  readonly drawing: string;
  readonly key: Readonly<Record<KeyMark, string>>;
  readonly hops: string;
  readonly hop: string;
  readonly weakest: string;
  readonly facts: Readonly<
    Record<"state" | "grade" | "join" | "goods" | "via" | "implied" | "last" | "reference", string>
  >;
  readonly states: Readonly<Record<RelationState, string>>;
  readonly joins: Readonly<Record<Join, string>>;
  readonly goodsUntold: string;
  readonly implied: string;
  readonly lastDocumented: string;
  readonly neverDated: string;
  readonly byReference: string;
  readonly noClaims: string;
  readonly breaks: string;
  readonly backsJoin: string;
  readonly claim: Readonly<
    Record<
      | "digest"
      | "noOutlet"
      | "noOutletCites"
      | "event"
      | "printed"
      | "unknownDate"
      | "says"
      | "via"
      | "deniedBy"
      | "ownVoice"
      | "negative"
      | "range"
      | "place"
      | "condition",
      string
    >
  >;
  readonly undated: Readonly<Record<"present" | "past" | "future", string>>;
  readonly precision: Readonly<Record<DatePrecision, string>>;
  readonly controls: string;
  readonly noControls: string;
  readonly control: Readonly<
    Record<"cuts" | "mayCut" | "inForce" | "notInForce" | "off" | "since" | "until" | "onHop" | "documented", string>
  >;
  readonly leads: string;
  readonly lead: Readonly<Record<"group" | "planned" | "attempted" | "negative" | "weak" | "ended", string>>;
  readonly limits: string;
  readonly limit: Readonly<
    Record<
      "measured" | "searched" | "knownBy" | "digest" | "implied" | "firmLevel" | "unknown" | "silence" | "mayCut",
      string
    >
  >;
  readonly graph: string;
  readonly origin: Readonly<Record<"asOf" | "hash" | "version" | "noHash" | "check" | "checkQuotes", string>>;
  readonly cut: string;
  readonly quotedAbove: string;
}

/** The marks of the drawing that its key explains. */
export type KeyMark =
  | "stated"
  | "implied"
  | "contested"
  | "ended"
  | "unheld"
  | "cuts"
  | "mayCut"
  | "firmLevel"
  | "reference"
  | "collective"
  | "unnamed";

const AR: Words = {
  brand: "سلسلة",
  kind: "موجز مسار",
  made: "أُعدّ في",
  comma: "، ",
  semicolon: "؛ ",
  colon: ": ",
  drawing: "المسار مرسومًا باتجاه البضاعة",
  key: {
    stated: "توريد منصوص عليه",
    implied: "منشأ البضاعة، والبائع غير مذكور",
    contested: "متنازَع فيه",
    ended: "كان قائمًا وانتهى",
    unheld: "خطوة غير قائمة في التاريخ",
    cuts: "قيد نافذ يقطع الخطوة",
    mayCut: "قيد نافذ لا يُجزم بأنه يقطعها",
    firmLevel: "لا تتّصل البضاعة هنا، بل الشركة وحدها",
    reference: "معلومة مرجعية، لا قول من مقال",
    collective: "جماعة، لا شركة بعينها",
    unnamed: "تسمية منّا لما لا يسمّيه النص",
  },
  hops: "الخطوات والجُمل التي تقوم عليها",
  hop: "الخطوة {n} من {of}",
  weakest: "أضعف حلقة",
  facts: {
    state: "الحال في {date}",
    grade: "درجة التوثيق",
    join: "الوصلة بما قبلها",
    goods: "البضاعة",
    via: "يسلّمها",
    implied: "ملاحظة",
    last: "آخر توثيق",
    reference: "المصدر",
  },
  states: { holds: "قائمة", notHeld: "غير قائمة", unknown: "غير معروفة", contested: "متنازَع فيها" },
  joins: {
    start: "أول المسار",
    same: "البضاعة نفسها",
    variant: "صنف من البضاعة أو من سلسلتها",
    component: "جزء يدخل في البضاعة",
    madeInto: "مادّة تُصنع منها البضاعة",
    firmLevel: "على مستوى الشركة فقط: لا يقول نصّ إن بضاعة الخطوة السابقة تمضي في هذه",
  },
  goodsUntold: "البضاعة غير مذكورة",
  implied: "منشأ البضاعة؛ البائع غير مذكور.",
  lastDocumented: "آخر توثيق لها في {date}",
  neverDated: "لا قول مؤرّخًا يوثّقها",
  byReference: "معلومة مرجعية من {source}، لا قول من مقال",
  noClaims: "لم تُعطَ لهذه الخطوة أقوال.",
  breaks: "هذا القول يقطع المسار",
  backsJoin: "قول الوصلة",
  claim: {
    digest: "ملخّصنا، ليس نصّ الصحيفة",
    noOutlet: "الصحيفة غير مذكورة في النص",
    noOutletCites: "الصحيفة غير مذكورة في النص؛ وينقل عن {outlets}",
    event: "الحدث",
    printed: "النشر",
    unknownDate: "غير معروف",
    says: "القائل: {name}",
    via: "نقلًا عن {name}",
    deniedBy: "نفته: {name}",
    ownVoice: "يقولها النص بصوته",
    negative: "نفي",
    range: "{from} إلى {to}",
    place: "الحروف {start} إلى {end}",
    condition: "بشرط أو قيد",
  },
  undated: { present: "بلا تاريخ؛ حاضر وقت النشر", past: "بلا تاريخ؛ في الماضي", future: "بلا تاريخ؛ في المستقبل" },
  precision: { day: "بدقّة اليوم", month: "بدقّة الشهر", year: "بدقّة السنة" },
  controls: "القيود على هذا المسار",
  noControls: "لا قيد موثّقًا يمسّ خطوة من هذا المسار.",
  control: {
    cuts: "يقطع",
    mayCut: "قد يقطع",
    inForce: "نافذ في {date}",
    notInForce: "غير نافذ في {date}",
    off: "معلّق افتراضًا",
    since: "منذ {date}",
    until: "حتى {date}",
    onHop: "الخطوة {n}",
    documented: "يقطعها بنصّه، لكنّ قولًا يوثّق الخطوة بعد بدئه",
  },
  leads: "خيوط لا تبلغ أن تكون خطوات",
  lead: {
    group: "قول عن جماعة",
    planned: "مخطَّط أو متوقَّع",
    attempted: "محاولة",
    negative: "قول بالنفي",
    weak: "سند ضعيف",
    ended: "منتهٍ",
  },
  limits: "حدود هذا الموجز",
  limit: {
    measured: "يقيس هذا الموجز ما وُثّق، لا العالم كلّه: وما سكتت عنه المقالات قد يكون.",
    searched: "بُحث في {articles}، فيها {relations} و{claims}.",
    knownBy: "لا يُعتدّ هنا إلا بما نُشر حتى {date}.",
    digest: "ما عُلّم بعبارة «ملخّصنا» صياغة منّا لما جاء في المقال، وليس نصّ الصحيفة؛ فلا يُستشهد به على أنه كلامها.",
    implied: "خطوة المنشأ تقول من صمّم البضاعة أو صنعها، ولا تقول من باعها.",
    firmLevel: "وصلة على مستوى الشركة تقول إن الشركة نفسها اشترت شيئًا وباعت شيئًا، ولا تقول إن هذا من ذاك.",
    unknown: "«غير معروفة» ليست نفيًا: لا قول يوثّق الخطوة في ذلك التاريخ، ولا قول ينهيها.",
    silence: "السكوت ليس رفضًا: غياب اسم عن قائمة ليس قولًا عنه.",
    mayCut: "«قد يقطع»: لا يبيّن النص البضاعة أو المخاطَب أو الوجهة بيانًا يكفي للجزم.",
  },
  graph: "الرسم الذي أُخذ منه",
  origin: {
    asOf: "الحال في",
    hash: "بصمة الرسم",
    version: "نسخة البيانات",
    noHash: "لم تُحسب بعد",
    check:
      "للتحقّق: شغّل الأمر npm run seed -- hash على النسخة نفسها من البيانات وقارن البصمة، ثم npm run seed -- verify ليعيد فحص كل اقتباس وموضعه في مقاله.",
    checkQuotes: "تحت كل جملة رمز قولها وموضع حروفها في مقالها.",
  },
  cut: "تظهر {shown} من {total}",
  quotedAbove: "الجملة نفسها أعلاه",
};

const EN: Words = {
  brand: "Silsila",
  kind: "Path brief",
  made: "Made on",
  comma: ", ",
  semicolon: "; ",
  colon: ": ",
  drawing: "The path, drawn the way the goods move",
  key: {
    stated: "stated",
    implied: "origin of the goods; the seller is not stated",
    contested: "contested",
    ended: "held once, and ended",
    unheld: "a hop that does not hold on the date",
    cuts: "a control in force that cuts the hop",
    mayCut: "a control in force that does not surely cut it",
    firmLevel: "the goods do not continue here, only the firm does",
    reference: "a reference fact, not a claim of an article",
    collective: "a group, not one company",
    unnamed: "a name of ours for what the text leaves unnamed",
  },
  hops: "The hops and the sentences they rest on",
  hop: "Hop {n} of {of}",
  weakest: "weakest link",
  facts: {
    state: "State on {date}",
    grade: "Grade",
    join: "Join to the hop before",
    goods: "Goods",
    via: "Handed over by",
    implied: "Note",
    last: "Last documented",
    reference: "Source",
  },
  states: { holds: "holds", notHeld: "does not hold", unknown: "unknown", contested: "contested" },
  joins: {
    start: "start of the path",
    same: "the same goods",
    variant: "a variant of the goods or a member of their series",
    component: "a part that goes into the goods",
    madeInto: "made into the goods",
    firmLevel: "at the level of the firm only: no text says that the goods of the hop before go on in this one",
  },
  goodsUntold: "goods not stated",
  implied: "Origin of the goods; the seller is not stated.",
  lastDocumented: "last documented on {date}",
  neverDated: "no dated claim documents it",
  byReference: "a reference fact from {source}, not a claim of an article",
  noClaims: "No claims were given for this hop.",
  breaks: "this claim breaks the path",
  backsJoin: "claim behind the join",
  claim: {
    digest: "our digest, not the outlet’s text",
    noOutlet: "Outlet not named in the text",
    noOutletCites: "Outlet not named in the text; cites {outlets}",
    event: "event",
    printed: "printed",
    unknownDate: "unknown",
    says: "said by {name}",
    via: "reported by {name}",
    deniedBy: "denied by {name}",
    ownVoice: "in the text’s own voice",
    negative: "says no",
    range: "{from} to {to}",
    place: "characters {start} to {end}",
    condition: "condition",
  },
  undated: {
    present: "no date; the present of its article",
    past: "no date; in the past",
    future: "no date; in the future",
  },
  precision: { day: "to the day", month: "to the month", year: "to the year" },
  controls: "Controls on this path",
  noControls: "No documented control touches a hop of this path.",
  control: {
    cuts: "cuts",
    mayCut: "may cut",
    inForce: "in force on {date}",
    notInForce: "not in force on {date}",
    off: "switched off by assumption",
    since: "since {date}",
    until: "until {date}",
    onHop: "hop {n}",
    documented: "it would by its words, yet a claim documents the hop after it began",
  },
  leads: "Leads that fall short of being hops",
  lead: {
    group: "said of a group",
    planned: "planned or expected",
    attempted: "attempted",
    negative: "says no",
    weak: "weakly documented",
    ended: "ended",
  },
  limits: "Limits of this brief",
  limit: {
    measured:
      "This brief measures what is documented, not the world: what the articles do not mention may still be so.",
    searched: "Searched: {articles} with {relations} and {claims}.",
    knownBy: "Only what was in print by {date} counts here.",
    digest:
      "What is marked as our digest is our wording of what the article says, not the outlet’s text; do not quote it as theirs.",
    implied: "A hop of origin says who designed or made the goods. It does not say who sold them.",
    firmLevel:
      "A join at the level of the firm says that the same firm bought something and sold something, not that the one is in the other.",
    unknown: "“Unknown” is not a no: no claim documents the hop on that date, and none ends it.",
    silence: "Silence is not refusal: a name that a list lacks is no claim about it.",
    mayCut: "“May cut”: the text does not state the goods, the addressee or the destination well enough to say.",
  },
  graph: "The graph it was taken from",
  origin: {
    asOf: "State as of",
    hash: "Graph hash",
    version: "Data version",
    noHash: "not computed yet",
    check:
      "To check: run npm run seed -- hash on the same version of the data and compare the hash, then npm run seed -- verify, which checks every quote and its place in its article again.",
    checkQuotes: "Below each sentence stand the id of its claim and the place of its characters in the article.",
  },
  cut: "{shown} of {total} shown",
  quotedAbove: "the same sentence as above",
};

const COUNTED = {
  ar: {
    articles: { one: "مقال واحد", two: "مقالين", few: "# مقالات", many: "# مقالًا", other: "# مقال" },
    relations: { one: "علاقة واحدة", two: "علاقتان", few: "# علاقات", many: "# علاقة", other: "# علاقة" },
    claims: { one: "قول واحد", two: "قولان", few: "# أقوال", many: "# قولًا", other: "# قول" },
    moreNorms: { one: "وقيد آخر", two: "وقيدان آخران", few: "و# قيود أخرى", many: "و# قيدًا آخر", other: "و# قيد آخر" },
    inHops: { one: "خطوة واحدة", two: "خطوتين", few: "# خطوات", many: "# خطوة", other: "# خطوة" },
  },
  en: {
    articles: { one: "# article", other: "# articles" },
    relations: { one: "# relation", other: "# relations" },
    claims: { one: "# claim", other: "# claims" },
    moreNorms: { one: "and # more", other: "and # more" },
    inHops: { one: "one hop", other: "# hops" },
  },
} as const satisfies Record<Language, Record<string, Forms>>;

/** The words of the language. `{name}` in one of them is filled by `fill`. */
export function wordsOf(language: Language): Words {
  return language === "ar" ? AR : EN;
}

export type Counted = keyof (typeof COUNTED)["ar"];

/** "5 articles", "مقالين". */
export function counted(count: number, what: Counted, language: Language): string {
  return plural(count, COUNTED[language][what], language);
}

/** Fills `{name}` from `values`; in one pass, so that a value cannot bring a placeholder of its own. */
export function fill(words: string, values: Readonly<Record<string, string>>): string {
  return words.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
}

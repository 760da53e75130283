import { fc, test as property } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";
import { CLAIM_STATUS_NAMES, HEDGE_NAMES, POLARITIES } from "#contract/claim-vocabulary.ts";
import { ENTITY_TYPE_NAMES, PREDICATE_NAMES, type Predicate } from "#contract/ontology.ts";
import { claimSentence, type Language, type SentenceParts } from "#text/claim-sentence.ts";

const bare = (text: string): string => text.replace(/[\u2068\u2069]/gu, "");
const say = (parts: SentenceParts, language: Language): string => bare(claimSentence(parts, language));

const AR = { nvidia: "إنفيديا", alibaba: "علي بابا", usa: "الحكومة الأمريكية", designers: "مصمّمو الرقائق الصينيون" };

/** A claim in both languages, positive and asserted unless said otherwise. */
interface Row extends Omit<SentenceParts, "subject" | "object" | "polarity" | "status"> {
  readonly from: readonly [ar: string, en: string, type: SentenceParts["subject"]["type"]];
  readonly to: readonly [ar: string, en: string, type?: SentenceParts["subject"]["type"]];
  readonly polarity?: SentenceParts["polarity"];
  readonly status?: SentenceParts["status"];
  readonly names?: Readonly<
    Record<Language, Partial<Pick<SentenceParts, "item" | "addressee" | "destination" | "metric">>>
  >;
  readonly ar: string;
  readonly en: string;
}

function partsOf({ from, to, names, ar: _ar, en: _en, ...row }: Row, language: Language): SentenceParts {
  const index = language === "ar" ? 0 : 1;
  return {
    polarity: "positive",
    status: "asserted",
    ...row,
    ...names?.[language],
    subject: { name: from[index], type: from[2] },
    object: to[index],
    ...(to[2] !== undefined && { objectType: to[2] }),
  };
}

const NVIDIA = [AR.nvidia, "Nvidia", "Company"] as const;
const ALIBABA = [AR.alibaba, "Alibaba", "Company"] as const;
const US = [AR.usa, "US government", "Government"] as const;
const CHINA = ["الحكومة الصينية", "Chinese government", "Government"] as const;
const DESIGNERS = [AR.designers, "Chinese chip designers", "Company"] as const;
const H20 = ["إتش 20", "H20", "Chip"] as const;
const H20_GOODS = { ar: { item: "إتش 20" }, en: { item: "H20" } };

const TABLE: readonly Row[] = [
  {
    predicate: "SUPPLIES",
    from: NVIDIA,
    to: ALIBABA,
    names: H20_GOODS,
    ar: "تورّد إنفيديا إتش 20 إلى علي بابا",
    en: "Nvidia supplies H20 to Alibaba",
  },
  { predicate: "SUPPLIES", from: NVIDIA, to: ALIBABA, ar: "تورّد إنفيديا إلى علي بابا", en: "Nvidia supplies Alibaba" },
  {
    predicate: "SUPPLIES",
    from: NVIDIA,
    to: ALIBABA,
    tense: "past",
    ar: "ورّدت إنفيديا إلى علي بابا",
    en: "Nvidia supplied Alibaba",
  },
  {
    predicate: "SUPPLIES",
    from: NVIDIA,
    to: ALIBABA,
    polarity: "negative",
    tense: "past",
    ar: "لم تورّد إنفيديا إلى علي بابا",
    en: "Nvidia did not supply Alibaba",
  },
  {
    predicate: "SUPPLIES",
    from: NVIDIA,
    to: ALIBABA,
    status: "ended",
    names: H20_GOODS,
    ar: "لم تعد إنفيديا تورّد إتش 20 إلى علي بابا",
    en: "Nvidia no longer supplies H20 to Alibaba",
  },
  {
    predicate: "SUPPLIES",
    from: NVIDIA,
    to: ALIBABA,
    status: "planned",
    polarity: "negative",
    ar: "من المخطَّط ألّا تورّد إنفيديا إلى علي بابا",
    en: "Nvidia is not to supply Alibaba",
  },
  {
    predicate: "SUPPLIES",
    from: NVIDIA,
    to: ALIBABA,
    status: "denied",
    deniedBy: { name: AR.nvidia, type: "Company" },
    ar: "تنفي إنفيديا أن تورّد إنفيديا إلى علي بابا",
    en: "إنفيديا denies that Nvidia supplies Alibaba",
  },
  {
    predicate: "PERMITS",
    from: US,
    to: H20,
    tense: "past",
    names: {
      ar: { addressee: AR.nvidia, destination: "الصين" },
      en: { addressee: "Nvidia", destination: "China" },
    },
    ar: "سمحت الحكومة الأمريكية لإنفيديا بتوريد إتش 20 إلى الصين",
    en: "The US government permitted Nvidia to supply H20 to China",
  },
  {
    predicate: "PERMITS",
    from: US,
    to: H20,
    names: {
      ar: { addressee: "الشركات الأمريكية" },
      en: { addressee: "US companies" },
    },
    ar: "تسمح الحكومة الأمريكية للشركات الأمريكية بتوريد إتش 20",
    en: "The US government permits US companies to supply H20",
  },
  {
    predicate: "RESTRICTS",
    from: US,
    to: H20,
    status: "ended",
    names: { ar: { destination: "الصين" }, en: { destination: "China" } },
    ar: "لم تعد الحكومة الأمريكية تفرض قيودًا على توريد إتش 20 إلى الصين",
    en: "The US government no longer restricts the supply of H20 to China",
  },
  {
    predicate: "DISCOURAGES_PURCHASE_OF",
    from: CHINA,
    to: H20,
    tense: "past",
    names: { ar: { addressee: "الشركات الصينية" }, en: { addressee: "Chinese companies" } },
    ar: "طلبت الحكومة الصينية من الشركات الصينية عدم شراء إتش 20",
    en: "The Chinese government asked Chinese companies not to buy H20",
  },
  {
    predicate: "BANS_PURCHASE_OF",
    from: CHINA,
    to: H20,
    tense: "past",
    names: { ar: { addressee: "الشركات الصينية" }, en: { addressee: "Chinese companies" } },
    ar: "أمرت الحكومة الصينية الشركات الصينية بوقف شراء إتش 20",
    en: "The Chinese government ordered Chinese companies to stop buying H20",
  },
  {
    predicate: "DEPENDS_ON",
    from: DESIGNERS,
    to: ["مورّدو خوادم إنفيديا", "Nvidia server suppliers", "Company"],
    ar: "يعتمد مصمّمو الرقائق الصينيون على مورّدي خوادم إنفيديا",
    en: "Chinese chip designers depend on Nvidia server suppliers",
  },
  {
    predicate: "DEPENDS_ON",
    from: DESIGNERS,
    to: NVIDIA,
    status: "ended",
    ar: "لم يعد مصمّمو الرقائق الصينيون يعتمدون على إنفيديا",
    en: "Chinese chip designers no longer depend on Nvidia",
  },
  {
    predicate: "ALTERNATIVE_TO",
    from: DESIGNERS,
    to: NVIDIA,
    status: "attempted",
    names: { ar: { destination: "الصين" }, en: { destination: "China" } },
    ar: "يسعى مصمّمو الرقائق الصينيون إلى أن يكونوا بديلًا عن إنفيديا في الصين",
    en: "Chinese chip designers are trying to be an alternative to Nvidia in China",
  },
  {
    predicate: "ALTERNATIVE_TO",
    from: ["شريحة ميتاكس الجديدة", "MetaX's new chip", "Chip"],
    to: H20,
    hedge: "possible",
    ar: "ربما كانت شريحة ميتاكس الجديدة بديلًا عن إتش 20",
    en: "MetaX's new chip is possibly an alternative to H20",
  },
  {
    predicate: "ALTERNATIVE_TO",
    from: ["الرقائق الصينية المحلية", "Chinese-made AI chips", "Chip"],
    to: H20,
    polarity: "negative",
    hedge: "likely",
    ar: "على الأرجح ليست الرقائق الصينية المحلية بديلًا عن إتش 20",
    en: "Chinese-made AI chips are probably not an alternative to H20",
  },
  {
    predicate: "OUTPERFORMS",
    from: ["نظام إنفيديا المنافس", "Nvidia's rival AI system", "Chip"],
    to: H20,
    names: { ar: { metric: "سعة الذاكرة" }, en: { metric: "memory size" } },
    ar: "يتفوّق نظام إنفيديا المنافس على إتش 20 في سعة الذاكرة",
    en: "Nvidia's rival AI system outperforms H20 in memory size",
  },
  {
    predicate: "USES",
    from: ALIBABA,
    to: H20,
    status: "expected",
    hedge: "possible",
    polarity: "negative",
    ar: "قد لا تستخدم علي بابا إتش 20",
    en: "Alibaba may not use H20",
  },
  {
    predicate: "USES",
    from: ALIBABA,
    to: H20,
    status: "expected",
    hedge: "likely",
    ar: "يُرجَّح أن تستخدم علي بابا إتش 20",
    en: "Alibaba will probably use H20",
  },
  {
    predicate: "USES",
    from: ALIBABA,
    to: H20,
    status: "reported",
    hedge: "alleged",
    ar: "تستخدم علي بابا إتش 20، بحسب مزاعم",
    en: "Alibaba allegedly uses H20",
  },
  {
    predicate: "TRAINS_IN",
    from: ["نماذج علي بابا", "Alibaba's AI models", "AIModel"],
    to: ["جنوب شرق آسيا", "Southeast Asia", "Place"],
    ar: "تُدرَّب نماذج علي بابا في جنوب شرق آسيا",
    en: "Alibaba's AI models are trained in Southeast Asia",
  },
  {
    predicate: "TRAINS_IN",
    from: DESIGNERS,
    to: ["الشرق الأوسط", "Middle East", "Place"],
    ar: "يدرّب مصمّمو الرقائق الصينيون نماذجهم في الشرق الأوسط",
    en: "Chinese chip designers train models in the Middle East",
  },
  {
    predicate: "LOCATED_IN",
    from: NVIDIA,
    to: ["الولايات المتحدة", "United States", "Place"],
    ar: "مقرّ إنفيديا في الولايات المتحدة",
    en: "Nvidia is based in the United States",
  },
  {
    predicate: "PART_OF",
    from: ALIBABA,
    to: [AR.designers, "Chinese chip designers", "Company"],
    ar: "تندرج علي بابا ضمن مصمّمي الرقائق الصينيين",
    en: "Alibaba is among Chinese chip designers",
  },
  {
    predicate: "EMPLOYED_BY",
    from: ["ريفا جوجون", "Reva Goujon", "Person"],
    to: ["مجموعة روديوم", "Rhodium Group", "Organization"],
    ar: "تعمل ريفا جوجون في مجموعة روديوم",
    en: "Reva Goujon works for Rhodium Group",
  },
  {
    predicate: "MEETS_WITH",
    from: ["شي جين بينغ", "Xi Jinping", "Person"],
    to: ["رن تشنغ فاي", "Ren Zhengfei", "Person"],
    ar: "التقى شي جين بينغ رن تشنغ فاي",
    en: "Xi Jinping met Ren Zhengfei",
  },
  {
    predicate: "TARGETS",
    from: ["إطار انتشار الذكاء الاصطناعي", "Framework for AI Diffusion", "Policy"],
    to: ["الهند", "India", "Place"],
    ar: "يستهدف إطار انتشار الذكاء الاصطناعي الهند",
    en: "The Framework for AI Diffusion targets India",
  },
  {
    predicate: "HAS_ATTRIBUTE",
    from: H20,
    to: ["مخاطر أمنية محتملة", "possible security risks"],
    status: "denied",
    deniedBy: { name: "Nvidia", type: "Company" },
    ar: "تنفي Nvidia ما يُقال عن إتش 20: مخاطر أمنية محتملة",
    en: "Nvidia denies what is said of H20: possible security risks",
  },
  {
    predicate: "ESTIMATES",
    from: ["باركليز", "Barclays", "Organization"],
    to: ["يبلغ الطلب ضعفه", "demand will double"],
    status: "expected",
    ar: "في توقّع باركليز: يبلغ الطلب ضعفه",
    en: "In the forecast of Barclays: demand will double",
  },
];

describe("a claim in words", () => {
  it.each(TABLE)("says: $en", (row) => {
    expect({ ar: say(partsOf(row, "ar"), "ar"), en: say(partsOf(row, "en"), "en") }).toEqual({
      ar: row.ar,
      en: row.en,
    });
  });

  it("leaves no predicate without a sentence of its own", () => {
    const sentences = PREDICATE_NAMES.map((predicate) => say(plainParts(predicate), "ar"));
    expect(new Set(sentences).size).toBe(PREDICATE_NAMES.length);
  });
});

function plainParts(predicate: Predicate): SentenceParts {
  const subject = { name: "سحاب", type: "Company" } as const;
  return { subject, predicate, object: "نواة", objectType: "Chip", polarity: "positive", status: "asserted" };
}

/** Letters only, so that a name cannot be mistaken for our words or punctuation. */
const arabicName = fc.stringMatching(/^[دذرزسشصض]{3,8}$/u);
const latinName = fc.stringMatching(/^[QXZ][qxz]{2,7}$/u);
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });

function anyParts(name: fc.Arbitrary<string>): fc.Arbitrary<SentenceParts> {
  return fc
    .record({
      subject: fc.record({ name, type: fc.constantFrom(...ENTITY_TYPE_NAMES) }),
      predicate: fc.constantFrom(...PREDICATE_NAMES),
      object: name,
      objectType: maybe(fc.constantFrom(...ENTITY_TYPE_NAMES)),
      item: maybe(name),
      polarity: fc.constantFrom(...POLARITIES),
      status: fc.constantFrom(...CLAIM_STATUS_NAMES),
      tense: maybe(fc.constantFrom("present", "past", "future")),
      hedge: maybe(fc.constantFrom(...HEDGE_NAMES)),
      deniedBy: maybe(fc.record({ name, type: fc.constantFrom(...ENTITY_TYPE_NAMES) })),
    })
    .map((parts) => JSON.parse(JSON.stringify(parts)));
}

const isolatesMatch = (text: string): boolean => {
  let depth = 0;
  for (const character of text) {
    if (character === "\u2068") depth += 1;
    if (character === "\u2069") depth -= 1;
    if (depth < 0 || depth > 1) return false;
  }
  return depth === 0;
};

describe("every combination", () => {
  property.prop([anyParts(arabicName)])("reads as Arabic", (parts) => {
    const sentence = claimSentence(parts, "ar");
    expect(isolatesMatch(sentence)).toBe(true);
    const text = bare(sentence);
    expect(text).toContain(parts.subject.name);
    expect(text).toContain(parts.object);
    expect(text).not.toMatch(/undefined|null|[A-Za-z]| {2}|^ | $|[,;?]|أن لا|ـ | [،؛]/u);
  });

  property.prop([anyParts(latinName)])("reads as English", (parts) => {
    const sentence = claimSentence(parts, "en");
    expect(isolatesMatch(sentence)).toBe(true);
    const text = bare(sentence);
    expect(text).toContain(parts.subject.name);
    expect(text).toContain(parts.object);
    expect(text).not.toMatch(/undefined|null|[ء-ي]| {2}|^ | $| [,;:]|\bbe is\b|not not/u);
    expect(text).toMatch(/^[A-Z]/u);
  });

  property.prop([anyParts(arabicName)])("says yes and no apart in both languages", (parts) => {
    for (const language of ["ar", "en"] as const) {
      const yes = claimSentence({ ...parts, polarity: "positive" }, language);
      const no = claimSentence({ ...parts, polarity: "negative" }, language);
      expect(yes).not.toBe(no);
    }
  });

  property.prop([anyParts(latinName)])("says each status apart, but asserted and reported", (parts) => {
    const statuses = CLAIM_STATUS_NAMES.filter((status) => status !== "reported");
    for (const language of ["ar", "en"] as const) {
      const { hedge: _hedge, ...certain } = parts;
      const said = statuses.map((status) => claimSentence({ ...certain, status }, language));
      expect(new Set(said).size).toBe(statuses.length);
    }
  });

  property.prop([anyParts(arabicName), fc.constantFrom(...HEDGE_NAMES)])("never drops a hedge", (parts, hedge) => {
    const { hedge: _hedge, ...certain } = parts;
    for (const language of ["ar", "en"] as const)
      expect(claimSentence({ ...certain, hedge }, language)).not.toBe(claimSentence(certain, language));
  });

  property.prop([anyParts(arabicName), arabicName])("keeps the goods wherever they are named", (parts, item) => {
    fc.pre(parts.predicate !== "HAS_ATTRIBUTE" && parts.predicate !== "ESTIMATES");
    const takesItem: readonly Predicate[] = ["SUPPLIES", "LEASES_COMPUTE_IN", "PARTNERS_WITH", "INVESTS_IN", "USES"];
    fc.pre(takesItem.includes(parts.predicate));
    expect(claimSentence({ ...parts, item }, "ar")).toContain(item);
    expect(claimSentence({ ...parts, item }, "en")).toContain(item);
  });
});

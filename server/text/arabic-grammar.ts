/** The little of Arabic grammar that a sentence made of names needs: gender and number of a name, its case, attached particles. */
import type { EntityType } from "#contract/ontology.ts";
import { isolate } from "./bidi.ts";

/** How a verb agrees with a name: `people` is a plural of persons, which a verb before it treats as a masculine singular. */
export type Agreement = "feminine" | "masculine" | "people";

/** The plurals of persons in ـون, without their endings and without shadda. */
const AGENTS =
  /^(?:ال)?(?:مصمم|مطور|صانع|مشغل|مورد|محلل|باحث|مراقب|عامل|مشرع|مسؤول|مستثمر|مهندس|منتج|موزع|مراسل|مبرمج|منظم|مدير|تنفيذي|مستورد|مصدر)(?:و|ون)$/u;
const BROKEN_PLURALS_OF_PERSONS = /^(?:ال)?(?:خبراء|أصحاب|صناع|قادة|علماء|نواب|وزراء|رؤساء|أعضاء|عملاء|زبائن)$/u;
const MASCULINE_HEADS =
  /^(?:ال)?(?:إطار|قانون|قيد|تحقيق|سعي|نظام|معالج|تحالف|معرض|بيت|مجلس|اتحاد|مكتب|بنك|مصرف|صندوق|معهد|مركز|مشروع|قرار|أمر|مرسوم|حظر|تقييد|برنامج|نموذج|جيل|شرق|غرب|شمال|جنوب|اتفاق|حزب|مصنع|متجر|سوق|قطاع|تشريع|إعفاء|ترخيص|جهاز|ذراع|فريق)$/u;
const FEMININE_PLURALS =
  /^(?:ال)?(?:نماذج|رقائق|شرائح|قيود|ضوابط|برامج|هياكل|بدائل|شركات|مصانع|بلدان|دول|أشباه|معالجات|تقارير|قواعد|أنظمة|خوادم|مراكز|بنوك|جهات|كبرى)$/u;
/** A comparative or "some of": the noun after it decides. */
const LEADING = /^(?:أحدث|أكبر|أهم|بعض|كبار|أبرز)$/u;
/** Women's first names mostly end so in Arabic script; these men's names do too. */
const FEMININE_FIRST_NAME = /(?:ا|ة)$/u;
const MENS_NAMES = new Set(["جوشوا", "رضا", "زكريا", "يحيا", "ساتيا", "كايا"]);
const MASCULINE_TYPES: ReadonlySet<EntityType> = new Set<EntityType>(["AIModel", "Software"]);

const withoutMarks = (word: string): string => word.replace(/[\u064b-\u0652\u0670]/gu, "");

/** Agreement of a name from its head noun, else from its type (شركة and رقاقة are feminine, نموذج masculine). */
export function agreementOf(name: string, type: EntityType): Agreement {
  const words = withoutMarks(name).split(" ");
  const first = words[0] ?? "";
  const head = LEADING.test(first) ? (words[1] ?? first) : first;
  if (AGENTS.test(head) || BROKEN_PLURALS_OF_PERSONS.test(head)) return "people";
  if (type === "Person") return FEMININE_FIRST_NAME.test(head) && !MENS_NAMES.has(head) ? "feminine" : "masculine";
  if (MASCULINE_HEADS.test(head)) return "masculine";
  if (FEMININE_PLURALS.test(head) || /(?:ة|ات)$/u.test(head)) return "feminine";
  return MASCULINE_TYPES.has(type) ? "masculine" : "feminine";
}

/** Nouns and adjectives that only look like a plural in ـيون. */
const NOT_PLURAL = /^(?:ال)?(?:مليون|بليون|تريليون|تلفزيون|ليون)$/u;

/** The name as an object or after a preposition: مصمّمو الرقائق الصينيون → مصمّمي الرقائق الصينيين. */
export function oblique(name: string): string {
  return name
    .split(" ")
    .map((word) => {
      const bare = withoutMarks(word);
      if (AGENTS.test(bare)) return word.endsWith("ون") ? `${word.slice(0, -2)}ين` : `${word.slice(0, -1)}ي`;
      return /.{3}يون$/u.test(bare) && !NOT_PLURAL.test(bare) ? `${word.slice(0, -2)}ين` : word;
    })
    .join(" ");
}

/** A name that is not a subject, isolated. */
export function object(name: string): string {
  return isolate(oblique(name));
}

/** Joins a one-letter particle to a name: ل + الشركات → للشركات, ل + H20 → لـH20. */
export function attach(particle: "ل" | "ب", name: string): string {
  const said = oblique(name);
  if (!/^[\u0621-\u064a]/u.test(said)) return `${particle}ـ${isolate(said)}`;
  if (particle === "ل" && said.startsWith("ال")) return isolate(`لل${said.slice(2)}`);
  return isolate(`${particle}${said}`);
}

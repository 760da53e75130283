/** Why a query is refused: a closed set of codes, each with its reason in both languages. */
import type { Bilingual } from "#contract/bilingual.ts";
import type { RefusalCode } from "#contract/refusal.ts";

/** A place in the user's own text, in UTF-16 code units. */
export interface Place {
  readonly offset: number;
  readonly length: number;
}

/** Why a query does not run, and where the reason stands in it. */
export interface Refusal extends Place {
  readonly code: RefusalCode;
  readonly reason: Bilingual;
}

/** The guard's answer. */
export type Verdict = { readonly kind: "allowed" } | ({ readonly kind: "refused" } & Refusal);

type Reason = (detail: string) => Bilingual;

/** `detail` is a word of the query or a figure; it is cut to what a sentence can hold. */
const REASONS: Readonly<Record<RefusalCode, Reason>> = {
  empty: () => ({ ar: "الاستعلام فارغ.", en: "The query is empty." }),
  too_long: (limit) => ({
    ar: `الاستعلام أطول من الحدّ، وهو ${limit} حرف.`,
    en: `The query is longer than ${limit} characters.`,
  }),
  too_many_tokens: (limit) => ({
    ar: `في الاستعلام أكثر من ${limit} كلمة ورمز.`,
    en: `The query has more than ${limit} words and signs.`,
  }),
  too_deep: (limit) => ({
    ar: `الأقواس متداخلة أكثر من ${limit} طبقة، وهذا يُسقط محلّل الخادم.`,
    en: `More than ${limit} brackets stand inside each other: the server's parser would not survive that.`,
  }),
  too_wide: (detail) => ({
    ar: `في الاستعلام من «${detail}» أكثر مما يُخطَّط في وقت معقول. اقسمه، أو استعمل IN وقائمة.`,
    en: `The query has more of “${detail}” than can be planned in time. Split it, or use IN with a list.`,
  }),
  unfinished: (detail) => ({
    ar: `ما يبدأ بـ ${detail} لا ينتهي.`,
    en: `What begins with ${detail} has no end.`,
  }),
  unbalanced: (detail) => ({
    ar: `القوس ${detail} بلا قوس يقابله.`,
    en: `The bracket ${detail} has no partner.`,
  }),
  bad_escape: () => ({
    ar: "بعد \\u تأتي أربعة أرقام ست عشرية.",
    en: "After \\u come four hexadecimal digits.",
  }),
  unknown_character: (detail) => ({
    ar: `المحرف ${detail} لا مكان له في Cypher خارج النصوص؛ قد يكون محرفًا لا يُرى.`,
    en: `The character ${detail} has no place in Cypher outside of strings; it may be an invisible one.`,
  }),
  several_statements: () => ({
    ar: "استعلام واحد في كل مرّة: احذف ما بعد الفاصلة المنقوطة.",
    en: "One statement at a time: remove what follows the semicolon.",
  }),
  unexpected_word: (word) => ({
    ar: `لا يُنتظر «${word}» في هذا الموضع.`,
    en: `“${word}” is not expected here.`,
  }),
  query_options: (word) => ({
    ar: `احذف ${word}: الخطّة لها عرض خاص، والخيارات ثابتة.`,
    en: `Remove ${word}: the plan has a view of its own, and options are fixed.`,
  }),
  write_clause: (word) => ({
    ar: `${word} يغيّر البيانات. هنا يُقرأ الرسم ولا يُغيَّر.`,
    en: `${word} changes data. The graph is read here, never changed.`,
  }),
  schema_clause: (word) => ({
    ar: `${word} يغيّر الفهارس أو القيود. هنا يُقرأ الرسم ولا يُغيَّر.`,
    en: `${word} changes indexes or constraints. The graph is read here, never changed.`,
  }),
  admin_clause: (word) => ({
    ar: `${word} أمر من أوامر إدارة الخادم، وهو غير متاح هنا.`,
    en: `${word} administers the server; that is not done from here.`,
  }),
  load_csv: () => ({
    ar: "LOAD CSV يقرأ ملفات أو عناوين من خارج الرسم، وهو غير متاح هنا.",
    en: "LOAD CSV reads files or addresses from outside the graph; that is not done from here.",
  }),
  transactions: () => ({
    ar: "CALL … IN TRANSACTIONS يفتح معاملات خاصة به، وهو غير متاح هنا.",
    en: "CALL … IN TRANSACTIONS opens transactions of its own; that is not done from here.",
  }),
  procedure: (name) => ({
    ar: `الإجراء ${name} ليس في قائمة ما يُستدعى هنا.`,
    en: `The procedure ${name} is not on the list of those that may be called here.`,
  }),
  function: (name) => ({
    ar: `الدالّة ${name} ليست في قائمة الدوالّ المتاحة.`,
    en: `The function ${name} is not on the list of allowed functions.`,
  }),
  regex: (detail) => ({
    ar: `هذا النمط قد لا ينتهي فحصه (${detail}). بعد ‎=~‎ نصّ ثابت بسيط؛ استعمل CONTAINS أو STARTS WITH.`,
    en: `Matching this pattern may never end (${detail}). After =~ comes a simple literal; use CONTAINS or STARTS WITH.`,
  }),
  range: (limit) => ({
    ar: `داخل التعبير لا تُقبل range إلا بحدود معروفة لا تبلغ ${limit}. بعد UNWIND مباشرة هي حرّة.`,
    en: `Inside an expression range needs bounds that are known and less than ${limit} apart. Directly after UNWIND it is free.`,
  }),
  reduce: () => ({
    ar: "هذا الـ reduce يضاعف قيمته في كل خطوة، فيملأ الذاكرة.",
    en: "This reduce multiplies its value at each step and would fill the memory.",
  }),
  too_costly: () => ({
    ar: "قد يكبر هذا التعبير وحده حتى لا يُوقَف. اقسمه إلى صفوف بـ UNWIND، فالصفوف تُعدّ ويوقفها الوقت.",
    en: "This one expression may grow until nothing can stop it. Split it into rows with UNWIND: rows are counted and stopped in time.",
  }),
  params_too_large: (limit) => ({
    ar: `المعاملات أكبر من ${limit} بايت.`,
    en: `The parameters are larger than ${limit} bytes.`,
  }),
  params_too_deep: (limit) => ({
    ar: `المعاملات متداخلة أكثر من ${limit} طبقة.`,
    en: `The parameters are nested more than ${limit} levels deep.`,
  }),
  plan: (detail) => ({
    ar: `خطّة الخادم ليست قراءة فقط (${detail}).`,
    en: `The server's plan for this does more than read (${detail}).`,
  }),
  syntax: (detail) => ({ ar: `لا يقبل الخادم هذا الاستعلام: ${detail}`, en: `The server cannot read this: ${detail}` }),
};

const LONGEST_DETAIL = 60;

/** Makes the refusal of a place. */
export function refusalAt(code: RefusalCode, { offset, length }: Place, detail: string | number = ""): Refusal {
  const text = String(detail);
  const short = text.length > LONGEST_DETAIL ? `${text.slice(0, LONGEST_DETAIL)}…` : text;
  return { code, reason: REASONS[code](short.toWellFormed()), offset, length };
}

/** Thrown inside the guard only; `checkCypher` turns it into a verdict. Offsets are of the decoded text. */
export class Refused extends Error {
  override readonly name = "Refused";
  readonly code: RefusalCode;
  readonly start: number;
  readonly end: number;
  readonly detail: string | number;

  constructor(code: RefusalCode, { start, end }: { start: number; end: number }, detail: string | number = "") {
    super(code);
    this.code = code;
    this.start = start;
    this.end = end;
    this.detail = detail;
  }
}

/** A claim or relation as one plain sentence in either language: ours, never a quotation. */
import type { ClaimStatus, EntityType, Hedge, Polarity, Predicate } from "#contract/ontology.ts";
import { predicateRow } from "#contract/ontology.ts";
import { ARABIC_VERBS, isMasculine } from "./arabic-verbs.ts";
import { isolate } from "./bidi.ts";

export type Language = "ar" | "en";

/** What a sentence needs; names are given in the sentence's language. */
export interface SentenceParts {
  readonly subject: { readonly name: string; readonly type: EntityType };
  readonly predicate: Predicate;
  /** Name of the object, or the literal's text. */
  readonly object: string;
  readonly item?: string;
  readonly polarity: Polarity;
  readonly status: ClaimStatus;
  readonly hedge?: Hedge;
  readonly deniedBy?: string;
  readonly addressee?: string;
  readonly destination?: string;
}

/** One sentence without its full stop, names isolated for mixed directions. */
export function claimSentence(parts: SentenceParts, language: Language): string {
  return language === "ar" ? arabicSentence(parts) : englishSentence(parts);
}

function arabicSentence(parts: SentenceParts): string {
  const core = arabicCore(parts);
  return parts.hedge === undefined ? core : `${ARABIC_HEDGE[parts.hedge]} ${core}`;
}

const ARABIC_HEDGE: Readonly<Record<Hedge, string>> = {
  possible: "ربما",
  likely: "على الأرجح",
  alleged: "يُزعم:",
  approximate: "تقريبًا:",
};

function arabicCore(parts: SentenceParts): string {
  const verb = ARABIC_VERBS[parts.predicate];
  const masculine = isMasculine(parts.subject.type);
  const subject = isolate(parts.subject.name);
  const rest = arabicRest(parts);
  const negative = parts.polarity === "negative";
  if (verb.form === "nominal") {
    const said = masculine ? verb.masculine : verb.feminine;
    const sentence = negative
      ? `${masculine ? "ليس" : "ليست"} ${subject} ${said} ${rest}`
      : `${subject} ${said} ${rest}`;
    return arabicFrame(parts, sentence, `تكون ${subject} ${said} ${rest}`);
  }
  if (verb.form === "past") {
    const said = masculine ? verb.masculine : verb.feminine;
    const jussive = (masculine ? verb.jussive?.masculine : verb.jussive?.feminine) ?? said;
    const sentence = negative ? `لم ${jussive} ${subject} ${rest}` : `${said} ${subject} ${rest}`;
    return arabicFrame(parts, sentence, `${jussive} ${subject} ${rest}`);
  }
  const said = masculine ? verb.masculine : verb.feminine;
  if (parts.status === "ended" && !negative) return `لم ${masculine ? "يعد" : "تعد"} ${subject} ${said} ${rest}`;
  const [stem = said, ...tail] = said.split(" ");
  const predicate = tail.length === 0 ? `${stem} ${subject} ${rest}` : `${stem} ${subject} ${tail.join(" ")} ${rest}`;
  return arabicFrame(parts, negative ? `لا ${predicate}` : predicate, `${negative ? "لا " : ""}${predicate}`);
}

/** Puts the status round the sentence; `clause` is the form that stands after أن. */
function arabicFrame(parts: SentenceParts, sentence: string, clause: string): string {
  switch (parts.status) {
    case "asserted":
    case "reported":
      return sentence;
    case "planned":
      return `يُخطَّط أن ${clause}`;
    case "expected":
      return `يُتوقَّع أن ${clause}`;
    case "attempted":
      return `جرت محاولة أن ${clause}`;
    case "denied":
      return parts.deniedBy === undefined ? `نُفي أن ${clause}` : `نفت ${isolate(parts.deniedBy)} أن ${clause}`;
    case "ended":
      return `${sentence}، وقد انتهى ذلك`;
  }
}

function arabicRest(parts: SentenceParts): string {
  const { before } = ARABIC_VERBS[parts.predicate];
  const object = isolate(parts.object);
  const joined = before === undefined ? object : before.endsWith("ـ") ? `${before}${object}` : `${before} ${object}`;
  const words = [parts.item === undefined ? joined : itemPhraseAr(parts, joined)];
  if (parts.destination !== undefined) words.push(`المتّجهة إلى ${isolate(parts.destination)}`);
  if (parts.addressee !== undefined) words.push(`(والمخاطَب: ${isolate(parts.addressee)})`);
  return words.join(" ");
}

/** "تورّد إنفيديا H20 إلى علي بابا": the goods stand before إلى; elsewhere they follow as a note. */
function itemPhraseAr(parts: SentenceParts, joined: string): string {
  const item = isolate(parts.item ?? "");
  return parts.predicate === "SUPPLIES" ? `${item} ${joined}` : `${joined} (${item})`;
}

function englishSentence(parts: SentenceParts): string {
  const subject = isolate(parts.subject.name);
  const hedge = parts.hedge === undefined ? "" : `${ENGLISH_HEDGE[parts.hedge]} `;
  return `${subject} ${hedge}${englishVerb(parts)}${englishRest(parts)}${englishEnd(parts)}`;
}

function englishEnd(parts: SentenceParts): string {
  if (parts.status === "denied")
    return parts.deniedBy === undefined ? " (denied)" : ` (${isolate(parts.deniedBy)} denies it)`;
  return parts.status === "ended" && parts.polarity === "negative" ? " (this has ended)" : "";
}

const ENGLISH_HEDGE: Readonly<Record<Hedge, string>> = {
  possible: "possibly",
  likely: "probably",
  alleged: "allegedly",
  approximate: "roughly",
};

function englishVerb(parts: SentenceParts): string {
  const verb = predicateRow(parts.predicate).label.en;
  const negative = parts.polarity === "negative";
  const base = baseForm(verb);
  const not = negative ? (verb.startsWith("is ") ? verb.replace(/^is /, "is not ") : `does not ${base}`) : verb;
  switch (parts.status) {
    case "asserted":
    case "reported":
      return not;
    case "planned":
      return negative ? `does not plan to ${base}` : `plans to ${base}`;
    case "expected":
      return negative ? `is not expected to ${base}` : `is expected to ${base}`;
    case "attempted":
      return `tried to ${base}`;
    case "denied":
      return not;
    case "ended":
      return negative ? not : noLonger(verb);
  }
}

/** "no longer supplies", "is no longer part of". */
function noLonger(verb: string): string {
  return verb.startsWith("is ") ? verb.replace(/^is /, "is no longer ") : `no longer ${verb}`;
}

/** "supplies" → "supply", "is part of" → "be part of", "raised funds in" → "raise funds in". */
function baseForm(verb: string): string {
  const [first = "", ...rest] = verb.split(" ");
  const irregular: Readonly<Record<string, string>> = {
    is: "be",
    has: "have",
    raised: "raise",
    founded: "found",
    uses: "use",
    issues: "issue",
    leases: "lease",
    acquires: "acquire",
    discourages: "discourage",
    investigates: "investigate",
    accuses: "accuse",
    estimates: "estimate",
    competes: "compete",
    manufactures: "manufacture",
  };
  const stem = irregular[first] ?? (first.endsWith("ies") ? `${first.slice(0, -3)}y` : first.replace(/s$/, ""));
  return [stem, ...rest].join(" ");
}

function englishRest(parts: SentenceParts): string {
  const object = isolate(parts.object);
  const words: string[] = [];
  if (parts.item !== undefined && parts.predicate === "SUPPLIES") words.push(`with ${isolate(parts.item)}`);
  else if (parts.item !== undefined) words.push(`(${isolate(parts.item)})`);
  if (parts.destination !== undefined) words.push(`bound for ${isolate(parts.destination)}`);
  if (parts.addressee !== undefined) words.push(`(addressed to ${isolate(parts.addressee)})`);
  return [` ${object}`, ...words].join(" ");
}

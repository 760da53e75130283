import type { Hedge } from "#contract/claim-vocabulary.ts";
import { arabicComplement } from "./arabic-complement.ts";
import { jussiveOf, pastOf, presentAfter, presentOf } from "./arabic-conjugation.ts";
import { type Agreement, agreementOf, object } from "./arabic-grammar.ts";
import { ARABIC_VERBS, type ArabicVerb, DENIES, IS_TRAINED, NO_LONGER, STRIVES, TO_BE } from "./arabic-verbs.ts";
import { isolate, removeBidiControls } from "./bidi.ts";
import { isGoods, isSeated, isStatement, type SentenceParts } from "./sentence-parts.ts";

/** The pieces that every frame puts in its own order. */
interface Clause {
  readonly verb: ArabicVerb;
  readonly agreement: Agreement;
  readonly subject: string;
  readonly complement: string;
  /** The noun of a sentence without a verb ("بديل"), and what it becomes after a verb ("بديلًا"). */
  readonly noun?: readonly [plain: string, accusative: string];
}

/** One Arabic sentence without its full stop. */
export function arabicSentence(parts: SentenceParts): string {
  if (isStatement(parts)) return arabicStatement(parts);
  const sentence = framed(parts, clauseOf(parts));
  return hedged(sentence, parts);
}

function clauseOf(parts: SentenceParts): Clause {
  const agreement = agreementOf(parts.subject.name, parts.subject.type);
  const subject = isolate(parts.subject.name);
  const possessive = agreement === "people" ? "هم" : agreement === "feminine" ? "ها" : "ه";
  const complement = arabicComplement(parts, possessive);
  if (parts.predicate === "LOCATED_IN" && isSeated(parts.subject.type))
    return {
      verb: TO_BE,
      agreement: "masculine",
      subject: `مقرّ ${object(parts.subject.name)}`,
      complement,
      noun: ["", ""],
    };
  if (parts.predicate === "ALTERNATIVE_TO")
    return { verb: TO_BE, agreement, subject, complement, noun: ["بديل", "بديلًا"] };
  const verb =
    parts.predicate === "TRAINS_IN" && parts.subject.type === "AIModel" ? IS_TRAINED : ARABIC_VERBS[parts.predicate];
  return { verb, agreement, subject, complement };
}

const join = (...all: readonly string[]): string => all.filter((each) => each !== "").join(" ");

/** Verb before its subject, after أن or (negated) after ألّا. */
function subordinate(clause: Clause, negative: boolean): string {
  const { verb, agreement, subject, noun, complement } = clause;
  return join(negative ? "ألّا" : "أن", presentOf(verb, agreement), subject, noun?.[1] ?? "", complement);
}

function framed(parts: SentenceParts, clause: Clause): string {
  const negative = parts.polarity === "negative";
  const past = parts.tense === "past";
  switch (parts.status) {
    case "asserted":
    case "reported":
      return plain(clause, negative, past || (clause.verb.event === true && parts.tense !== "future"), parts.hedge);
    case "planned":
      return join(past ? "كان من المخطَّط" : "من المخطَّط", subordinate(clause, negative));
    case "expected":
      return expected(parts, clause, negative);
    case "attempted":
      return attempted(parts, clause, negative);
    case "denied":
      return join(denier(parts), subordinate(clause, negative));
    case "ended":
      return negative ? endedNo(clause) : ended(clause);
  }
}

function plain(clause: Clause, negative: boolean, past: boolean, hedge: Hedge | undefined): string {
  const { verb, agreement, subject, complement, noun } = clause;
  if (past && negative) return join("لم", jussiveOf(verb, agreement), subject, noun?.[1] ?? "", complement);
  if (past) return join(pastOf(verb, agreement), subject, noun?.[1] ?? "", complement);
  // "ربما كانت" is how a possibility of the present is said of a noun.
  if (noun !== undefined && hedge === "possible" && !negative)
    return join(pastOf(verb, agreement), subject, noun[1], complement);
  if (noun !== undefined)
    return negative
      ? join(agreement === "feminine" ? "ليست" : "ليس", subject, noun[1], complement)
      : join(subject, noun[0], complement);
  return join(negative ? "لا" : "", presentOf(verb, agreement), subject, complement);
}

function expected(parts: SentenceParts, clause: Clause, negative: boolean): string {
  const { verb, agreement, subject, noun, complement } = clause;
  if (parts.hedge === "possible")
    return join("قد", negative ? "لا" : "", presentOf(verb, agreement), subject, noun?.[1] ?? "", complement);
  const opening = parts.hedge === "likely" ? "يُرجَّح" : "يُتوقَّع";
  return join(parts.tense === "past" ? "كان" : "", opening, subordinate(clause, negative));
}

/** Who acts strives; goods are striven for. */
function attempted(parts: SentenceParts, clause: Clause, negative: boolean): string {
  const past = parts.tense === "past";
  if (isGoods(parts.subject.type) || clause.subject.startsWith("مقرّ"))
    return join(past ? "سُعي إلى" : "يُسعى إلى", subordinate(clause, negative));
  const { verb, agreement, subject, noun, complement } = clause;
  const strives = past ? pastOf(STRIVES, agreement) : presentOf(STRIVES, agreement);
  const doing = presentAfter(verb, agreement, "after أن");
  return join(strives, subject, negative ? "إلى ألّا" : "إلى أن", doing, noun?.[1] ?? "", complement);
}

function denier(parts: SentenceParts): string {
  if (parts.deniedBy === undefined) return "نُفي";
  const { name, type } = parts.deniedBy;
  return `${presentOf(DENIES, agreementOf(name, type))} ${isolate(name)}`;
}

function ended({ verb, agreement, subject, complement, noun }: Clause): string {
  const doing = noun === undefined ? presentAfter(verb, agreement, "plain") : noun[1];
  return join("لم", jussiveOf(NO_LONGER, agreement), subject, doing, complement);
}

function endedNo({ verb, agreement, subject, complement, noun }: Clause): string {
  const doing = noun === undefined ? presentAfter(verb, agreement, "plain") : noun[1];
  return `${join("لم", jussiveOf(TO_BE, agreement), subject, doing, complement)}، ثم تغيّر ذلك`;
}

const BEFORE: Readonly<Partial<Record<Hedge, string>>> = { possible: "ربما", likely: "على الأرجح" };
const AFTER: Readonly<Partial<Record<Hedge, string>>> = { alleged: "، بحسب مزاعم", approximate: "، على وجه التقريب" };

function hedged(sentence: string, { hedge, status }: SentenceParts): string {
  if (hedge === undefined) return sentence;
  const saidAlready = status === "expected" && (hedge === "possible" || hedge === "likely");
  if (saidAlready) return sentence;
  return `${join(BEFORE[hedge] ?? "", sentence)}${AFTER[hedge] ?? ""}`;
}

const STATEMENT_HEDGES: Readonly<Record<Hedge, string>> = {
  possible: "، ربما",
  likely: "، على الأرجح",
  alleged: "، بحسب مزاعم",
  approximate: "، على وجه التقريب",
};

/** "إنفيديا: …", "في تقدير يو بي إس: …": what the literal says stands whole after the colon. */
function arabicStatement(parts: SentenceParts): string {
  const hedge = parts.hedge === undefined ? "" : STATEMENT_HEDGES[parts.hedge];
  const said = removeBidiControls(parts.object);
  return `${parts.predicate === "ESTIMATES" ? estimateHead(parts) : attributeHead(parts)}${hedge}: ${said}`;
}

function attributeHead(parts: SentenceParts): string {
  const subject = isolate(parts.subject.name);
  const after = object(parts.subject.name);
  const negative = parts.polarity === "negative";
  switch (parts.status) {
    case "asserted":
    case "reported":
      return negative ? `لا يصحّ عن ${after}` : subject;
    case "planned":
      return negative ? `ليس من المخطَّط في شأن ${after}` : `من المخطَّط في شأن ${after}`;
    case "expected":
      return negative ? `من غير المتوقَّع عن ${after}` : `من المتوقَّع عن ${after}`;
    case "attempted":
      return negative ? `تجنّبٌ يُحاوَل في شأن ${after}` : `محاولة في شأن ${after}`;
    case "denied":
      return `${denier(parts)} ما يُقال عن ${after}${negative ? "، وهو أنه لا يصحّ" : ""}`;
    case "ended":
      return negative ? `لم يكن يصحّ عن ${after}، ثم تغيّر ذلك` : `لم يعد يصحّ عن ${after}`;
  }
}

function estimateHead(parts: SentenceParts): string {
  const after = object(parts.subject.name);
  const no = parts.polarity === "negative" ? "ليس " : "";
  switch (parts.status) {
    case "asserted":
    case "reported":
      return `${no}في تقدير ${after}`;
    case "planned":
      return `${no}في خطة ${after} لتقديره`;
    case "expected":
      return `${no}في توقّع ${after}`;
    case "attempted":
      return `${no}في محاولة ${after} لتقديره`;
    case "denied":
      return `${denier(parts)} أن يكون ${no === "" ? "" : "ليس "}في تقدير ${after}`;
    case "ended":
      return no === "" ? `في تقدير سابق لـ${after} لم يعد قائمًا` : `لم يكن في تقدير ${after}، ثم تغيّر ذلك`;
  }
}

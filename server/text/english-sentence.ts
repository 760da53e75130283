import type { Hedge } from "#contract/claim-vocabulary.ts";
import { removeBidiControls } from "./bidi.ts";
import { capitalised, isPlural, named } from "./english-grammar.ts";
import { ENGLISH_VERBS, type EnglishVerb, IS_AMONG, IS_BASED, IS_TRAINED } from "./english-verbs.ts";
import { comparesByMetric, isFirm, isGoods, isSeated, isStatement, type SentenceParts } from "./sentence-parts.ts";

const HEDGES: Readonly<Record<Hedge, string>> = {
  possible: "possibly",
  likely: "probably",
  alleged: "allegedly",
  approximate: "roughly",
};

/** One English sentence without its full stop. */
export function englishSentence(parts: SentenceParts): string {
  return capitalised(isStatement(parts) ? englishStatement(parts) : wholeSentence(parts));
}

function wholeSentence(parts: SentenceParts): string {
  const clause = `${named(parts.subject.name, parts.subject.type)} ${framed(parts)} ${complementOf(parts)}`;
  if (parts.status === "denied") return `${denier(parts)} that ${clause}`;
  return parts.status === "ended" && parts.polarity === "negative" ? `${clause}, but that has changed` : clause;
}

function denier({ deniedBy }: SentenceParts): string {
  if (deniedBy === undefined) return "It is denied";
  return `${named(deniedBy.name, deniedBy.type)} ${isPlural(deniedBy.name, deniedBy.type) ? "deny" : "denies"}`;
}

function verbOf({ predicate, subject, object, objectType }: SentenceParts): EnglishVerb {
  if (predicate === "TRAINS_IN" && subject.type === "AIModel") return IS_TRAINED;
  if (predicate === "LOCATED_IN" && isSeated(subject.type)) return IS_BASED;
  const intoGroup = objectType !== undefined && isPlural(object, objectType);
  if (predicate === "PART_OF" && intoGroup && !isPlural(subject.name, subject.type)) return IS_AMONG;
  return ENGLISH_VERBS[predicate];
}

const words = (...all: readonly (string | undefined)[]): string =>
  all.filter((each) => each !== undefined && each !== "").join(" ");

/** Verb with its status, tense, polarity and hedge. */
function framed(parts: SentenceParts): string {
  const verb = verbOf(parts);
  const plural = isPlural(parts.subject.name, parts.subject.type);
  const past = parts.tense === "past";
  const is = past ? (plural ? "were" : "was") : plural ? "are" : "is";
  const not = parts.polarity === "negative" ? "not" : undefined;
  const hedge = parts.hedge === undefined ? undefined : HEDGES[parts.hedge];
  const base = "be" in verb ? words("be", verb.be) : verb.base;
  switch (parts.status) {
    case "asserted":
    case "reported":
    case "denied":
      return plain(parts, verb, plural, past, hedge);
    case "planned":
      return words(is, hedge, not, "to", base);
    case "expected":
      if (parts.hedge === "possible") return words("may", not, base);
      if (parts.hedge === "likely") return words("will probably", not, base);
      return words(is, hedge, not, "expected to", base);
    case "attempted":
      return words(hedge, past ? "tried" : `${is} trying`, not, "to", base);
    case "ended":
      if (not !== undefined) return words("did not use to", hedge, base);
      if ("be" in verb) return words(plural ? "are" : "is", hedge, "no longer", verb.be);
      return words(hedge, "no longer", plural ? verb.base : verb.singular);
  }
}

function plain(
  parts: SentenceParts,
  verb: EnglishVerb,
  plural: boolean,
  past: boolean,
  hedge: string | undefined,
): string {
  const negative = parts.polarity === "negative";
  if ("be" in verb) {
    const is = past ? (plural ? "were" : "was") : plural ? "are" : "is";
    return words(is, hedge, negative ? "not" : undefined, verb.be);
  }
  const before = past || (verb.event === true && parts.tense !== "future");
  if (negative) return words(hedge, before ? "did not" : plural ? "do not" : "does not", verb.base);
  return words(hedge, before ? verb.past : plural ? verb.base : verb.singular);
}

function complementOf(parts: SentenceParts): string {
  const said = named(parts.object, parts.objectType);
  const { addressee, destination, item, predicate } = parts;
  const to = destination === undefined ? undefined : `to ${named(destination, "Place")}`;
  const whom = addressee === undefined ? undefined : named(addressee, "Company");
  const measured = comparesByMetric(predicate) ? measure(parts.metric) : undefined;
  switch (predicate) {
    case "SUPPLIES":
      return words(item === undefined ? said : `${named(item, "Chip")} to ${said}`, circumstances(parts));
    case "TRAINS_IN":
      if (parts.subject.type === "AIModel") return words(said, circumstances(parts));
      return words(item === undefined ? "models" : named(item, "Chip"), "in", said, circumstances(parts));
    case "LEASES_COMPUTE_IN":
      return words(isFirm(parts.objectType) ? "from" : "in", said, bracketed(item), circumstances(parts));
    case "RESTRICTS":
      return restricted(parts);
    case "PERMITS":
      if (!isGoods(parts.objectType)) return words(said, whom === undefined ? undefined : `for ${whom}`, to);
      return words(whom === undefined ? "the supply of" : `${whom} to supply`, said, to);
    case "DISCOURAGES_PURCHASE_OF":
      if (whom === undefined)
        return isFirm(parts.objectType) ? `that nothing be bought from ${said}` : `that ${said} not be bought`;
      return words(whom, "not to buy", isFirm(parts.objectType) ? "from" : undefined, said);
    case "BANS_PURCHASE_OF":
      if (whom === undefined) return `a stop to purchases ${isFirm(parts.objectType) ? "from" : "of"} ${said}`;
      return words(whom, "to stop buying", isFirm(parts.objectType) ? "from" : undefined, said);
    case "ALTERNATIVE_TO":
      return words(
        said,
        destination === undefined ? undefined : `in ${named(destination, "Place")}`,
        bracketed(addressee === undefined ? undefined : `concerning ${named(addressee, "Company")}`, false),
      );
    default:
      return `${words(said, bracketed(item), circumstances(parts))}${measured ?? ""}`;
  }
}

/** "in memory size"; a metric that is more than a noun stands at the end. */
function measure(metric: string | undefined): string | undefined {
  if (metric === undefined) return undefined;
  const said = removeBidiControls(metric);
  return /[:,(]/u.test(said) ? `; the measure: ${said}` : ` in ${said}`;
}

function restricted(parts: SentenceParts): string {
  const said = named(parts.object, parts.objectType);
  const { addressee, destination } = parts;
  const thing =
    destination === undefined || destination === parts.object
      ? said
      : isGoods(parts.objectType)
        ? `the supply of ${said} to ${named(destination, "Place")}`
        : `${said} as regards ${named(destination, "Place")}`;
  if (addressee === undefined || addressee === parts.object || addressee === destination) return thing;
  return `${thing}, binding ${named(addressee, "Company")}`;
}

function bracketed(text: string | undefined, name = true): string | undefined {
  return text === undefined ? undefined : `(${name ? named(text, "Chip") : text})`;
}

/** Addressee and destination of predicates that have no place of their own for them. */
function circumstances({ destination, addressee }: SentenceParts): string | undefined {
  const told: string[] = [];
  if (destination !== undefined) told.push(`bound for ${named(destination, "Place")}`);
  if (addressee !== undefined) told.push(`concerning ${named(addressee, "Company")}`);
  return told.length === 0 ? undefined : `(${told.join("; ")})`;
}

/** "Nvidia: …", "In the estimate of UBS: …": what the literal says stands whole after the colon. */
function englishStatement(parts: SentenceParts): string {
  const hedge = parts.hedge === undefined ? "" : `, ${HEDGES[parts.hedge]}`;
  const head = parts.predicate === "ESTIMATES" ? estimateHead(parts) : attributeHead(parts);
  return `${head}${hedge}: ${removeBidiControls(parts.object)}`;
}

function attributeHead(parts: SentenceParts): string {
  const subject = named(parts.subject.name, parts.subject.type);
  const negative = parts.polarity === "negative";
  switch (parts.status) {
    case "asserted":
    case "reported":
      return negative ? `Not so of ${subject}` : subject;
    case "planned":
      return `${negative ? "Not planned" : "Planned"} for ${subject}`;
    case "expected":
      return `${negative ? "Not expected" : "Expected"} of ${subject}`;
    case "attempted":
      return negative ? `Avoided, or so attempted, by ${subject}` : `Attempted by ${subject}`;
    case "denied":
      return `${denier(parts)} what is ${negative ? "ruled out" : "said"} of ${subject}`;
    case "ended":
      return negative ? `Not so of ${subject} until it changed` : `No longer so of ${subject}`;
  }
}

function estimateHead(parts: SentenceParts): string {
  const subject = named(parts.subject.name, parts.subject.type);
  const not = parts.polarity === "negative" ? "Not in" : "In";
  switch (parts.status) {
    case "asserted":
    case "reported":
      return `${not} the estimate of ${subject}`;
    case "planned":
      return `${not} the planned estimate of ${subject}`;
    case "expected":
      return `${not} the forecast of ${subject}`;
    case "attempted":
      return `${not} the attempted estimate of ${subject}`;
    case "denied":
      return `${denier(parts)}, as ${not.toLowerCase()} the estimate of ${subject}`;
    case "ended":
      return parts.polarity === "negative"
        ? `Not in the estimate of ${subject} until it changed`
        : `In a former estimate of ${subject}`;
  }
}

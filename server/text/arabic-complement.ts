/** What follows verb and subject in an Arabic sentence: goods, object, addressee, destination, metric. */
import { attach, object } from "./arabic-grammar.ts";
import { ARABIC_VERBS } from "./arabic-verbs.ts";
import { comparesByMetric, isFirm, isGoods, type SentenceParts } from "./sentence-parts.ts";

export function arabicComplement(parts: SentenceParts, possessive: string): string {
  return `${words(complementOf(parts, possessive), circumstances(parts))}${measured(parts)}`;
}

const words = (...all: readonly (string | undefined)[]): string =>
  all.filter((each) => each !== undefined && each !== "").join(" ");

function complementOf(parts: SentenceParts, possessive: string): string {
  const { addressee, destination } = parts;
  const said = object(parts.object);
  switch (parts.predicate) {
    case "SUPPLIES":
      return words(parts.item === undefined ? undefined : object(parts.item), "إلى", said);
    case "TRAINS_IN":
      if (parts.subject.type === "AIModel") return `في ${said}`;
      return words(parts.item === undefined ? `نماذج${possessive}` : object(parts.item), "في", said);
    case "LEASES_COMPUTE_IN":
      return words("قدرة حوسبة", isFirm(parts.objectType) ? "من" : "في", said, inBrackets(parts.item));
    case "RESTRICTS":
      return words("قيودًا على", restricted(parts));
    case "PERMITS":
      if (isGoods(parts.objectType) || addressee !== undefined)
        return words(
          addressee === undefined ? undefined : attach("ل", addressee),
          isGoods(parts.objectType) ? `بتوريد ${said}` : attach("ب", parts.object),
          destination === undefined ? undefined : `إلى ${object(destination)}`,
        );
      return parts.objectType === undefined || parts.objectType === "Policy"
        ? attach("ب", parts.object)
        : attach("ل", parts.object);
    case "DISCOURAGES_PURCHASE_OF":
      return words(addressee === undefined ? undefined : `من ${object(addressee)}`, "عدم", purchase(parts));
    case "BANS_PURCHASE_OF":
      return words(addressee === undefined ? undefined : object(addressee), "بوقف", purchase(parts));
    case "INVESTIGATES":
      return words(isFirm(parts.objectType) || parts.objectType === "Person" ? "مع" : "في", said);
    case "ALTERNATIVE_TO":
      return words("عن", said, destination === undefined ? undefined : `في ${object(destination)}`);
    default: {
      const { tail, before } = ARABIC_VERBS[parts.predicate];
      return words(tail, before, said, inBrackets(parts.item));
    }
  }
}

function restricted(parts: SentenceParts): string {
  const said = object(parts.object);
  const to = parts.destination;
  const thing =
    to === undefined || to === parts.object
      ? said
      : isGoods(parts.objectType)
        ? `توريد ${said} إلى ${object(to)}`
        : `${said} في ما يخصّ ${object(to)}`;
  const { addressee } = parts;
  if (addressee === undefined || addressee === parts.object || addressee === to) return thing;
  return `${thing}، ويسري ذلك على ${object(addressee)}`;
}

/** "شراء H20", "الشراء من إنفيديا". The destination of a buyer's-side norm is told beside the sentence, not in it. */
function purchase(parts: SentenceParts): string {
  return isFirm(parts.objectType) ? `الشراء من ${object(parts.object)}` : `شراء ${object(parts.object)}`;
}

/** "في سعة الذاكرة"; a metric that is more than a noun stands at the end. */
function measured({ metric, predicate }: SentenceParts): string {
  if (metric === undefined || !comparesByMetric(predicate)) return "";
  return /[:،(]/u.test(metric) ? `، والمقياس: ${object(metric)}` : ` في ${object(metric)}`;
}

const NORMS_WITH_PLACES = new Set(["RESTRICTS", "PERMITS", "DISCOURAGES_PURCHASE_OF", "BANS_PURCHASE_OF"]);

/** Addressee and destination of predicates that have no place of their own for them. */
function circumstances(parts: SentenceParts): string | undefined {
  if (NORMS_WITH_PLACES.has(parts.predicate)) return undefined;
  const told: string[] = [];
  if (parts.destination !== undefined && parts.predicate !== "ALTERNATIVE_TO")
    told.push(`الوجهة: ${object(parts.destination)}`);
  if (parts.addressee !== undefined) told.push(`المعنيّ: ${object(parts.addressee)}`);
  return told.length === 0 ? undefined : `(${told.join("؛ ")})`;
}

function inBrackets(name: string | undefined): string | undefined {
  return name === undefined ? undefined : `(${object(name)})`;
}

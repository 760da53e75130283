/** Claims and relations in plain words of ours, names looked up in the entities that an answer names. */
import type { Claim, EntityRef, Relation } from "#contract/model.ts";
import { predicateRow } from "#contract/ontology.ts";
import { claimSentence, type Language, type SentenceParts } from "./claim-sentence.ts";

/** The entities that an answer names, by id. */
export type EntityRefs = ReadonlyMap<string, Pick<EntityRef, "type" | "nameEn" | "nameAr">>;

type Said = Omit<Claim, "id" | "articleId" | "start" | "end" | "quote" | "grade" | "method" | "review">;

/** The name in the language, else the other one, else the id: nothing is ever blank. */
export function nameIn(refs: EntityRefs, id: string, language: Language): string {
  const named = refs.get(id);
  if (named === undefined) return id;
  const [own, other] = language === "ar" ? [named.nameAr, named.nameEn] : [named.nameEn, named.nameAr];
  return own === "" ? other : own;
}

/** What the sentence of a claim is made of. A norm with a date was issued then, so it is told in the past. */
function partsOf(claim: Said, refs: EntityRefs, language: Language): SentenceParts {
  const name = (id: string): string => nameIn(refs, id, language);
  const type = (id: string) => refs.get(id)?.type ?? "Organization";
  const issued =
    predicateRow(claim.predicate).norm === true &&
    claim.date !== undefined &&
    (claim.status === "asserted" || claim.status === "reported");
  const tense = claim.tense ?? (issued ? "past" : undefined);
  return {
    subject: { name: name(claim.subject), type: type(claim.subject) },
    predicate: claim.predicate,
    object: claim.object === null ? (claim.literal?.[language] ?? "") : name(claim.object),
    ...(claim.object !== null && { objectType: type(claim.object) }),
    ...(claim.item !== null && { item: name(claim.item) }),
    polarity: claim.polarity,
    status: claim.status,
    ...(tense !== undefined && { tense }),
    ...(claim.hedge !== undefined && { hedge: claim.hedge }),
    ...(claim.deniedBy !== undefined && { deniedBy: { name: name(claim.deniedBy), type: type(claim.deniedBy) } }),
    ...(claim.addressee !== undefined && { addressee: name(claim.addressee) }),
    ...(claim.destination !== undefined && { destination: name(claim.destination) }),
    ...(claim.metric !== undefined && { metric: claim.metric[language] }),
  };
}

/** The claim as one sentence without its full stop. */
export function sayClaim(claim: Said, refs: EntityRefs, language: Language): string {
  return claimSentence(partsOf(claim, refs, language), language);
}

/** The value that all claims share, or undefined where they differ or lack it. */
function shared<T>(claims: readonly Claim[], read: (claim: Claim) => T | undefined): T | undefined {
  const [first, ...rest] = claims.map(read);
  return rest.every((each) => each === first) ? first : undefined;
}

/**
 * The relation as one sentence without its full stop: what its supporting claims say together. Circumstances are told
 * only where all of them agree on them.
 */
export function sayRelation(
  relation: Pick<Relation, "subject" | "predicate" | "object" | "item" | "polarity" | "status">,
  claims: readonly Claim[],
  refs: EntityRefs,
  language: Language,
): string {
  const agreeing = claims.filter((claim) => claim.polarity === relation.polarity && claim.status === relation.status);
  const voices = agreeing.length > 0 ? agreeing : claims;
  const metric = shared(voices, (claim) => claim.metric?.[language]);
  const circumstances = {
    date: shared(voices, (claim) => claim.date?.slice(0, 4)),
    tense: shared(voices, (claim) => claim.tense),
    hedge: shared(voices, (claim) => claim.hedge),
    deniedBy: shared(voices, (claim) => claim.deniedBy),
    // Whom a rule bound is told while it binds.
    addressee: relation.status === "ended" ? undefined : shared(voices, (claim) => claim.addressee),
    destination: shared(voices, (claim) => claim.destination),
    metric: metric === undefined ? undefined : { ar: metric, en: metric },
  };
  const known = Object.fromEntries(Object.entries(circumstances).filter(([, value]) => value !== undefined));
  const { subject, predicate, object, item, polarity, status } = relation;
  return sayClaim({ subject, predicate, object, item, polarity, status, ...known }, refs, language);
}

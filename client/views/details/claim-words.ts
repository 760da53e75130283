/** Claims and relations in plain words of ours. */
import type { Claim, Relation } from "#contract/model.ts";
import { predicateRow } from "#contract/ontology.ts";
import { claimSentence, type SentenceParts } from "#text/claim-sentence.ts";
import type { Language } from "../../i18n/languages.ts";
import { nameIn, type Refs } from "./refs.ts";

type Said = Omit<Claim, "id" | "articleId" | "start" | "end" | "quote" | "grade" | "method" | "review">;

/** What the sentence of a claim is made of. A norm with a date was issued then, so it is told in the past. */
function partsOf(claim: Said, refs: Refs, language: Language): SentenceParts {
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
export function sayClaim(claim: Said, refs: Refs, language: Language): string {
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
export function sayRelation(relation: Relation, claims: readonly Claim[], refs: Refs, language: Language): string {
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

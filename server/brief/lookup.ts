/** The parts of a brief by id, names tamed once, so that no section has to think of it. */
import type { Bilingual } from "#contract/bilingual.ts";
import { GRADES, type Grade } from "#contract/claim-vocabulary.ts";
import type { Entity, Relation } from "#contract/model.ts";
import type { PathHop } from "#contract/trace.ts";
import { isolate } from "#text/bidi.ts";
import type { Language } from "#text/claim-sentence.ts";
import { type EntityRefs, nameIn, sayRelation } from "#text/say-claim.ts";
import { relationGrade } from "../claims/grade.ts";
import type { BriefInput, SourcedClaim } from "./brief-input.ts";
import { dateWords } from "./dates.ts";
import { type Html, html, named, sentence } from "./markup.ts";
import { tameName } from "./outside-text.ts";
import { wordsOf } from "./words.ts";

export interface Lookup {
  readonly input: BriefInput;
  readonly language: Language;
  readonly words: ReturnType<typeof wordsOf>;
  readonly refs: EntityRefs;
  readonly entity: (id: string) => Entity | undefined;
  readonly relation: (id: string) => Relation | undefined;
  readonly claim: (id: string) => SourcedClaim | undefined;
  /** The claims behind the relation, by event date, undated last. */
  readonly claimsOf: (relation: Relation) => readonly SourcedClaim[];
  /** The name as text of one line, without markup. */
  readonly plainName: (id: string) => string;
  /** The name as it stands in the document. */
  readonly name: (id: string) => Html;
}

export function lookupOf(input: BriefInput): Lookup {
  const { language } = input;
  const entities = new Map<string, Entity>(input.entities.map((each) => [each.id, tamed(each)]));
  const relations = new Map<string, Relation>(input.relations.map((each) => [each.id, each]));
  const claims = new Map<string, SourcedClaim>(input.claims.map((each) => [each.id, each]));
  const inOrder = [...claims.values()].sort(byEventDate);
  const plainName = (id: string) => tameName(nameIn(entities, id, language));
  return {
    input,
    language,
    words: wordsOf(language),
    refs: entities,
    entity: (id) => entities.get(id),
    relation: (id) => relations.get(id),
    claim: (id) => claims.get(id),
    claimsOf: (relation) => inOrder.filter((each) => isBehind(each, relation)),
    plainName,
    name: (id) => named(plainName(id)),
  };
}

function tamed(entity: Entity): Entity {
  return { ...entity, nameEn: tameName(entity.nameEn), nameAr: tameName(entity.nameAr) };
}

function isBehind(claim: SourcedClaim, { subject, predicate, object, item }: Relation): boolean {
  if (claim.predicate !== predicate || claim.item !== item) return false;
  return claim.subject === subject && claim.object === object;
}

function byEventDate(a: SourcedClaim, b: SourcedClaim): number {
  const [first, second] = [a.date ?? "9999", b.date ?? "9999"];
  if (first !== second) return first < second ? -1 : 1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

/** The relation of a hop in one sentence of ours; of a reference fact, which no claim backs, in words of its own. */
export function hopWords(hop: PathHop, lookup: Lookup): string {
  const relation = lookup.relation(hop.relation);
  if (relation !== undefined) return relationWords(relation, lookup);
  const [part, whole] = [isolate(lookup.plainName(hop.from)), isolate(lookup.plainName(hop.to))];
  return lookup.language === "ar" ? `${part} تتبع ${whole}` : `${part} belongs to ${whole}`;
}

/** The relation in one sentence of ours, names isolated. */
export function relationWords(relation: Relation, lookup: Lookup): string {
  return sayRelation(relation, lookup.claimsOf(relation), lookup.refs, lookup.language);
}

/** Why the relation has its grade, worked out from its claims as the page does. */
export function gradeReason(relation: Relation, lookup: Lookup): string {
  const claims = lookup.claimsOf(relation);
  const supporting = relation.polarity === "positive" ? claims.filter((each) => each.polarity === "positive") : claims;
  if (supporting.length === 0) return GRADES[relation.grade][lookup.language];
  const articles = new Map(supporting.map(({ article }): [string, typeof article] => [article.id, article]));
  const judged = relationGrade(supporting, { entity: lookup.entity, article: (id) => articles.get(id) });
  // A graph may grade by more than the claims at hand: the reason must not speak of another grade.
  return (judged.grade === relation.grade ? judged.reason : GRADES[relation.grade])[lookup.language];
}

const ISO_DATE = /(?<![\w-])\d{4}-\d{2}(?:-\d{2})?(?![\w-])/g;

/** A reason of the tracer in the language, its dates in words: an ISO date turns round between Arabic words. */
export function reasonOf(because: Bilingual, { language }: Lookup): Html {
  return sentence(because[language].replace(ISO_DATE, (date) => dateWords(date, language)));
}

/** The grade as a mark of ink. */
export function gradeMark(grade: Grade): Html {
  return html`<span class="grade" data-grade="${grade}">${grade}</span>`;
}

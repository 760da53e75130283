/** Why a norm touches a transfer, or may touch it: one clause for each thing that was compared. Arabic clauses are joined by و. */
import type { Bilingual } from "#contract/bilingual.ts";
import type { EntityId } from "#contract/ids.ts";
import type { Predicate } from "#contract/ontology.ts";
import { referenceSourceAr } from "#text/reference-source.ts";
import { nameAr, nameEn } from "./consequence-words.ts";
import type { World } from "./world.ts";

/** All masculine in Arabic, so that one set of verbs and pronouns fits. */
const NOUNS: Partial<Record<Predicate, Bilingual>> = {
  RESTRICTS: { ar: "القيد", en: "the restriction" },
  BANS_PURCHASE_OF: { ar: "حظر الشراء", en: "the purchase ban" },
  DISCOURAGES_PURCHASE_OF: { ar: "طلب الامتناع عن الشراء", en: "the request not to buy" },
  PERMITS: { ar: "الإذن", en: "the permission" },
};
const MEASURE: Bilingual = { ar: "الإجراء", en: "the measure" };

function say(
  world: World,
  ar: (name: (id: EntityId) => string) => string,
  en: (name: (id: EntityId) => string) => string,
) {
  return { ar: ar((id) => nameAr(id, world)), en: en((id) => nameEn(id, world)) };
}

/** The norm names exactly these goods, or a family that holds them. */
export function namesGoods(predicate: Predicate, named: EntityId, goods: EntityId, world: World): Bilingual {
  const noun = NOUNS[predicate] ?? MEASURE;
  if (named === goods)
    return say(
      world,
      (name) => `${noun.ar} يسمّي ${name(named)}`,
      (name) => `${noun.en} names ${name(named)}`,
    );
  return say(
    world,
    (name) => `${noun.ar} يسمّي ${name(named)}، ويدخل في ذلك ${name(goods)}`,
    (name) => `${noun.en} names ${name(named)}, and ${name(goods)} is part of that`,
  );
}

/** The norm names only a part of what the hop carries. */
export function namesPart(predicate: Predicate, named: EntityId, goods: EntityId, world: World): Bilingual {
  const noun = NOUNS[predicate] ?? MEASURE;
  return say(
    world,
    (name) => `${noun.ar} يسمّي ${name(named)}، وما ذلك إلا جزء من ${name(goods)}`,
    (name) => `${noun.en} names ${name(named)}, which is only a part of ${name(goods)}`,
  );
}

/** Goods of one maker, one of them a class: whether it holds the other is not stated. */
export function sameMaker(predicate: Predicate, named: EntityId, goods: EntityId, world: World): Bilingual {
  const noun = NOUNS[predicate] ?? MEASURE;
  return say(
    world,
    (name) => `${noun.ar} يسمّي ${name(named)}، ومصدرها ومصدر ${name(goods)} واحد، ولم يُذكر هل هذه من تلك`,
    (name) =>
      `${noun.en} names ${name(named)}, from the same maker as ${name(goods)}; whether one includes the other is not stated`,
  );
}

/** What is handed over is not stated; the supplier is documented with the norm's goods, or no one is. */
export function goodsUnstated(
  predicate: Predicate,
  named: EntityId,
  supplier: EntityId | null,
  world: World,
): Bilingual {
  const noun = NOUNS[predicate] ?? MEASURE;
  if (supplier === null)
    return say(
      world,
      (name) => `البضاعة غير مذكورة، و${noun.ar} يسمّي ${name(named)}، ولم يُذكر من يصنعها`,
      (name) => `the goods are not stated, and ${noun.en} names ${name(named)}, whose makers are not documented`,
    );
  return say(
    world,
    (name) => `البضاعة غير مذكورة، و${noun.ar} يسمّي ${name(named)}، وهي موثَّقة في بضائع ${name(supplier)}`,
    (name) =>
      `the goods are not stated, and ${noun.en} names ${name(named)}, documented among the goods of ${name(supplier)}`,
  );
}

/** The norm names a firm, a group or a place; which goods it means is not stated. */
export function namesParty(predicate: Predicate, named: EntityId, party: EntityId, world: World): Bilingual {
  const noun = NOUNS[predicate] ?? MEASURE;
  if (named === party)
    return say(
      world,
      (name) => `${noun.ar} يسمّي ${name(named)} ولا يذكر أي البضائع`,
      (name) => `${noun.en} names ${name(named)} and not which goods`,
    );
  return say(
    world,
    (name) => `${noun.ar} يسمّي ${name(named)}، ويدخل في ذلك ${name(party)}، ولا يذكر أي البضائع`,
    (name) => `${noun.en} names ${name(named)}, which covers ${name(party)}, and not which goods`,
  );
}

/** A purchase ban on whatever a firm sells. */
export function namesSeller(predicate: Predicate, named: EntityId, world: World): Bilingual {
  const noun = NOUNS[predicate] ?? MEASURE;
  return say(
    world,
    (name) => `${noun.ar} على بضائع ${name(named)}`,
    (name) => `${noun.en} is on the goods of ${name(named)}`,
  );
}

/** Whom the norm addresses, and that the party is it or one of it. */
export function addresses(addressee: EntityId, party: EntityId, world: World): Bilingual {
  if (addressee === party)
    return say(
      world,
      (name) => `هو موجَّه إلى ${name(addressee)}`,
      (name) => `it is addressed to ${name(addressee)}`,
    );
  return say(
    world,
    (name) => `هو موجَّه إلى ${name(addressee)}، ويدخل في ذلك ${name(party)}`,
    (name) => `it is addressed to ${name(addressee)}, which covers ${name(party)}`,
  );
}

/** Whom the norm addresses, and that it is not stated whether the party is one of them. */
export function mayAddress(addressee: EntityId, party: EntityId, world: World): Bilingual {
  return say(
    world,
    (name) => `هو موجَّه إلى ${name(addressee)}، ولم يُذكر أن ذلك يشمل ${name(party)}`,
    (name) => `it is addressed to ${name(addressee)}; whether that covers ${name(party)} is not stated`,
  );
}

export const ADDRESSEE_UNSTATED: Bilingual = { ar: "لم يُذكر من يُلزمه", en: "whom it binds is not stated" };
export const DESTINATION_UNSTATED: Bilingual = {
  ar: "لم تُذكر الوجهة",
  en: "where the goods may not go is not stated",
};
export const A_REQUEST: Bilingual = { ar: "هو طلب لا أمر", en: "it is a request, not an order" };
export const ONLY_TARGETS: Bilingual = {
  ar: "لم يُذكر ما يترتّب على الاستهداف",
  en: "what being targeted means for it is not stated",
};
export const A_DEPENDENCE: Bilingual = {
  ar: "الموثَّق اعتماد لا تسليم",
  en: "what is documented is a dependence, not a delivery",
};

/** The goods' destination is the customer, or where it is. */
export function boundFor(destination: EntityId, customer: EntityId, world: World): Bilingual {
  if (destination === customer)
    return say(
      world,
      (name) => `هو على ما يتجه إلى ${name(destination)}`,
      (name) => `it is about what goes to ${name(destination)}`,
    );
  return say(
    world,
    (name) => `هو على ما يتجه إلى ${name(destination)}، حيث ${name(customer)}`,
    (name) => `it is about what goes to ${name(destination)}, where ${name(customer)} is`,
  );
}

/** The destination is stated, and whether the customer is there is not. */
export function mayBeBoundFor(destination: EntityId, customer: EntityId, world: World): Bilingual {
  return say(
    world,
    (name) => `هو على ما يتجه إلى ${name(destination)}، ولم يُذكر أن ${name(customer)} هناك`,
    (name) => `it is about what goes to ${name(destination)}; whether ${name(customer)} is there is not stated`,
  );
}

/** Seller and customer are both at the destination. */
export function withinDestination(supplier: EntityId, world: World): Bilingual {
  return say(
    world,
    (name) => `مقرّ ${name(supplier)} هناك أيضًا، ولم يُذكر هل يشمل ما ينتقل داخلها`,
    (name) => `${name(supplier)} is there too, and whether it covers what moves inside is not stated`,
  );
}

/** Names the source where something stands on a reference fact. */
export function byReference(source: string): Bilingual {
  return {
    ar: `بعض ذلك معلومة مرجعية لا قول مقال: ${referenceSourceAr(source)}`,
    en: `part of this is reference, not an article: ${source}`,
  };
}

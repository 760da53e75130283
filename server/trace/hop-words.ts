/** Why a hop is in the state that it is in, and why goods go on at a join, in plain words of both languages. */
import type { Bilingual } from "#contract/bilingual.ts";
import type { EntityId } from "#contract/ids.ts";
import type { RelationState } from "#contract/model.ts";
import type { Join } from "#contract/trace.ts";
import { isolate } from "#text/bidi.ts";
import { nameAr, nameEn } from "./consequence-words.ts";
import type { World } from "./world.ts";

/** `documented`: ISO day of the newest claim that it held; null where none is dated. */
export function stateReason(state: RelationState, documented: string | null): Bilingual {
  const last = documented === null ? null : isolate(documented);
  switch (state) {
    case "holds":
      return { ar: "قائمة في هذا التاريخ", en: "It holds on the date" };
    case "notHeld":
      return last === null
        ? { ar: "يقول نصّ إنها غير قائمة في هذا التاريخ", en: "A text says that it does not hold on the date" }
        : {
            ar: `وُثّقت آخر مرة في ${last}، ثم قال نصّ إنها لم تعد قائمة`,
            en: `Last documented on ${last}; a text then says that it no longer holds`,
          };
    case "contested":
      return { ar: "يثبتها نصّ وينفيها آخر", en: "One text states it and another denies it" };
    case "unknown":
      return last === null
        ? {
            ar: "لا يقول نصّ إنها كانت قائمة في هذا التاريخ بعينه",
            en: "No text says that it held on this very date",
          }
        : {
            ar: `وُثّقت آخر مرة في ${last}، وقد تكون تغيّرت بعدها`,
            en: `Last documented on ${last}; it may have changed since`,
          };
  }
}

/** Goods are null where they are not stated. */
export interface JoinedGoods {
  readonly join: Exclude<Join, "start" | "same">;
  readonly arriving: EntityId | null;
  readonly leaving: EntityId | null;
  /** The firm, or goods, at which the hops meet. */
  readonly at: EntityId;
}

export function joinReason({ join, arriving, leaving, at }: JoinedGoods, world: World): Bilingual {
  if (join === "firmLevel") return firmLevelReason(arriving, leaving, at, world);
  const [below, above] = [arriving, leaving ?? at];
  if (below === null) {
    return {
      ar: `ما يصل إلى ${nameAr(at, world)} يدخل في صنعها، ولم تُذكر بضاعته`,
      en: `What arrives at ${nameEn(at, world)} goes into it; the goods are not stated`,
    };
  }
  const [belowAr, aboveAr] = [nameAr(below, world), nameAr(above, world)];
  const [belowEn, aboveEn] = [nameEn(below, world), nameEn(above, world)];
  switch (join) {
    case "variant":
      return { ar: `${belowAr} من سلسلة ${aboveAr}`, en: `${belowEn} is one of ${aboveEn}` };
    case "component":
      return { ar: `${belowAr} مكوّن في ${aboveAr}`, en: `${belowEn} is a component of ${aboveEn}` };
    case "madeInto":
      return { ar: `${aboveAr} يُصنع بـ${belowAr}`, en: `${aboveEn} is made with ${belowEn}` };
  }
}

function firmLevelReason(arriving: EntityId | null, leaving: EntityId | null, at: EntityId, world: World): Bilingual {
  const [firmAr, firmEn] = [nameAr(at, world), nameEn(at, world)];
  if (arriving === null || leaving === null) {
    return {
      ar: `لم تُذكر البضاعة على جانبي ${firmAr} كليهما، فلا يُعرف أنها هي التي تمضي`,
      en: `The goods are not stated on both sides of ${firmEn}, so nothing says that they go on`,
    };
  }
  return {
    ar: `يصل إلى ${firmAr} ${nameAr(arriving, world)} ويخرج منها ${nameAr(leaving, world)}، ولا يقول نصّ إن الأول يمضي في الثاني`,
    en: `${nameEn(arriving, world)} arrives at ${firmEn} and ${nameEn(leaving, world)} leaves it; no text says that the one goes on in the other`,
  };
}

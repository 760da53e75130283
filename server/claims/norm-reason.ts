/** Why a norm is, or is not, in force on a day, in one clause of both languages. */
import type { Bilingual } from "#contract/bilingual.ts";
import type { RelationState } from "#contract/model.ts";
import type { NormEffect } from "./norms.ts";

interface NormFacts {
  readonly state: RelationState;
  readonly effect: NormEffect;
  /** Planned or announced, and no claim says that it began. */
  readonly announced: boolean;
  /** Stated of a past without a date. */
  readonly toldOfPast: boolean;
  readonly mayBeInForce: boolean;
  readonly since: string | null;
  readonly until: string | null;
  /** It is known from a statement in the present, without a date of its own. */
  readonly undated: boolean;
}

/** Dates stay ISO with Latin digits, as everywhere on screen. */
export function normReason(norm: NormFacts): Bilingual {
  const { state, effect, announced, toldOfPast, mayBeInForce, since, until, undated } = norm;
  switch (state) {
    case "holds":
      return undated
        ? {
            ar: `موثَّق سريانه في ${since}، ولا يُذكر متى بدأ`,
            en: `documented as in force in ${since}; its start is not stated`,
          }
        : { ar: `سارٍ منذ ${since}`, en: `in force since ${since}` };
    case "notHeld":
      if (until === null) return { ar: "غير سارٍ", en: "not in force" };
      return effect === "opens"
        ? { ar: `انتهى الإذن في ${until}`, en: `the permission ended in ${until}` }
        : { ar: `رُفع أو فُتح بإذن في ${until}`, en: `lifted, or opened by a permission, in ${until}` };
    case "contested":
      return { ar: "متنازَع في سريانه", en: "whether it is in force is contested" };
    case "unknown":
      if (mayBeInForce)
        return {
          ar: "قد يكون ساريًا: تاريخ تغيّره معروف بالتقريب ويشمل هذا اليوم",
          en: "it may be in force: the date of its change is known only roughly and covers this day",
        };
      if (toldOfPast)
        return {
          ar: "ذُكر أنه كان في زمن مضى لا يُعرف تاريخه، ولا قول بأنه سارٍ بعد",
          en: "stated of a past that no text dates; no claim says that it is still in force",
        };
      return announced
        ? { ar: "أُعلن عنه فحسب، ولا قول بأنه بدأ", en: "only announced; no claim says that it began" }
        : { ar: "لا قول يوثّق سريانه في هذا التاريخ", en: "no claim documents it as in force by this date" };
  }
}

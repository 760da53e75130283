/** Why something is lost or left, in plain words of both languages. */
import type { Bilingual } from "#contract/bilingual.ts";
import type { EntityId } from "#contract/ids.ts";
import { object } from "#text/arabic-grammar.ts";
import { isolate } from "#text/bidi.ts";
import { capitalised, named } from "#text/english-grammar.ts";
import type { World } from "./world.ts";

/** The entity's name in Arabic after a verb or preposition, isolated. */
export function nameAr(id: EntityId, world: World): string {
  const entity = world.entity(id);
  return entity === undefined ? isolate(id) : object(entity.nameAr);
}

/** The entity's name as it stands inside an English sentence, isolated. */
export function nameEn(id: EntityId, world: World): string {
  const entity = world.entity(id);
  return entity === undefined ? isolate(id) : named(entity.nameEn, entity.type);
}

/** Clauses to one statement: Arabic ones begin with و after the first, English ones are parted by semicolons. */
export function sayAll(clauses: readonly Bilingual[]): Bilingual {
  return {
    ar: clauses.map(({ ar }, index) => (index === 0 ? ar : `و${ar}`)).join("، "),
    en: capitalised(clauses.map(({ en }) => en).join("; ")),
  };
}

/** What took the sources away. */
export interface LossCauses {
  readonly removed: readonly EntityId[];
  /** A control in force cuts a source that is left. */
  readonly closed: boolean;
  /** A source that is left does not hold on the date. */
  readonly ended: boolean;
  /** Lost only if what is doubtful counts as closed. */
  readonly doubtful: boolean;
  /** The entity that no longer leads here, though a hop into here is open; null where none is. */
  readonly cutOffFrom: EntityId | null;
}

/** Why no source is left. */
export function lossReason({ removed, closed, ended, doubtful, cutOffFrom }: LossCauses, world: World): Bilingual {
  const clauses: Bilingual[] = [];
  if (removed.length > 0)
    clauses.push({
      ar: `أُزيل مصدره ${listOf(
        removed.map((id) => nameAr(id, world)),
        " و",
      )}`,
      en: `its source ${listOf(
        removed.map((id) => nameEn(id, world)),
        " and ",
      )} is taken away`,
    });
  if (closed) clauses.push({ ar: "قَطَع الطريقَ إليه قيدٌ سارٍ", en: "a control in force cuts the way to it" });
  if (ended)
    clauses.push({ ar: "انتهى توريد موثَّق قبل هذا التاريخ", en: "a documented supply no longer holds on the date" });
  if (cutOffFrom !== null)
    clauses.push({
      ar: `لم يعد يصل إليه طريق من ${nameAr(cutOffFrom, world)}`,
      en: `no open way leads here from ${nameEn(cutOffFrom, world)} any more`,
    });
  if (doubtful)
    clauses.push({
      ar: "ما بقي غير مؤكَّد في هذا التاريخ",
      en: "what is left is not certain on the date",
    });
  if (clauses.length === 0) clauses.push({ ar: "لم يبقَ مصدر موثَّق", en: "no documented source is left" });
  return sayAll(clauses);
}

function listOf(names: readonly string[], and: string): string {
  return names.join(and);
}

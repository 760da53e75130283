/** A lead in one sentence of each language: what is said, and how it concerns the entity asked about. */
import type { Bilingual } from "#contract/bilingual.ts";
import type { EntityId } from "#contract/ids.ts";
import { claimSentence, type Language } from "#text/claim-sentence.ts";
import { nameAr, nameEn } from "./consequence-words.ts";
import type { LeadRow } from "./leads.ts";
import type { World } from "./world.ts";

/** How the entity stands to the group that the lead is about. */
export interface GroupRole {
  readonly entity: EntityId;
  readonly group: EntityId;
  /** The membership is quoted or a reference fact, not only possible. */
  readonly stated: boolean;
}

/** What the relation says, and for a group's fact that it is not the member's. */
export function leadReason(row: LeadRow, role: GroupRole | null, world: World): Bilingual {
  const said = { ar: sentenceOf(row, world, "ar"), en: sentenceOf(row, world, "en") };
  if (role === null) return said;
  const { entity, group, stated } = role;
  return stated
    ? {
        ar: `${said.ar}، و${nameAr(entity, world)} من ${nameAr(group, world)}، ولا يُنسَب إلى العضو ما قيل في مجموعته`,
        en: `${said.en}; ${nameEn(entity, world)} is one of ${nameEn(group, world)}, and a group's fact is not its member's`,
      }
    : {
        ar: `${said.ar}، ولم يُذكر أن ${nameAr(entity, world)} من ${nameAr(group, world)}`,
        en: `${said.en}; whether ${nameEn(entity, world)} is one of ${nameEn(group, world)} is not stated`,
      };
}

function sentenceOf(row: LeadRow, world: World, language: Language): string {
  const nameOf = (id: EntityId): string => {
    const entity = world.entity(id);
    return entity === undefined ? id : language === "ar" ? entity.nameAr : entity.nameEn;
  };
  const objectType = world.entity(row.object)?.type;
  return claimSentence(
    {
      subject: { name: nameOf(row.subject), type: world.entity(row.subject)?.type ?? "Company" },
      predicate: row.predicate,
      object: nameOf(row.object),
      ...(objectType === undefined ? {} : { objectType }),
      ...(row.item === null ? {} : { item: nameOf(row.item) }),
      polarity: row.polarity,
      status: row.status,
      ...(row.hedge === null ? {} : { hedge: row.hedge }),
    },
    language,
  );
}

import type { EntityRef } from "#contract/model.ts";
import { type Named, nameOf } from "../../i18n/bilingual.ts";
import type { Language } from "../../i18n/languages.ts";

/** The entities that an answer names, by id. */
export type Refs = ReadonlyMap<string, EntityRef>;

export function refsOf(list: readonly EntityRef[]): Refs {
  return new Map(list.map((ref): [string, EntityRef] => [ref.id, ref]));
}

/** The name of an entity; its id where the answer does not name it, so that nothing is ever blank. */
export function nameIn(refs: Refs, id: string, language: Language): string {
  const ref: Named | undefined = refs.get(id);
  return ref === undefined ? id : nameOf(ref, language);
}

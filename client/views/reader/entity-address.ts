import type { Language } from "../../i18n/languages.ts";
import { packLink } from "../../state/link-state.ts";

const packed = new Map<string, string>();

/** The address that opens the page at an entity's card. Kept, for an article names the same few entities many times. */
export function addressOfEntity(id: string, language: Language): string {
  const known = packed.get(id) ?? packLink({ v: 1, selection: ["entity", id] });
  packed.set(id, known);
  return `?lang=${language}#s=${known}`;
}

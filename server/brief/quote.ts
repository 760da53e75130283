/** The quoted sentence: exactly the article's characters, with what would turn or break the page made visible. */
import type { ArticleRef } from "#contract/model.ts";
import { escapeText, Html, html } from "./markup.ts";
import { clipped, LONGEST_QUOTE, showable } from "./outside-text.ts";

/** Embeddings, overrides and isolates; the marks LRM, RLM and ALM turn nothing but themselves. */
const TURNING = /([\u202a-\u202e\u2066-\u2069])/;
/** A run of Latin words and figures, without the full stop after it. */
const LATIN = /(\p{Script=Latin}(?:[\p{Script=Latin}\d&+'’.-]*[\p{Script=Latin}\d+])?)/u;

/** Left to right also for an unknown language: an Arabic sentence that begins with H20 is still an Arabic sentence. */
export function directionOf(language: string): "rtl" | "ltr" | "auto" {
  if (/^(?:ar|fa|he|ur)(?:-|$)/.test(language)) return "rtl";
  return /^(?:en|fr|de|es|zh|ja|ko)(?:-|$)/.test(language) ? "ltr" : "auto";
}

/** The language for `lang`, or "undetermined" where the article names none that could be one. */
export function languageTag(language: string): string {
  return /^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8}){0,3}$/.test(language) ? language : "und";
}

/** Is the sentence ours? It then never stands in quotation marks nor in the voice of a source. */
export function isOurs(article: ArticleRef): boolean {
  return article.kind === "digest";
}

function passage(text: string, latinSmaller: boolean): Html {
  const pieces = text.split(TURNING).map((piece) => {
    if (TURNING.test(piece)) return html`<span class="control" dir="ltr">U+${codePoint(piece)}</span>`;
    if (!latinSmaller) return new Html(escapeText(piece));
    const runs = piece.split(LATIN);
    return html`${runs.map((run, index) => (index % 2 === 1 ? html`<bdi class="latin">${run}</bdi>` : new Html(escapeText(run))))}`;
  });
  return html`${pieces}`;
}

function codePoint(character: string): string {
  return (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
}

/** The sentence of a claim: an original's in quotation marks and the source's voice, a digest's in ours and without them. */
export function quoted(quote: string, article: ArticleRef): Html {
  const ours = isOurs(article);
  const text = clipped(showable(quote.slice(0, LONGEST_QUOTE * 4)).trim(), LONGEST_QUOTE);
  const direction = directionOf(article.language);
  const words = passage(text, !ours && direction === "rtl");
  const [open, close] = article.language.startsWith("ar") ? ["«", "»"] : ["“", "”"];
  return html`<bdi dir="${direction}">${ours ? words : html`${open}${words}${close}`}</bdi>`;
}

/** One claim as evidence: its sentence in its own voice, who printed it, both dates, how firmly, and by whom it is said. */
import { CLAIM_STATUSES, DATE_BASES, HEDGES } from "#contract/claim-vocabulary.ts";
import type { DatePrecision } from "#contract/model.ts";
import type { SourcedClaim } from "../brief-input.ts";
import { dated } from "../dates.ts";
import { gradeMark, type Lookup } from "../lookup.ts";
import { type Html, html, joined, named, webLink } from "../markup.ts";
import { clipped } from "../outside-text.ts";
import { directionOf, isOurs, languageTag, quoted } from "../quote.ts";
import { fill } from "../words.ts";

/** A title or a source's words for a date is longer than a name. */
const LONGEST_TITLE = 300;

interface ClaimLook {
  /** Words that say what the claim does for the path ("this claim breaks the path"). */
  readonly flag?: string;
  /** In one paragraph without the article's title and address: of the many sentences behind norms. */
  readonly isBrief?: boolean;
}

export function claimBlock(claim: SourcedClaim, lookup: Lookup, { flag, isBrief = false }: ClaimLook = {}): Html {
  const { article } = claim;
  const { words } = lookup;
  const ours = isOurs(article);
  return html`<div class="claim">${flag === undefined ? null : html`<p class="small flag">${flag}</p>`}
<blockquote lang="${languageTag(article.language)}" dir="${directionOf(article.language)}" data-voice="${ours ? "ours" : "source"}">${quoted(claim.quote, article)}</blockquote>
${ours ? html`<p class="ours">${words.claim.digest}</p>` : null}
${isBrief ? inOneLine(claim, lookup) : inLines(claim, lookup)}
<p class="small"><span class="id" dir="ltr">${clipped(claim.id, LONGEST_TITLE)}</span>${words.comma}${fill(words.claim.place, { start: String(claim.start), end: String(claim.end) })}</p>
</div>`;
}

function inLines(claim: SourcedClaim, lookup: Lookup): Html {
  return html`<p class="source">${sourceLine(claim, lookup)}</p>
<p class="source">${datesLine(claim, lookup)}</p>
<p class="source">${voiceLine(claim, lookup)}</p>
${addressLine(claim, lookup)}`;
}

function inOneLine(claim: SourcedClaim, lookup: Lookup): Html {
  const outlet = html`<b>${outletOf(claim.article, lookup)}</b>`;
  const parts = [outlet, datesLine(claim, lookup), voiceLine(claim, lookup)];
  return html`<p class="source">${joined(parts, lookup.words.semicolon)}</p>`;
}

/** Outlet, and the title under which it appeared. */
function sourceLine({ article }: SourcedClaim, lookup: Lookup): Html {
  const title = article.sourceTitle ?? article.title;
  return html`<b>${outletOf(article, lookup)}</b>${lookup.words.comma}<bdi>${clipped(title, LONGEST_TITLE)}</bdi>`;
}

function outletOf(article: SourcedClaim["article"], lookup: Lookup): Html {
  const { words } = lookup;
  if (article.outlet !== null) return named(article.outlet);
  if (article.citedOutlets.length === 0) return html`${words.claim.noOutlet}`;
  const [before, after] = words.claim.noOutletCites.split("{outlets}");
  return html`${before ?? ""}${joined(article.citedOutlets.map(lookup.name), words.comma)}${after ?? ""}`;
}

function precisionOf(date: string): DatePrecision {
  return date.length >= 10 ? "day" : date.length >= 7 ? "month" : "year";
}

/** "event April 2025, to the month; printed 18 September 2025": valid time and print time apart. */
function datesLine(claim: SourcedClaim, lookup: Lookup): Html {
  const { words, language } = lookup;
  const { article } = claim;
  const printed =
    article.publishedAt === null
      ? html`${words.claim.unknownDate}`
      : html`${dated(article.publishedAt, language)}${words.comma}${words.precision[article.datePrecision ?? precisionOf(article.publishedAt)]}`;
  return html`${words.claim.event}${words.colon}${eventDate(claim, lookup)}${words.semicolon}${words.claim.printed}${words.colon}${printed}`;
}

function eventDate(claim: SourcedClaim, { words, language }: Lookup): Html {
  if (claim.date === undefined) return html`${words.undated[claim.tense ?? "present"]}`;
  const [before, middle] = words.claim.range.split(/\{from\}|\{to\}/u);
  const day =
    claim.dateEnd === undefined
      ? dated(claim.date, language)
      : html`${before ?? ""}${dated(claim.date, language)}${middle ?? ""}${dated(claim.dateEnd, language)}`;
  const basis = claim.dateBasis === undefined ? null : DATE_BASES[claim.dateBasis][language];
  return joined([day, words.precision[claim.datePrecision ?? precisionOf(claim.date)], basis], words.comma);
}

/** Grade, status, hedge, polarity; who says it, through whom, who denies it; and under what condition. */
function voiceLine(claim: SourcedClaim, lookup: Lookup): Html {
  const { words, language } = lookup;
  const by = (form: string, id: string | undefined) => {
    if (id === undefined) return null;
    const [before, after] = form.split("{name}");
    return html`${before ?? ""}${lookup.name(id)}${after ?? ""}`;
  };
  const voices = [
    by(words.claim.says, claim.attributedTo),
    by(words.claim.via, claim.reportedBy),
    by(words.claim.deniedBy, claim.deniedBy),
  ];
  const status = joined(
    [
      CLAIM_STATUSES[claim.status][language],
      claim.hedge === undefined ? null : HEDGES[claim.hedge][language],
      claim.polarity === "negative" ? html`<span class="no">${words.claim.negative}</span>` : null,
    ],
    words.comma,
  );
  const said = voices.every((each) => each === null) ? words.claim.ownVoice : joined(voices, words.comma);
  const condition =
    claim.condition === undefined
      ? null
      : html`${words.claim.condition}${words.colon}<bdi>${clipped(claim.condition[language], LONGEST_TITLE)}</bdi>`;
  return html`${gradeMark(claim.grade)} ${joined([status, said, condition], words.semicolon)}`;
}

function addressLine({ article }: SourcedClaim, lookup: Lookup): Html | null {
  if (article.sourceUrl === undefined) return null;
  return html`<p class="small">${lookup.words.facts.reference}${lookup.words.colon}${webLink(article.sourceUrl)}</p>`;
}

/** The chain: each hop in a plain sentence, how it stands, how it joins the one before, and the sentences behind it. */
import type { PathHop } from "#contract/trace.ts";
import { referenceSourceAr } from "#text/reference-source.ts";
import type { SourcedClaim } from "../brief-input.ts";
import { dated, dateWords } from "../dates.ts";
import { gradeMark, gradeReason, hopWords, type Lookup, reasonOf } from "../lookup.ts";
import { type Html, html, joined, named, sentence } from "../markup.ts";
import { fill } from "../words.ts";
import { claimBlock } from "./claim.ts";

/** A hub's relation may rest on hundreds of claims: so many are quoted, the rest is counted. */
const MOST_CLAIMS = 40;

export function hopsSection(lookup: Lookup): Html {
  const { path } = lookup.input;
  const brokenAt = path.broken ? (path.brokenAt ?? 0) : Number.POSITIVE_INFINITY;
  return html`<section><h2>${lookup.words.hops}</h2><ol>${path.hops.map((hop, index) => {
    const marks = [
      html` data-join="${hop.join}"`,
      index === path.weakestHop && path.length > 1 ? html` data-weakest` : null,
      index === brokenAt ? html` data-breaks` : null,
      index >= brokenAt ? html` data-after-break` : null,
    ];
    return html`<li class="hop"${marks}>${hopBlock(hop, index, lookup)}</li>`;
  })}</ol></section>`;
}

function hopBlock(hop: PathHop, index: number, lookup: Lookup): Html {
  const { words, input } = lookup;
  const relation = lookup.relation(hop.relation);
  const weakest = index === input.path.weakestHop && input.path.length > 1;
  const count = fill(words.hop, { n: String(index + 1), of: String(input.path.length) });
  return html`<p class="count">${count}${weakest ? html`${words.comma}<b>${words.weakest}</b>` : null}</p>
<div class="hop-head"><h3>${sentence(hopWords(hop, lookup))}.</h3>${relation === undefined ? null : gradeMark(relation.grade)}</div>
<dl class="facts">${factsOf(hop, index, lookup)}</dl>
${claimsOf(hop, index, lookup)}`;
}

function fact(term: string, value: Html): Html {
  return html`<dt>${term}</dt><dd>${value}</dd>`;
}

function factsOf(hop: PathHop, index: number, lookup: Lookup): Html {
  const { words, language, input } = lookup;
  const relation = lookup.relation(hop.relation);
  const stateTerm = words.facts.state.replace("{date}", dateWords(input.asOf, language));
  const goods = hop.item === null ? html`${words.goodsUntold}` : lookup.name(hop.item);
  return html`${fact(stateTerm, stateOf(hop, lookup))}${fact(words.facts.goods, goods)}${
    hop.via === undefined ? null : fact(words.facts.via, lookup.name(hop.via))
  }${
    relation === undefined
      ? fact(words.facts.reference, referenceOf(hop, lookup))
      : fact(words.facts.grade, html`<b>${relation.grade}</b>${words.comma}${gradeReason(relation, lookup)}`)
  }${index === 0 ? null : fact(words.facts.join, joinOf(hop, lookup))}${hop.implied ? fact(words.facts.implied, html`${words.implied}`) : null}`;
}

function referenceOf(hop: PathHop, { words, language }: Lookup): Html {
  const [before, after] = words.byReference.split("{source}");
  const source =
    language === "ar"
      ? referenceSourceAr(hop.reference ?? "مصدر غير مذكور")
      : (hop.reference ?? "a source that is not named");
  return html`${before ?? ""}${named(source)}${after ?? ""}`;
}

/** The state in a word, then why, and how long ago it was last documented. */
function stateOf(hop: PathHop, lookup: Lookup): Html {
  const { words, language } = lookup;
  const tone = hop.state === "holds" ? "go" : hop.state === "notHeld" ? "stop" : null;
  const [before, after] = words.lastDocumented.split("{date}");
  const last =
    hop.lastDocumented === null
      ? hop.reference === undefined
        ? html`${words.neverDated}`
        : null
      : html`${before ?? ""}${dated(hop.lastDocumented, language)}${after ?? ""}`;
  const state = html`<b${tone === null ? null : html` class="${tone}"`}>${words.states[hop.state]}</b>`;
  return joined([state, hop.because === undefined ? null : reasonOf(hop.because, lookup), last], words.semicolon);
}

function joinOf(hop: PathHop, lookup: Lookup): Html {
  const { words } = lookup;
  const why = hop.joinBecause === undefined ? null : reasonOf(hop.joinBecause, lookup);
  return joined([html`<b>${words.joins[hop.join]}</b>`, why], words.semicolon);
}

/** The claims of the hop's relation, then those behind the break and the join that belong to other relations. */
function claimsOf(hop: PathHop, index: number, lookup: Lookup): Html {
  const { words, input, language } = lookup;
  const relation = lookup.relation(hop.relation);
  const own = relation === undefined ? [] : lookup.claimsOf(relation);
  const ownIds = new Set<string>(own.map(({ id }) => id));
  const breaking = input.path.brokenAt === index ? idsOf(input.path.brokenBecause?.claims) : new Set<string>();
  const others = (ids: ReadonlySet<string>) =>
    [...ids].flatMap((id) => (ownIds.has(id) ? [] : [lookup.claim(id)])).filter((each) => each !== undefined);
  const block = (claim: SourcedClaim, flag?: string) => claimBlock(claim, lookup, flag === undefined ? {} : { flag });
  const shown = mostTelling(own, breaking);
  const cut =
    own.length > shown.length
      ? html`<p class="small">${fill(words.cut, { shown: String(shown.length), total: String(own.length) })}</p>`
      : null;
  // What breaks a path by a norm is quoted with the norm.
  const normClaims = new Set<string>(input.controls.flatMap(({ because }) => because.claims));
  const joins = [...others(idsOf(hop.joinBecause?.claims))].map((claim) => block(claim, words.backsJoin));
  const breaks = [...others(breaking)]
    .filter(({ id }) => !normClaims.has(id))
    .map((claim) => block(claim, words.breaks));
  const none =
    own.length === 0 && relation !== undefined ? html`<p class="small" lang="${language}">${words.noClaims}</p>` : null;
  return html`${shown.map((claim) => block(claim, breaking.has(claim.id) ? words.breaks : undefined))}${cut}${breaks}${joins}${none}`;
}

function idsOf(claims: readonly string[] | undefined): ReadonlySet<string> {
  return new Set(claims ?? []);
}

/** At most so many claims, those that break the path among them, in their order. */
function mostTelling(claims: readonly SourcedClaim[], breaking: ReadonlySet<string>): readonly SourcedClaim[] {
  if (claims.length <= MOST_CLAIMS) return claims;
  const needed = claims.filter(({ id }) => breaking.has(id)).slice(0, MOST_CLAIMS);
  const newest = claims.filter(({ id }) => !breaking.has(id)).slice(needed.length - MOST_CLAIMS);
  const kept = new Set<string>([...needed, ...newest].map(({ id }) => id));
  return claims.filter(({ id }) => kept.has(id)).slice(0, MOST_CLAIMS);
}

/** What the brief cannot say: how much was searched, what falls short of a hop, and how its marks are to be read. */
import type { Lead } from "#contract/trace.ts";
import { dateWords } from "../dates.ts";
import { type Lookup, reasonOf, relationWords } from "../lookup.ts";
import { type Html, html, sentence } from "../markup.ts";
import { isOurs } from "../quote.ts";
import { counted, fill } from "../words.ts";

const MOST_LEADS = 20;

export function limitsSection(lookup: Lookup): Html {
  const { words, input, language } = lookup;
  const { path, graph } = input;
  const searched = fill(words.limit.searched, {
    articles: counted(graph.articles, "articles", language),
    relations: counted(graph.relations, "relations", language),
    claims: counted(graph.claims, "claims", language),
  });
  const lines = [
    searched,
    input.knownBy === undefined ? null : fill(words.limit.knownBy, { date: dateWords(input.knownBy, language) }),
    input.claims.some(({ article }) => isOurs(article)) ? words.limit.digest : null,
    path.hops.some(({ implied }) => implied) ? words.limit.implied : null,
    path.continuity === "firmLevel" ? words.limit.firmLevel : null,
    path.hops.some(({ state }) => state === "unknown") ? words.limit.unknown : null,
    path.controls.some(({ effect }) => effect === "mayCut") ? words.limit.mayCut : null,
    words.limit.silence,
  ].filter((line) => line !== null);
  return html`${leadsSection(lookup)}<section class="limits"><h2>${words.limits}</h2><p class="measured">${words.limit.measured}</p><ul class="lines">${lines.map(
    (line) => html`<li>${line}</li>`,
  )}</ul></section>`;
}

function leadsSection(lookup: Lookup): Html | null {
  const { words, input } = lookup;
  if (input.leads.length === 0) return null;
  const shown = input.leads.slice(0, MOST_LEADS);
  return html`<section><h2>${words.leads}</h2><ul class="lines">${shown.map((lead) => html`<li>${leadLine(lead, lookup)}</li>`)}</ul>${
    input.leads.length > MOST_LEADS
      ? html`<p class="small">${fill(words.cut, { shown: String(MOST_LEADS), total: String(input.leads.length) })}</p>`
      : null
  }</section>`;
}

/** What kind of lead it is, and the reason, which tells what is said; where there is none, the relation's own sentence. */
function leadLine(lead: Lead, lookup: Lookup): Html {
  const relation = lookup.relation(lead.relation);
  const isTold = lead.because[lookup.language] !== "" || relation === undefined;
  const said = isTold ? reasonOf(lead.because, lookup) : sentence(relationWords(relation, lookup));
  return html`<b>${lookup.words.lead[lead.kind]}</b>${lookup.words.colon}${said}.`;
}

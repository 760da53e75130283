/** The norms that touch the path: what each says, since when, which hop, why, and in whose sentence. */
import type { Control } from "#contract/trace.ts";
import type { SourcedClaim } from "../brief-input.ts";
import { dated, dateWords } from "../dates.ts";
import { closesHop } from "../drawing/hop-look.ts";
import { gradeMark, type Lookup, reasonOf, relationWords } from "../lookup.ts";
import { type Html, html, joined, sentence } from "../markup.ts";
import { clipped } from "../outside-text.ts";
import { fill } from "../words.ts";
import { claimBlock } from "./claim.ts";

/** Many norms may touch one hop: of each so many sentences are quoted, the rest is counted. */
const MOST_CLAIMS = 3;
const LONGEST_ID = 300;

export function controlsSection(lookup: Lookup): Html {
  const touching = controlsOfPath(lookup);
  const { words } = lookup;
  const quoted = new Set<string>();
  const blocks: Html[] = [];
  for (const control of touching) blocks.push(controlBlock(control, quoted, lookup));
  return html`<section><h2>${words.controls}</h2>${
    blocks.length === 0 ? html`<p class="small">${words.noControls}</p>` : blocks
  }</section>`;
}

/** Those that the path names, those in force first. */
export function controlsOfPath({ input }: Lookup): readonly Control[] {
  const named = new Set<string>(input.path.controls.map(({ relation }) => relation));
  const touching = input.controls.filter(({ relation }) => named.has(relation));
  return [...touching.filter(({ inForce }) => inForce), ...touching.filter(({ inForce }) => !inForce)];
}

function controlBlock(control: Control, quoted: Set<string>, lookup: Lookup): Html {
  const relation = lookup.relation(control.relation);
  const all = claimsOfControl(control, lookup);
  const shown = all.slice(0, MOST_CLAIMS);
  const name = control.policy ?? control.issuer;
  const { words } = lookup;
  const cut = fill(words.cut, { shown: String(shown.length), total: String(all.length) });
  return html`<div class="norm"><div class="hop-head"><h3>${
    relation === undefined ? lookup.name(name) : sentence(`${relationWords(relation, lookup)}.`)
  }</h3>${relation === undefined ? null : gradeMark(relation.grade)}</div>
<p class="source">${effectLine(control, lookup)}</p>
<p class="because">${reasonOf(control.because, lookup)}</p>
${shown.map((claim) => quotedOnce(claim, quoted, lookup))}${all.length > shown.length ? html`<p class="small">${cut}</p>` : null}</div>`;
}

/** One sentence may bear several norms, and the same words two claims: it is quoted once and named after that. */
function quotedOnce(claim: SourcedClaim, quoted: Set<string>, lookup: Lookup): Html {
  const place = `${claim.articleId} ${claim.start} ${claim.end}`;
  if (!quoted.has(place)) {
    quoted.add(place);
    return claimBlock(claim, lookup, { isBrief: true });
  }
  const id = html`<span class="id" dir="ltr">${clipped(claim.id, LONGEST_ID)}</span>`;
  return html`<p class="small">${lookup.words.quotedAbove}${lookup.words.colon}${id}</p>`;
}

/** Those that decide on the date first; they may be of another relation of the same authority, goods and destination. */
function claimsOfControl(control: Control, lookup: Lookup): readonly SourcedClaim[] {
  const relation = lookup.relation(control.relation);
  const deciding = control.because.claims.flatMap((id) => lookup.claim(id) ?? []);
  const own = relation === undefined ? [] : lookup.claimsOf(relation);
  return [...new Map([...deciding, ...own].map((claim): [string, SourcedClaim] => [claim.id, claim])).values()];
}

/** "In force on 18 September 2025, since August 2025; cuts hop 2". */
function effectLine(control: Control, lookup: Lookup): Html {
  const { words, language, input } = lookup;
  const on = (form: string) => fill(form, { date: dateWords(input.asOf, language) });
  const force = control.inForce
    ? html`<b class="${control.off ? "" : "stop"}">${on(words.control.inForce)}</b>`
    : html`<b>${on(words.control.notInForce)}</b>`;
  const bound = (form: string, date: string | null) => {
    if (date === null) return null;
    const [before, after] = form.split("{date}");
    return html`${before ?? ""}${dated(date, language)}${after ?? ""}`;
  };
  const touches = input.path.controls
    .filter(({ relation }) => relation === control.relation)
    .map((each) => {
      const words = `${lookup.words.control[each.effect]} ${fill(lookup.words.control.onHop, { n: String(each.hop + 1) })}`;
      const isOpen = each.effect === "cuts" && each.inForce && !control.off && !closesHop(input.path, each);
      return isOpen ? `${words}${lookup.words.colon}${lookup.words.control.documented}` : words;
    });
  const when = [force, bound(words.control.since, control.since), bound(words.control.until, control.until)];
  return joined(
    [joined(when, words.comma), joined([...new Set(touches)], words.comma), control.off ? words.control.off : null],
    words.semicolon,
  );
}

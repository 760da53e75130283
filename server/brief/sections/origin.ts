/** Which state of the graph the brief was taken from, and how to check it: no link, for it is read without a network. */
import { dated } from "../dates.ts";
import type { Lookup } from "../lookup.ts";
import { type Html, html } from "../markup.ts";
import { clipped } from "../outside-text.ts";

export function originSection(lookup: Lookup): Html {
  const { words, input, language } = lookup;
  const { graph } = input;
  const id = (text: string) => html`<span class="id" dir="ltr">${clipped(text, 200)}</span>`;
  return html`<section class="graph"><h2>${words.graph}</h2><dl class="facts">
<dt>${words.origin.asOf}</dt><dd>${dated(input.asOf, language)}</dd>
<dt>${words.origin.version}</dt><dd>${id(graph.dataVersion)}</dd>
<dt>${words.origin.hash}</dt><dd>${graph.hash === null ? words.origin.noHash : id(graph.hash)}</dd>
</dl><p class="check">${withCommands(words.origin.check)} ${words.origin.checkQuotes}</p></section>`;
}

/** The commands inside our own sentence, set as what is typed. */
function withCommands(words: string): Html {
  const pieces = words.split(/(npm run seed -- \w+)/);
  return html`${pieces.map((piece, index) => (index % 2 === 1 ? html`<code>${piece}</code>` : piece))}`;
}

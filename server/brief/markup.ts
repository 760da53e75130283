/** Markup that cannot be broken out of: text enters a document through `html` alone, which escapes it. */
import { removeBidiControls } from "#text/bidi.ts";
import { clipped, LONGEST_SENTENCE, showable, tameName } from "./outside-text.ts";

/** Markup made by `html`; anything else that enters a template is text. */
export class Html {
  readonly markup: string;
  constructor(markup: string) {
    this.markup = markup;
  }
}

type Part = Html | string | number | null | readonly Part[];

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** The text as it stands in an element or in a quoted attribute. */
export function escapeText(text: string): string {
  return showable(text).replace(/[&<>"']/g, (character) => ENTITIES[character] ?? "");
}

function markupOf(part: Part): string {
  if (part instanceof Html) return part.markup;
  if (part === null) return "";
  if (typeof part === "number") return String(part);
  if (typeof part === "string") return escapeText(removeBidiControls(part));
  return part.map(markupOf).join("");
}

/** A template of markup. Strings and numbers in it are escaped, bidi controls taken out of them; null is nothing. */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Html {
  return new Html(strings.map((string, index) => string + markupOf(parts[index] ?? null)).join(""));
}

/** Pieces with a separator of our own between them, those that are null left out. */
export function joined(parts: readonly (Html | string | null)[], separator: string): Html {
  const [first, ...rest] = parts.filter((part) => part !== null);
  if (first === undefined) return html``;
  return html`${first}${rest.map((part) => html`${separator}${part}`)}`;
}

/** A name that takes its own direction and leaves its neighbours theirs. */
export function named(name: string): Html {
  return html`<bdi>${tameName(name)}</bdi>`;
}

const FSI = "\u2068";
const PDI = "\u2069";

/** A sentence of ours as the text leaf makes it: what stands in an isolate there stands in a `<bdi>` here. */
export function sentence(text: string): Html {
  const open: string[] = [];
  let markup = "";
  for (const piece of clipped(text, LONGEST_SENTENCE).split(/([\u2068\u2069])/)) {
    if (piece === FSI) {
      open.push("</bdi>");
      markup += "<bdi>";
    } else if (piece === PDI) markup += open.pop() ?? "";
    else markup += markupOf(piece);
  }
  return new Html(markup + open.join(""));
}

/** A link that leaves the page, its address printed; an address that is not one of the web is text. */
export function webLink(address: string): Html {
  const url = webAddress(address);
  if (url === null) return html`<bdi dir="ltr" class="url">${clipped(address, 300)}</bdi>`;
  return html`<a class="url" href="${url}" rel="noopener noreferrer" dir="ltr">${clipped(url, 300)}</a>`;
}

function webAddress(address: string): string | null {
  if (address.length > 2_000 || !URL.canParse(address)) return null;
  const url = new URL(address);
  if (url.protocol !== "https:" && url.protocol !== "http:") return null;
  // "https://bank.example@other.example" shows another host than it opens.
  url.username = "";
  url.password = "";
  return url.href;
}

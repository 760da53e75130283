/** A brief as a browser's parser sees it. */
import { type DefaultTreeAdapterTypes, html as markup, parse } from "parse5";

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

export interface Page {
  /** Faults of syntax that the parser had to mend. */
  readonly faults: readonly string[];
  readonly elements: readonly Element[];
  /** All text, script and style left out. */
  readonly text: string;
}

const isElement = (node: Node): node is Element => "tagName" in node;

export function readPage(document: string): Page {
  const faults: string[] = [];
  const root = parse(document, { onParseError: ({ code, startLine }) => faults.push(`${code} in line ${startLine}`) });
  const elements: Element[] = [];
  let text = "";
  const visit = (node: Node): void => {
    if ("value" in node) text += node.value;
    if (!isElement(node)) return;
    elements.push(node);
    if (node.tagName !== markup.TAG_NAMES.STYLE) node.childNodes.forEach(visit);
  };
  root.childNodes.forEach(visit);
  return { faults, elements, text };
}

export function attributeOf(element: Element | undefined, name: string): string | undefined {
  return element?.attrs.find((each) => each.name === name)?.value;
}

export function textIn(element: Element | undefined): string {
  if (element === undefined) return "";
  return element.childNodes
    .map((node) => ("value" in node ? node.value : isElement(node) ? textIn(node) : ""))
    .join("");
}

export function withClass(page: Page, name: string): Element[] {
  return page.elements.filter((each) => attributeOf(each, "class")?.split(" ").includes(name));
}

export function withTag(page: Page, tag: string): Element[] {
  return page.elements.filter(({ tagName }) => tagName === tag);
}

/** Elements and attributes that the brief may be made of: nothing that runs, fetches, or is styled beside the one sheet. */
const ELEMENTS = new Set(
  "html head meta title style body header main section figure svg g path rect circle text tspan desc h1 h2 h3 p ul ol li dl dt dd div span b bdi a blockquote time code".split(
    " ",
  ),
);
const ATTRIBUTES = new Set(
  "lang dir charset http-equiv content name class viewBox width height role aria-labelledby aria-hidden id x y rx cx cy r d fill stroke stroke-width stroke-dasharray stroke-linecap transform font-size font-weight text-anchor direction unicode-bidi datetime href rel data-grade data-voice data-join data-weakest data-breaks data-after-break".split(
    " ",
  ),
);

/** What in the page is not of the kind that a brief is made of. */
export function strangeParts(page: Page): string[] {
  return page.elements.flatMap((element) => [
    ...(ELEMENTS.has(element.tagName) ? [] : [`<${element.tagName}>`]),
    ...element.attrs.filter(({ name }) => !ATTRIBUTES.has(name)).map(({ name }) => `${element.tagName}[${name}]`),
    ...element.attrs
      .filter(({ name, value }) => name === "href" && (element.tagName !== "a" || !/^https?:\/\//.test(value)))
      .map(({ value }) => `${element.tagName}[href=${value}]`),
  ]);
}

/** The tree without its texts and values. */
export function skeleton(page: Page): string {
  return page.elements.map(({ tagName, attrs }) => `${tagName}(${attrs.map(({ name }) => name).join(",")})`).join(" ");
}

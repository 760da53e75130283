/** The page as its users know it: parts by role and name, actions as people do them. */
import { expect, type Locator, type Page } from "@playwright/test";
import { formatDate } from "../../../client/i18n/format.ts";
import { addressOf, type LinkState, linkOf, placesOf } from "./link.ts";
import { type Language, type Words, wordsIn } from "./words.ts";

export interface Drawn {
  readonly entities: number;
  readonly relations: number;
}

export class Explorer {
  readonly page: Page;
  readonly language: Language;
  readonly words: Words;
  readonly canvas: Locator;
  readonly list: Locator;
  readonly status: Locator;
  /** What holds relations back, each lifted by a click. */
  readonly heldBack: Locator;
  readonly details: Locator;
  readonly timeline: Locator;
  readonly tools: Locator;
  /** The sentence that is highlighted in the open article; it may run over several pieces of the text. */
  readonly highlighted: Locator;

  constructor(page: Page, language: Language) {
    const words = wordsIn(language);
    this.page = page;
    this.language = language;
    this.words = words;
    this.canvas = page.getByRole("application");
    this.list = page.getByRole("region", { name: words.explore("list.label") });
    this.status = page.getByRole("region", { name: words.explore("status.label") });
    this.heldBack = this.status.getByRole("button").filter({ hasNotText: words.explore("status.cypher") });
    this.details = page.getByRole("complementary", { name: words.frame("panels.end") });
    this.timeline = page.getByRole("region", { name: words.frame("panels.timeline") });
    this.tools = page.getByRole("toolbar", { name: words.explore("tools.label") });
    this.highlighted = page.locator("article[data-voice] p mark");
  }

  /** Opens the page, or a link to a view of it, and waits until the drawing stands. */
  async open(link?: LinkState): Promise<void> {
    await this.page.goto(addressOf(this.language, link));
    await this.drawingStands();
  }

  async drawingStands(): Promise<void> {
    await expect(this.canvas).toHaveAttribute("data-drawn", "true");
    await expect(this.canvas).not.toHaveAttribute("data-busy");
  }

  /** How many entities and relations the canvas says it shows, in the plural forms of the page's present language. */
  async drawn(): Promise<Drawn> {
    const label = (await this.canvas.getAttribute("aria-label")) ?? "";
    const { explore } = wordsIn((await this.page.locator("html").getAttribute("lang")) === "en" ? "en" : "ar");
    return {
      entities: countIn(label, (count) => explore("entities", { count })),
      relations: countIn(label, (count) => explore("relations", { count })),
    };
  }

  tool(name: "zoomIn" | "zoomOut" | "fit" | "layered" | "organic" | "png" | "undo" | "redo"): Locator {
    const label = this.words.explore(`tools.${name}`);
    return this.tools.getByRole("button", {
      name: name === "undo" || name === "redo" ? new RegExp(`^${label}`) : label,
    });
  }

  /** Shows the drawing in words in the canvas's place. */
  async openList(): Promise<void> {
    await this.tools.getByRole("button", { name: this.words.explore("tools.list") }).click();
    await expect(this.list).toBeVisible();
  }

  async closeList(): Promise<void> {
    await this.tools.getByRole("button", { name: this.words.explore("tools.canvas") }).click();
    await expect(this.list).toBeHidden();
  }

  /** An entity's line in the list, with the lines of its relations below it. */
  branch(name: string): Locator {
    return this.list.locator("li").filter({ has: this.page.locator("strong", { hasText: exactly(name) }) });
  }

  entityLine(name: string): Locator {
    return this.branch(name).getByRole("button").first();
  }

  /** Types into the field that adds to the drawing, and returns the options that it offers. */
  async searchToAdd(text: string): Promise<Locator> {
    await this.page.getByRole("textbox", { name: this.words.explore("search.label") }).fill(text);
    return this.page.getByRole("listbox").getByRole("option");
  }

  /** Opens the card of an entity by searching for it; draws it where it is not drawn. */
  async show(name: string): Promise<void> {
    const options = await this.searchToAdd(name);
    await options
      .filter({ hasText: exactlyAtStart(name) })
      .first()
      .click();
    await this.cardOf(name);
  }

  /** Runs an example question that draws its answer and waits for the card of its answer. */
  async ask(question: "h20" | "alternatives"): Promise<void> {
    await this.page.getByRole("button", { name: this.words.explore(`questions.${question}`) }).click();
    await expect(this.details.getByRole("button", { name: this.words.details("relation.open") })).toBeVisible();
    await expect(this.canvas).not.toHaveAttribute("data-busy");
  }

  /** Waits for the card of an entity. */
  async cardOf(name: string): Promise<void> {
    await expect(this.details.getByRole("heading", { level: 2 })).toContainText(name);
  }

  /** Opens the list of a month's claims (`2025-08`) by its bar in the timeline. */
  async openMonth(isoMonth: string): Promise<Locator> {
    const month = formatDate(isoMonth, this.language);
    // One slider holds all bars, so a bar has no role; the keys move over them.
    await this.timeline.locator(`div[data-month="${isoMonth}"]`).click({ position: { x: 2, y: 34 } });
    const list = this.page.getByRole("dialog", { name: this.words.timeline("events", { month }) });
    await expect(list.getByRole("listitem").first()).toBeVisible();
    return list;
  }

  /** The highlighted sentence of the open article, as one text. */
  async highlightedText(): Promise<string> {
    return (await this.highlighted.allTextContents()).join("");
  }

  /** Where an entity stands on the screen. The link that is open must hold a window. */
  async pointOf(id: string): Promise<{ x: number; y: number }> {
    const link = linkOf(this.page);
    const place = placesOf(link).get(id);
    const box = await this.canvas.boundingBox();
    if (place === undefined || link.window === undefined || box === null)
      throw new Error(`${id} has no place on screen`);
    const [zoom, x, y] = link.window;
    return {
      x: box.x + box.width / 2 + (place[0] - x) * zoom,
      y: box.y + box.height / 2 + (place[1] - y) * zoom,
    };
  }
}

/** The number whose words stand in a text; of "43 entities" and "3 entities" the longer. */
function countIn(text: string, wordsOf: (count: number) => string): number {
  const told = Array.from({ length: 600 }, (_, count) => ({ count, words: wordsOf(count) }))
    .filter(({ words }) => text.includes(words))
    .sort((a, b) => b.words.length - a.words.length)[0];
  if (told === undefined) throw new Error(`No count is told in: ${text}`);
  return told.count;
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}

/** Matches this text and no longer one. */
export function exactly(text: string): RegExp {
  return new RegExp(`^\\s*${escaped(text)}\\s*$`);
}

export function exactlyAtStart(text: string): RegExp {
  return new RegExp(`^\\s*${escaped(text)}`);
}

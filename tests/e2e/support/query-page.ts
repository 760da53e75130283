/** The Query tab as its users know it. */
import { expect, type Locator, type Page } from "@playwright/test";
import { exactlyAtStart } from "./explorer.ts";
import { addressOf, type LinkState } from "./link.ts";
import { type Language, type Words, wordsIn } from "./words.ts";

export class QueryPage {
  readonly page: Page;
  readonly words: Words;
  readonly language: Language;
  readonly editor: Locator;
  readonly verdict: Locator;
  readonly results: Locator;
  readonly history: Locator;
  readonly tabs: Locator;

  constructor(page: Page, language: Language) {
    const words = wordsIn(language);
    this.page = page;
    this.words = words;
    this.language = language;
    this.editor = page.getByRole("textbox", { name: words.query("editor.label") });
    this.verdict = page.getByRole("status", { name: words.query("verdict.label") });
    this.results = page.getByRole("region", { name: words.query("view.results"), exact: true });
    this.history = page.getByRole("region", { name: words.query("history.title") });
    this.tabs = page.getByRole("list", { name: words.query("tabs.label") });
  }

  /** Opens the page at the Query tab, or a link to it, and waits for the editor. */
  async open(link: LinkState = { v: 1, tab: "query" }): Promise<void> {
    await this.page.goto(addressOf(this.language, link));
    await expect(this.editor).toBeVisible();
  }

  /** Replaces the whole text, key by key, without a list of completions left open. */
  async write(text: string): Promise<void> {
    await this.editor.click();
    await this.page.keyboard.press("Control+a");
    await this.page.keyboard.press("Delete");
    await this.page.keyboard.insertText(text);
    await expect(this.editor).toContainText(text.split("\n")[0] ?? text);
  }

  run(): Locator {
    return this.page.getByRole("button", { name: exactlyAtStart(this.words.query("view.run")) });
  }

  cancel(): Locator {
    return this.page.getByRole("button", { name: exactlyAtStart(this.words.query("view.cancel")) });
  }

  param(name: string): Locator {
    return this.page.getByRole("textbox", { name: this.words.query("params.value", { name }) });
  }

  /** The text under the editor's marks for faults. */
  marked(): Locator {
    return this.editor.locator(".cm-lintRange-error");
  }

  /** The list of completions that floats over the page. */
  /** Takes the chosen completion. A list that has just come up takes no key at first: whoever was typing on means the text. */
  async complete(): Promise<void> {
    await this.page.waitForTimeout(300);
    await this.page.keyboard.press("Enter");
    await expect(this.completions()).toHaveCount(0);
  }

  completions(): Locator {
    return this.page.locator(".cm-tooltip-autocomplete").getByRole("option");
  }
}

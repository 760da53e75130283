import type { Language } from "../i18n/languages.ts";
import { useApp } from "../state/store.ts";
import {
  closeArticle,
  openArticle,
  resize,
  type SheetContent,
  type SheetHeight,
  type Theme,
  type View,
} from "../state/view.ts";

function changeView(transition: (view: View) => View): void {
  useApp.setState((state) => ({ view: transition(state.view) }));
}

export function setLanguage(language: Language): void {
  changeView((view) => ({ ...view, language }));
}

export function setTheme(theme: Theme): void {
  changeView((view) => ({ ...view, theme }));
}

/** Opens an article in the canvas's place, at the sentence of a claim if one is named. */
export function openReader(articleId: string, claimId: string | null = null): void {
  changeView((view) => openArticle(view, { articleId, claimId }));
}

export function closeReader(): void {
  changeView(closeArticle);
}

export function resizePanel(side: "start" | "end", width: number): void {
  changeView((view) => resize(view, side, width));
}

export function togglePanel(panel: "startOpen" | "endOpen" | "timelineOpen" | "listOpen" | "helpOpen"): void {
  changeView((view) => ({ ...view, [panel]: !view[panel] }));
}

/** Raises or lowers the phone's sheet; with `content`, changes what it holds. */
export function setSheet(sheet: SheetHeight, content?: SheetContent): void {
  changeView((view) => ({ ...view, sheet, sheetContent: content ?? view.sheetContent }));
}

/** Dims all but an entity and its neighbours; a second time, or with null, lifts it. */
export function spotlight(id: string | null): void {
  changeView((view) => ({ ...view, spotlit: view.spotlit === id ? null : id }));
}

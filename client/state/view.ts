/** View: how the page is looked at: language, theme, tab, the open article, and the panels. Never undone, mostly remembered. */
import type { Language } from "../i18n/languages.ts";

export type Theme = "light" | "dark";
/** The tabs of the start side, in their order. */
export const TABS = ["explore", "trace", "query"] as const;
export type Tab = (typeof TABS)[number];
/** How far the phone's sheet is up, and what it holds. */
export type SheetHeight = "closed" | "peek" | "half" | "full";
export type SheetContent = "details" | "explore" | "timeline" | "trace" | "paths" | "whatIf" | "query";

/** The article that is read, and the claim whose sentence is highlighted in it. */
export interface OpenArticle {
  readonly articleId: string;
  readonly claimId: string | null;
}

export interface PanelSizes {
  readonly start: number;
  readonly end: number;
}

export interface View {
  readonly language: Language;
  readonly theme: Theme;
  readonly tab: Tab;
  readonly reader: OpenArticle | null;
  readonly sizes: PanelSizes;
  readonly startOpen: boolean;
  readonly endOpen: boolean;
  readonly timelineOpen: boolean;
  /** The list in words in the canvas's place. */
  readonly listOpen: boolean;
  readonly helpOpen: boolean;
  readonly searchOpen: boolean;
  /** The entity whose neighbourhood is looked at while the rest is dimmed. */
  readonly spotlit: string | null;
  readonly sheet: SheetHeight;
  readonly sheetContent: SheetContent;
  /** Zoom and centre of the canvas where the reader moved it by hand; null while it is fitted. */
  readonly window: readonly [zoom: number, x: number, y: number] | null;
  /** The path that is unfolded in the list of a trace (`pathKey`), and the hop that is looked at in it. */
  readonly openPath: string | null;
  readonly openHop: number | null;
  /** A click on a plate of the trace takes it away or gives it back, in place of opening it. */
  readonly removing: boolean;
}

export const SIZE_BOUNDS = { start: [240, 400], end: [320, 520] } as const;

export const FIRST_VIEW: View = {
  language: "ar",
  theme: "light",
  tab: "explore",
  reader: null,
  sizes: { start: 288, end: 384 },
  startOpen: true,
  endOpen: true,
  timelineOpen: true,
  listOpen: false,
  helpOpen: false,
  searchOpen: false,
  spotlit: null,
  sheet: "closed",
  sheetContent: "details",
  window: null,
  openPath: null,
  openHop: null,
  removing: false,
};

/** A panel's width within its bounds, in CSS pixels. */
export function resize(view: View, side: keyof PanelSizes, width: number): View {
  const [least, most] = SIZE_BOUNDS[side];
  return { ...view, sizes: { ...view.sizes, [side]: Math.round(Math.min(most, Math.max(least, width))) } };
}

/** Opens an article; on a phone it takes the whole page, so the sheet goes down. */
export function openArticle(view: View, reader: OpenArticle): View {
  return { ...view, reader, listOpen: false, sheet: "closed" };
}

export function closeArticle(view: View): View {
  return { ...view, reader: null };
}

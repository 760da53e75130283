import { useTranslation } from "react-i18next";
import { arrangeAll } from "../../actions/arrange.ts";
import { showHidden } from "../../actions/arrange-drawing.ts";
import { drawOverview } from "../../actions/draw-overview.ts";
import { clearFilters } from "../../actions/filter.ts";
import { setLanguage, setTheme, togglePanel } from "../../actions/look.ts";
import { readAllDates } from "../../actions/time.ts";
import { openTab } from "../../actions/trace.ts";
import { canvas } from "../../graph/canvas-handle.ts";
import { useApp } from "../../state/store.ts";
import { shareLink } from "../frame/share-link.ts";
import { useSaveTrace } from "../trace/trace-tools.tsx";
import { savePng } from "./save-png.ts";

/** What works on the drawing shows the drawing first. */
function inExplore(run: () => Promise<void>): void {
  openTab("explore");
  void run();
}

export interface Command {
  readonly key: string;
  readonly label: string;
  readonly run: () => void;
}

/** What the search dialog can do besides finding. */
export function useCommands(): readonly Command[] {
  const { t } = useTranslation("explore");
  const frame = useTranslation("frame");
  const { language, theme, tab } = useApp((state) => state.view);
  const saveTrace = useSaveTrace(useApp((state) => state.traced));
  const runs = {
    whole: () => inExplore(drawOverview),
    fit: () => canvas()?.fit(),
    organic: () => inExplore(() => arrangeAll("organic")),
    layered: () => inExplore(() => arrangeAll("layered")),
    list: () => togglePanel("listOpen"),
    png: () => (tab === "trace" ? saveTrace() : void savePng(t)),
    trace: () => openTab("trace"),
    query: () => openTab("query"),
    clearFilters: () => {
      clearFilters();
      readAllDates();
    },
    showHidden,
    language: () => setLanguage(language === "ar" ? "en" : "ar"),
    theme: () => setTheme(theme === "dark" ? "light" : "dark"),
    share: () => void shareLink(frame.t),
    help: () => togglePanel("helpOpen"),
  } as const;
  const keys = [
    "whole",
    "trace",
    "query",
    "fit",
    "organic",
    "layered",
    "list",
    "png",
    "clearFilters",
    "showHidden",
    "language",
    "theme",
    "share",
    "help",
  ] as const satisfies readonly (keyof typeof runs)[];
  return keys.map((key) => ({ key, label: t(`commands.${key}`), run: runs[key] }));
}

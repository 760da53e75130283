import { IconDownload, IconFocusCentered, IconListTree, IconMinus, IconPlus } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { togglePanel } from "../../actions/look.ts";
import { canvas } from "../../graph/canvas-handle.ts";
import { formatDate } from "../../i18n/format.ts";
import { useApp, useLanguage } from "../../state/store.ts";
import type { Traced } from "../../state/traced.ts";
import styles from "../explore/canvas-tools.module.css";
import { HistoryTools, Tool } from "../explore/canvas-tools.tsx";
import { savePicture } from "../explore/save-png.ts";
import { questionWords } from "./trace-title.tsx";

const ICON = { size: 17, stroke: 1.75 } as const;

/** Saves the trace as a picture under its question and its date. */
export function useSaveTrace(traced: Traced | null): () => void {
  const explore = useTranslation("explore");
  const { t } = useTranslation("trace");
  const language = useLanguage();
  return () => {
    if (traced === null) return;
    const subtitle = [
      t("paths", { count: traced.found.paths.length }),
      t("png.asOf", { date: formatDate(traced.found.asOf, language) }),
      explore.t("png.drawnOn", { date: formatDate(new Date().toISOString().slice(0, 10), language) }),
    ].join(" · ");
    void savePicture(explore.t, { title: `${t("png.title")} · ${questionWords(traced, language, t)}`, subtitle });
  };
}

/** The tools at the canvas's end side. */
export function TraceTools({ traced }: { readonly traced: Traced | null }) {
  const { t } = useTranslation("explore");
  const listOpen = useApp((state) => state.view.listOpen);
  const save = useSaveTrace(traced);
  return (
    <div className={styles.tools} role="toolbar" aria-label={t("tools.label")} aria-orientation="vertical">
      <div className={styles.group}>
        <Tool label={t("tools.zoomIn")} icon={<IconPlus {...ICON} />} onClick={() => canvas()?.zoomIn()} />
        <Tool label={t("tools.zoomOut")} icon={<IconMinus {...ICON} />} onClick={() => canvas()?.zoomOut()} />
        <Tool label={t("tools.fit")} icon={<IconFocusCentered {...ICON} />} onClick={() => canvas()?.fit()} />
      </div>
      <div className={styles.group}>
        <Tool
          label={listOpen ? t("tools.canvas") : t("tools.list")}
          icon={<IconListTree {...ICON} className="flip" />}
          pressed={listOpen}
          onClick={() => togglePanel("listOpen")}
        />
        <Tool label={t("tools.png")} icon={<IconDownload {...ICON} />} onClick={save} disabled={traced === null} />
      </div>
      <HistoryTools />
    </div>
  );
}

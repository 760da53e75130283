import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconDownload,
  IconFocusCentered,
  IconLayoutDistributeVertical,
  IconListTree,
  IconMinus,
  IconPlus,
} from "@tabler/icons-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { arrangeAll } from "../../actions/arrange.ts";
import { redo, undo } from "../../actions/change-scene.ts";
import { togglePanel } from "../../actions/look.ts";
import { canvas } from "../../graph/canvas-handle.ts";
import { useApp } from "../../state/store.ts";
import { usePhone } from "../frame/use-phone.ts";
import styles from "./canvas-tools.module.css";
import { ExportMenu } from "./export-menu.tsx";
import { savePng } from "./save-png.ts";

const ICON = { size: 17, stroke: 1.75 } as const;

interface ToolProps {
  readonly label: string;
  readonly icon: ReactNode;
  readonly onClick: () => void;
  readonly disabled?: boolean;
  readonly pressed?: boolean;
}

/** One button of a toolbar: an icon with its name. */
export function Tool({ label, icon, onClick, disabled = false, pressed }: ToolProps) {
  return (
    <button
      type="button"
      className={styles.tool}
      aria-label={label}
      title={label}
      aria-pressed={pressed}
      disabled={disabled}
      onClick={onClick}
    >
      {icon}
    </button>
  );
}

/** Undo and redo, each naming the change that it takes back or does again. */
export function HistoryTools() {
  const { t } = useTranslation("explore");
  const past = useApp((state) => state.history.past.at(-1)?.change);
  const future = useApp((state) => state.history.future[0]?.change);
  const undoLabel = past === undefined ? t("tools.undo") : t("tools.undoOf", { change: t(`changes.${past}`) });
  const redoLabel = future === undefined ? t("tools.redo") : t("tools.redoOf", { change: t(`changes.${future}`) });
  return (
    <div className={styles.group}>
      <Tool
        label={undoLabel}
        icon={<IconArrowBackUp {...ICON} className="flip" />}
        onClick={undo}
        disabled={past === undefined}
      />
      <Tool
        label={redoLabel}
        icon={<IconArrowForwardUp {...ICON} className="flip" />}
        onClick={redo}
        disabled={future === undefined}
      />
    </div>
  );
}

/** The tools at the canvas's end side: window, layout, list, picture, undo and redo. The phone keeps undo and redo. */
export function CanvasTools() {
  const { t } = useTranslation("explore");
  const phone = usePhone();
  const listOpen = useApp((state) => state.view.listOpen);
  const arrangement = useApp((state) => state.scene.drawing.arrangement);
  const next = arrangement === "organic" ? "layered" : "organic";
  if (phone) return null;
  return (
    <div className={styles.tools} role="toolbar" aria-label={t("tools.label")} aria-orientation="vertical">
      <div className={styles.group}>
        <Tool label={t("tools.zoomIn")} icon={<IconPlus {...ICON} />} onClick={() => canvas()?.zoomIn()} />
        <Tool label={t("tools.zoomOut")} icon={<IconMinus {...ICON} />} onClick={() => canvas()?.zoomOut()} />
        <Tool label={t("tools.fit")} icon={<IconFocusCentered {...ICON} />} onClick={() => canvas()?.fit()} />
      </div>
      <div className={styles.group}>
        <Tool
          label={t(`tools.${next}`)}
          icon={<IconLayoutDistributeVertical {...ICON} />}
          onClick={() => void arrangeAll(next)}
        />
        <Tool
          label={listOpen ? t("tools.canvas") : t("tools.list")}
          icon={<IconListTree {...ICON} className="flip" />}
          pressed={listOpen}
          onClick={() => togglePanel("listOpen")}
        />
        <Tool label={t("tools.png")} icon={<IconDownload {...ICON} />} onClick={() => void savePng(t)} />
        <ExportMenu />
      </div>
      <HistoryTools />
    </div>
  );
}

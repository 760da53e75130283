import type { KeyboardEvent, PointerEvent } from "react";
import { useTranslation } from "react-i18next";
import { resizePanel } from "../../actions/look.ts";
import { directionOf } from "../../i18n/languages.ts";
import { useApp } from "../../state/store.ts";
import { SIZE_BOUNDS } from "../../state/view.ts";
import styles from "./panel.module.css";

const STEP = 16;

interface PanelEdgeProps {
  readonly side: "start" | "end";
}

/** The edge that a side panel is resized by: drag it, or focus it and use the arrow keys. */
export function PanelEdge({ side }: PanelEdgeProps) {
  const { t } = useTranslation("frame");
  const width = useApp((state) => state.view.sizes[side]);
  const language = useApp((state) => state.view.language);
  // +1 where moving the pointer to greater x makes the panel wider.
  const sign = (directionOf(language) === "ltr" ? 1 : -1) * (side === "start" ? 1 : -1);

  function drag(down: PointerEvent<HTMLElement>): void {
    const target = down.currentTarget;
    const from = down.clientX;
    target.setPointerCapture(down.pointerId);
    const move = (event: globalThis.PointerEvent) => resizePanel(side, width + sign * (event.clientX - from));
    target.addEventListener("pointermove", move);
    target.addEventListener("lostpointercapture", () => target.removeEventListener("pointermove", move), {
      once: true,
    });
  }

  function nudge(event: KeyboardEvent): void {
    const direction = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
    if (direction === 0) return;
    event.preventDefault();
    event.stopPropagation();
    resizePanel(side, width + sign * direction * STEP);
  }

  return (
    <hr
      className={styles.edge}
      data-side={side}
      tabIndex={0}
      aria-orientation="vertical"
      aria-label={t("panels.resize")}
      aria-valuenow={width}
      aria-valuemin={SIZE_BOUNDS[side][0]}
      aria-valuemax={SIZE_BOUNDS[side][1]}
      onPointerDown={drag}
      onKeyDown={nudge}
    />
  );
}

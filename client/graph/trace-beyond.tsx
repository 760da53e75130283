import { IconChevronDown, IconChevronLeft, IconChevronRight, IconChevronUp } from "@tabler/icons-react";
import type { Core } from "cytoscape";
import { type ReactNode, useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { useApp } from "../state/store.ts";
import { usePhone } from "../views/frame/use-phone.ts";
import type { Stage } from "./camera.ts";
import { canvas } from "./canvas-handle.ts";
import styles from "./trace-beyond.module.css";
import type { TraceElements } from "./trace-element.ts";
import type { Segment } from "./trace-parts.ts";
import { SIDES, type Side } from "./trace-sight.ts";
import { useTraceSight } from "./use-trace-sight.ts";

const ICON = { size: 15, stroke: 1.75 } as const;
const CHEVRON: Readonly<Record<Side, ReactNode>> = {
  top: <IconChevronUp {...ICON} />,
  bottom: <IconChevronDown {...ICON} />,
  left: <IconChevronLeft {...ICON} />,
  right: <IconChevronRight {...ICON} />,
};

interface TraceBeyondProps {
  readonly cy: Core | null;
  readonly elements: Pick<TraceElements, "nodes" | "reach" | "down">;
  readonly segments: readonly Segment[];
  readonly stageOf: (cy: Core) => Stage;
  readonly page: (side: Side) => void;
}

/** Where a trace is larger than the window: its tiers' names stay in sight, and each side tells how much lies beyond it. Where it is too small to read, the open path says its names. */
export function TraceBeyond({ cy, elements, segments, stageOf, page }: TraceBeyondProps) {
  const { t } = useTranslation("trace");
  const phone = usePhone();
  const openPath = useApp((state) => state.view.openPath);
  const sight = useTraceSight({ cy, elements, segments, openPath, stageOf });
  const pressed = useRef<Side | null>(null);
  useEffect(() => {
    if (pressed.current === null || sight === null || sight.plates[pressed.current] > 0) return;
    // The button went with the last plate beyond; the keyboard stays with the drawing.
    pressed.current = null;
    if (document.activeElement === document.body) canvas()?.focus();
  }, [sight]);
  if (sight === null) return null;
  const { over, plates, tiers, signs, free } = sight;

  function move(side: Side): void {
    pressed.current = side;
    page(side);
  }

  return (
    <>
      {over.top && (
        <div
          className={styles.strip}
          data-phone={phone || undefined}
          data-tiers={tiers.length > 0 || undefined}
          aria-hidden
        >
          {tiers.map(({ id, name, x }) => (
            <span key={id} style={elements.down ? undefined : { transform: `translateX(${x}px) translateX(-50%)` }}>
              {name}
            </span>
          ))}
        </div>
      )}
      {signs.map(({ id, name, x, y }) => (
        <bdi key={id} dir="auto" className={styles.sign} style={{ transform: `translate(${x}px, ${y}px)` }} aria-hidden>
          <span className={styles.signName}>{name}</span>
        </bdi>
      ))}
      {SIDES.map((side) => over[side] && <div key={side} className={styles.edge} data-side={side} aria-hidden />)}
      {SIDES.map(
        (side) =>
          plates[side] > 0 && (
            <button
              key={side}
              type="button"
              className={styles.more}
              data-side={side}
              data-tiers={tiers.length > 0 || undefined}
              {...(side === "bottom" && { style: { bottom: `${free.below + 8}px` } })}
              {...(side === "top" && { style: { top: `${free.above + 6}px` } })}
              aria-label={t(`sight.${side}`, { plates: t("status.plates", { count: plates[side] }) })}
              onClick={() => move(side)}
            >
              {CHEVRON[side]}
              {side === "top" || side === "bottom" ? t("status.plates", { count: plates[side] }) : plates[side]}
            </button>
          ),
      )}
    </>
  );
}

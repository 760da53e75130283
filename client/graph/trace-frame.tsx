import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { ENTITY_TYPES } from "#contract/ontology.ts";
import { nameOf } from "../i18n/bilingual.ts";
import { useApp, useLanguage } from "../state/store.ts";
import { FailureBlock } from "../views/explore/failure-block.tsx";
import { usePhone } from "../views/frame/use-phone.ts";
import { EmptyTrace } from "../views/trace/empty-trace.tsx";
import { TraceList } from "../views/trace/trace-list.tsx";
import { TraceMenu } from "../views/trace/trace-menu.tsx";
import { TraceTitle } from "../views/trace/trace-title.tsx";
import { TraceTools } from "../views/trace/trace-tools.tsx";
import { canvas } from "./canvas-handle.ts";
import styles from "./graph-canvas.module.css";
import type { MenuRequest } from "./use-canvas-events.ts";
import type { TraceDrawing } from "./use-trace-words.ts";

interface TraceFrameProps {
  readonly drawing: TraceDrawing | null;
  readonly focused: string | null;
  readonly menu: MenuRequest | null;
  readonly onMenu: (request: MenuRequest | null) => void;
  /** What tells that there is more than is in sight. */
  readonly beyond: ReactNode;
  readonly children: ReactNode;
}

/** Says in words what the keyboard's focus is on. */
function FocusWords({ drawing, focused }: Pick<TraceFrameProps, "drawing" | "focused">) {
  const { t } = useTranslation("trace");
  const language = useLanguage();
  const plate = drawing?.parts.plates.find(({ ref }) => ref.id === focused);
  const tier = focused === null ? -1 : (drawing?.elements.tiers.columnOf.get(focused) ?? -1);
  const name = plate === undefined ? "" : nameOf(plate.ref, language);
  return (
    <p className="visually-hidden" aria-live="polite">
      {plate !== undefined &&
        t("canvas.focused", {
          name: plate.removed ? t("canvas.removed", { name }) : name,
          type: ENTITY_TYPES[plate.ref.type].label[language],
          tier: drawing?.elements.tierNames[tier] ?? "",
        })}
    </p>
  );
}

/** Everything that stands over the canvas of a trace. */
export function TraceFrame({ drawing, focused, menu, onMenu, beyond, children }: TraceFrameProps) {
  const { t } = useTranslation("trace");
  const phone = usePhone();
  const reading = useApp((state) => state.view.reader !== null);
  const listOpen = useApp((state) => state.view.listOpen);
  const idle = useApp((state) => state.traceWork.running === null && state.traceWork.failure === null);
  const nothing = drawing === null || drawing.parts.segments.length === 0;

  function closeMenu(): void {
    onMenu(null);
    canvas()?.focus(menu?.on.kind === "entity" ? menu.on.id : undefined);
  }

  return (
    <div className={styles.frame}>
      {children}
      <p id="trace-keys" className="visually-hidden">
        {t("canvas.keys")}
      </p>
      <FocusWords drawing={drawing} focused={focused} />
      {!reading && !listOpen && !nothing && beyond}
      {!phone && !reading && drawing !== null && <TraceTitle traced={drawing.traced} />}
      {listOpen && !reading && drawing !== null && <TraceList drawing={drawing} />}
      {!reading && !phone && <TraceTools traced={drawing?.traced ?? null} />}
      {nothing && idle && !reading && <EmptyTrace traced={drawing?.traced ?? null} />}
      <FailureBlock />
      <TraceMenu request={menu} drawing={drawing} onClose={closeMenu} />
    </div>
  );
}

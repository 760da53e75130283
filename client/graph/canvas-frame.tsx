import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { ENTITY_TYPES } from "#contract/ontology.ts";
import { useApp } from "../state/store.ts";
import { CanvasTools } from "../views/explore/canvas-tools.tsx";
import { EmptyCanvas } from "../views/explore/empty-canvas.tsx";
import { FailureBlock } from "../views/explore/failure-block.tsx";
import { GraphList } from "../views/explore/graph-list.tsx";
import { GraphMenu } from "../views/explore/graph-menu.tsx";
import { usePhone } from "../views/frame/use-phone.ts";
import { canvas } from "./canvas-handle.ts";
import type { Elements } from "./elements.ts";
import styles from "./graph-canvas.module.css";
import type { MenuRequest } from "./use-canvas-events.ts";

interface CanvasFrameProps {
  readonly elements: Elements;
  readonly focused: string | null;
  readonly menu: MenuRequest | null;
  readonly onMenu: (request: MenuRequest | null) => void;
  readonly children: ReactNode;
}

/** Says in words what the keyboard's focus is on. */
function FocusWords({ elements, focused }: Pick<CanvasFrameProps, "elements" | "focused">) {
  const { t } = useTranslation("explore");
  const language = useApp((state) => state.view.language);
  const node = elements.nodes.find(({ id }) => id === focused);
  const count = elements.edges.filter(({ source, target }) => source === focused || target === focused).length;
  return (
    <p className="visually-hidden" aria-live="polite">
      {node !== undefined &&
        t("canvas.focused", {
          name: node.name,
          type: ENTITY_TYPES[node.type].label[language],
          relations: t("relations", { count }),
        })}
    </p>
  );
}

/** Everything that stands over the canvas: title, tools, menu, list in words, and what went wrong. */
export function CanvasFrame({ elements, focused, menu, onMenu, children }: CanvasFrameProps) {
  const { t } = useTranslation("explore");
  const phone = usePhone();
  const { overview, arrangement, entities } = useApp((state) => state.scene.drawing);
  const reading = useApp((state) => state.view.reader !== null);
  const listOpen = useApp((state) => state.view.listOpen);
  const idle = useApp((state) => state.work.running === null && state.work.failure === null);
  const empty = Object.keys(entities).length === 0;

  /** The keyboard goes back to where the menu was asked for. */
  function closeMenu(): void {
    onMenu(null);
    canvas()?.focus(menu?.on.kind === "entity" ? menu.on.id : undefined);
  }

  return (
    <div className={styles.frame}>
      {children}
      <p id="canvas-keys" className="visually-hidden">
        {t("canvas.keys")}
      </p>
      <FocusWords elements={elements} focused={focused} />
      {!phone && !reading && !empty && (
        <p className={styles.title}>
          <strong>{t(overview ? "title.overview" : "title.own")}</strong>
          {t(`title.${arrangement}`)}
        </p>
      )}
      {listOpen && !reading && <GraphList />}
      {!reading && <CanvasTools />}
      {empty && idle && <EmptyCanvas />}
      <FailureBlock />
      <GraphMenu request={menu} onClose={closeMenu} />
    </div>
  );
}

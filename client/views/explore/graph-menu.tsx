import { Menu } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { arrangeAll } from "../../actions/arrange.ts";
import { hideEntities, pinEntity, removeEntities, removeRelations, showHidden } from "../../actions/arrange-drawing.ts";
import { drawOverview } from "../../actions/draw-overview.ts";
import { spotlight } from "../../actions/look.ts";
import { selectEntity, selectRelation } from "../../actions/select.ts";
import { traceEnd } from "../../actions/trace.ts";
import { canvas } from "../../graph/canvas-handle.ts";
import type { MenuRequest } from "../../graph/use-canvas-events.ts";
import { useApp } from "../../state/store.ts";
import { ExpandItems } from "./expand-items.tsx";
import { PointerMenu } from "./pointer-menu.tsx";
import { savePng } from "./save-png.ts";

function EntityItems({ id, expanding }: { readonly id: string; readonly expanding: boolean }) {
  const { t } = useTranslation("explore");
  const trace = useTranslation("trace");
  const pinned = useApp((state) => state.scene.drawing.pinned.includes(id));
  const spotlit = useApp((state) => state.view.spotlit === id);
  return (
    <>
      <ExpandItems id={id} open={expanding} />
      <Menu.Divider />
      <Menu.Item onClick={() => selectEntity(id)}>{t("menu.open")}</Menu.Item>
      <Menu.Item onClick={() => traceEnd("from", id)}>{trace.t("menu.fromHere")}</Menu.Item>
      <Menu.Item onClick={() => traceEnd("to", id)}>{trace.t("menu.toHere")}</Menu.Item>
      <Menu.Item onClick={() => spotlight(id)}>{t(spotlit ? "menu.unspotlight" : "menu.spotlight")}</Menu.Item>
      <Menu.Item onClick={() => pinEntity(id)}>{t(pinned ? "menu.unpin" : "menu.pin")}</Menu.Item>
      <Menu.Item onClick={() => hideEntities([id])}>{t("menu.hide")}</Menu.Item>
      <Menu.Item onClick={() => removeEntities([id])}>{t("menu.remove")}</Menu.Item>
    </>
  );
}

function RelationItems({ id }: { readonly id: string }) {
  const { t } = useTranslation("explore");
  return (
    <>
      <Menu.Item onClick={() => selectRelation(id)}>{t("menu.open")}</Menu.Item>
      <Menu.Item onClick={() => removeRelations([id])}>{t("menu.remove")}</Menu.Item>
    </>
  );
}

function CanvasItems() {
  const { t } = useTranslation("explore");
  const hidden = useApp((state) => state.scene.drawing.hidden.length);
  const spotlit = useApp((state) => state.view.spotlit !== null);
  return (
    <>
      <Menu.Item onClick={() => canvas()?.fit()}>{t("tools.fit")}</Menu.Item>
      <Menu.Item onClick={() => void arrangeAll("organic")}>{t("tools.organic")}</Menu.Item>
      <Menu.Item onClick={() => void arrangeAll("layered")}>{t("tools.layered")}</Menu.Item>
      {spotlit && <Menu.Item onClick={() => spotlight(null)}>{t("menu.unspotlight")}</Menu.Item>}
      {hidden > 0 && <Menu.Item onClick={showHidden}>{t("menu.showHidden")}</Menu.Item>}
      <Menu.Divider />
      <Menu.Item onClick={() => void savePng(t)}>{t("tools.png")}</Menu.Item>
      <Menu.Item onClick={() => void drawOverview()}>{t("menu.whole")}</Menu.Item>
    </>
  );
}

interface GraphMenuProps {
  readonly request: MenuRequest | null;
  readonly onClose: () => void;
}

/** The menu at the pointer or at the focused node: what can be done with an entity, a relation or the canvas. */
export function GraphMenu({ request, onClose }: GraphMenuProps) {
  if (request === null) return null;
  const { on, expanding = false } = request;
  return (
    <PointerMenu at={request} onClose={onClose} maxHeight={420}>
      {on.kind === "entity" && <EntityItems id={on.id} expanding={expanding} />}
      {on.kind === "relation" && <RelationItems id={on.id} />}
      {on.kind === "canvas" && <CanvasItems />}
    </PointerMenu>
  );
}

import { Menu } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { showEntity } from "../../actions/add-entity.ts";
import { compareEntity } from "../../actions/compare.ts";
import { selectEntity, selectRelation } from "../../actions/select.ts";
import { openHopOf, openTab, resetWhatIf, togglePolicyOff, toggleRemoved, traceEnd } from "../../actions/trace.ts";
import { useSummary } from "../../api/queries.ts";
import { canvas } from "../../graph/canvas-handle.ts";
import type { MenuRequest } from "../../graph/use-canvas-events.ts";
import type { TraceDrawing } from "../../graph/use-trace-words.ts";
import { useTraceAsk } from "../../state/store.ts";
import { hasAssumptions } from "../../state/trace-ask.ts";
import { controlsOf } from "../../state/traced.ts";
import { PointerMenu } from "../explore/pointer-menu.tsx";
import { useSaveTrace } from "./trace-tools.tsx";

function EntityItems({ id }: { readonly id: string }) {
  const { t } = useTranslation("trace");
  const ask = useTraceAsk();
  const knownUntil = useSummary().data?.dates.knownUntil ?? null;
  const removed = ask.without.includes(id);
  const asked = id === ask.from || id === ask.to;
  return (
    <>
      <Menu.Item onClick={() => selectEntity(id)}>{t("menu.details")}</Menu.Item>
      <Menu.Item onClick={() => traceEnd("from", id)}>{t("menu.fromHere")}</Menu.Item>
      <Menu.Item onClick={() => traceEnd("to", id)}>{t("menu.toHere")}</Menu.Item>
      <Menu.Divider />
      {!asked && <Menu.Item onClick={() => toggleRemoved(id)}>{t(removed ? "menu.restore" : "menu.remove")}</Menu.Item>}
      <Menu.Item
        onClick={() => {
          openTab("explore");
          void showEntity(id);
        }}
      >
        {t("menu.explore")}
      </Menu.Item>
      {knownUntil !== null && <Menu.Item onClick={() => compareEntity(id, knownUntil)}>{t("menu.changes")}</Menu.Item>}
    </>
  );
}

function RelationItems({ id, drawing }: { readonly id: string; readonly drawing: TraceDrawing | null }) {
  const { t } = useTranslation("trace");
  const off = useTraceAsk().policiesOff.includes(id);
  const isControl = drawing !== null && controlsOf(drawing.traced).some(({ relation }) => relation === id);
  return (
    <>
      {!isControl && <Menu.Item onClick={() => openHopOf(id)}>{t("menu.sentence")}</Menu.Item>}
      <Menu.Item onClick={() => selectRelation(id)}>{t("menu.details")}</Menu.Item>
      {isControl && (
        <Menu.Item onClick={() => togglePolicyOff(id)}>{t(off ? "menu.policyOn" : "menu.policyOff")}</Menu.Item>
      )}
    </>
  );
}

function CanvasItems({ drawing }: { readonly drawing: TraceDrawing | null }) {
  const explore = useTranslation("explore");
  const { t } = useTranslation("trace");
  const ask = useTraceAsk();
  const save = useSaveTrace(drawing?.traced ?? null);
  return (
    <>
      <Menu.Item onClick={() => canvas()?.fit()}>{explore.t("tools.fit")}</Menu.Item>
      <Menu.Item onClick={save}>{explore.t("tools.png")}</Menu.Item>
      {hasAssumptions(ask) && <Menu.Item onClick={resetWhatIf}>{t("menu.reset")}</Menu.Item>}
    </>
  );
}

interface TraceMenuProps {
  readonly request: MenuRequest | null;
  readonly drawing: TraceDrawing | null;
  readonly onClose: () => void;
}

/** The menu at the pointer or at the focused plate of a trace. */
export function TraceMenu({ request, drawing, onClose }: TraceMenuProps) {
  if (request === null) return null;
  const { on } = request;
  return (
    <PointerMenu at={request} onClose={onClose}>
      {on.kind === "entity" && <EntityItems id={on.id} />}
      {on.kind === "relation" && <RelationItems id={on.id} drawing={drawing} />}
      {on.kind === "canvas" && <CanvasItems drawing={drawing} />}
    </PointerMenu>
  );
}

import { Menu } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { redo, undo } from "../../actions/change-scene.ts";
import { setLanguage, setTheme, togglePanel } from "../../actions/look.ts";
import { canvas } from "../../graph/canvas-handle.ts";
import { useApp } from "../../state/store.ts";
import { savePng } from "../explore/save-png.ts";
import { useSaveTrace } from "../trace/trace-tools.tsx";
import { shareLink } from "./share-link.ts";

/** What the desktop's top bar shows as buttons, as a menu. */
export function PhoneMenu({ icon }: { readonly icon: ReactNode }) {
  const { t } = useTranslation("frame");
  const explore = useTranslation("explore");
  const { language, theme } = useApp((state) => state.view);
  const tracing = useApp((state) => state.view.tab === "trace");
  const saveTrace = useSaveTrace(useApp((state) => state.traced));
  const canUndo = useApp((state) => state.history.past.length > 0);
  const canRedo = useApp((state) => state.history.future.length > 0);
  return (
    <Menu position="bottom-end" shadow="md">
      <Menu.Target>
        <button type="button" className="icon-button" aria-label={t("sheet.more")}>
          {icon}
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item lang={language === "ar" ? "en" : "ar"} onClick={() => setLanguage(language === "ar" ? "en" : "ar")}>
          {t("language.switch")}
        </Menu.Item>
        <Menu.Item onClick={() => setTheme(theme === "dark" ? "light" : "dark")}>
          {theme === "dark" ? t("theme.toLight") : t("theme.toDark")}
        </Menu.Item>
        <Menu.Item disabled={!canUndo} onClick={undo}>
          {explore.t("tools.undo")}
        </Menu.Item>
        <Menu.Item disabled={!canRedo} onClick={redo}>
          {explore.t("tools.redo")}
        </Menu.Item>
        <Menu.Item onClick={() => canvas()?.fit()}>{explore.t("tools.fit")}</Menu.Item>
        <Menu.Item onClick={() => (tracing ? saveTrace() : void savePng(explore.t))}>
          {explore.t("tools.png")}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item onClick={() => void shareLink(t)}>{t("share.action")}</Menu.Item>
        <Menu.Item onClick={() => togglePanel("helpOpen")}>{t("help.open")}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

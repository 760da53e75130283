import { Menu } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { setLanguage, setTheme, togglePanel } from "../../actions/look.ts";
import { useApp } from "../../state/store.ts";
import { shareLink } from "./share-link.ts";

/** What the desktop's top bar shows as buttons, as a menu. */
export function PhoneMenu({ icon }: { readonly icon: ReactNode }) {
  const { t } = useTranslation("frame");
  const { language, theme } = useApp((state) => state.view);
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
        <Menu.Item onClick={() => void shareLink(t)}>{t("share.action")}</Menu.Item>
        <Menu.Item onClick={() => togglePanel("helpOpen")}>{t("help.open")}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

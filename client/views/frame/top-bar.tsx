import { IconHelpCircle, IconMoon, IconSearch, IconShare3, IconSun } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { setLanguage, setTheme, togglePanel } from "../../actions/look.ts";
import { openSearch } from "../../actions/open-search.ts";
import { useApp } from "../../state/store.ts";
import { COMMAND_KEY } from "./command-key.ts";
import { Mark } from "./mark.tsx";
import { shareLink } from "./share-link.ts";
import styles from "./top-bar.module.css";

const ICON = { size: 18, stroke: 1.75 } as const;

/** Name, search, and the switches of language and theme, help and share. */
export function TopBar() {
  const { t } = useTranslation("frame");
  const { language, theme } = useApp((state) => state.view);
  const otherLanguage = language === "ar" ? "en" : "ar";
  const toTheme = theme === "dark" ? t("theme.toLight") : t("theme.toDark");
  return (
    <header className={styles.bar}>
      <h1 className={styles.name}>
        <Mark />
        {t("name")}
      </h1>
      <button type="button" className={styles.search} onClick={openSearch}>
        <IconSearch {...ICON} />
        <span>{t("search.open")}</span>
        <kbd className={styles.key}>{COMMAND_KEY}K</kbd>
      </button>
      <div className={styles.switches}>
        <button
          type="button"
          className={`icon-button ${styles.language}`}
          lang={otherLanguage}
          aria-label={t("language.switch")}
          title={t("language.switch")}
          onClick={() => setLanguage(otherLanguage)}
        >
          {t("language.short")}
        </button>
        <button
          type="button"
          className="icon-button"
          aria-label={toTheme}
          title={toTheme}
          onClick={() => setTheme(theme === "dark" ? "light" : "dark")}
        >
          {theme === "dark" ? <IconSun {...ICON} /> : <IconMoon {...ICON} />}
        </button>
        <button
          type="button"
          className="icon-button"
          aria-label={t("help.open")}
          title={t("help.open")}
          onClick={() => togglePanel("helpOpen")}
        >
          <IconHelpCircle {...ICON} />
        </button>
        <button type="button" className={styles.share} onClick={() => void shareLink(t)}>
          <IconShare3 {...ICON} className="flip" />
          {t("share.action")}
        </button>
      </div>
    </header>
  );
}

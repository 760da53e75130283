import { DirectionProvider, MantineProvider, useDirection } from "@mantine/core";
import { Notifications } from "@mantine/notifications";
import { type ReactNode, useEffect, useLayoutEffect } from "react";
import { useTranslation } from "react-i18next";
import { directionOf } from "../../i18n/languages.ts";
import { useApp, useLanguage } from "../../state/store.ts";
import { CypherDialog } from "../details/cypher-dialog.tsx";
import { mantineTheme } from "./mantine-theme.ts";

function styleNonce(): string {
  return document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? "";
}

/** Keeps `<html>` (language, direction, title) in step with the state; Mantine keeps the colour scheme. */
function PageLanguage() {
  const language = useLanguage();
  const { t } = useTranslation("frame");
  const { setDirection } = useDirection();
  const direction = directionOf(language);
  useLayoutEffect(() => {
    document.documentElement.lang = language;
    setDirection(direction);
  }, [language, direction, setDirection]);
  const title = t("name");
  useEffect(() => {
    document.title = title;
  }, [title]);
  return null;
}

/** Direction, theme, notifications and the dialog of queries for everything below. */
export function Look({ children }: { readonly children: ReactNode }) {
  const theme = useApp((state) => state.view.theme);
  const language = useLanguage();
  return (
    <DirectionProvider initialDirection={directionOf(language)} detectDirection={false}>
      <MantineProvider theme={mantineTheme} forceColorScheme={theme} getStyleNonce={styleNonce}>
        <PageLanguage />
        <Notifications position="bottom-center" />
        {children}
        <CypherDialog />
      </MantineProvider>
    </DirectionProvider>
  );
}

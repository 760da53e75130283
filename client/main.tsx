import "./zod-without-eval.ts";
import "@mantine/core/styles.css";
import "@mantine/notifications/styles.css";
import "./styles/fonts.css";
import "./styles/tokens.css";
import "./styles/page.css";
import { QueryClientProvider } from "@tanstack/react-query";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { I18nextProvider } from "react-i18next";
import { keepQueries } from "./actions/keep-queries.ts";
import { linkOnLoad, restoreLink } from "./actions/restore-link.ts";
import { keepTrace } from "./actions/run-trace.ts";
import { followSaved } from "./actions/saved-queries.ts";
import { queryClient } from "./api/query-client.ts";
import { asLanguage, directionOf } from "./i18n/languages.ts";
import { setupI18n } from "./i18n/setup-i18n.ts";
import { keepAddress, readAddress } from "./state/address.ts";
import { rememberedHistory, rememberedQueries } from "./state/query-memory.ts";
import { remember, rememberedView } from "./state/remembered.ts";
import { rememberedSaved } from "./state/saved-memory.ts";
import { useApp } from "./state/store.ts";
import { installTrustedTypes } from "./trusted-types.ts";
import { Frame } from "./views/frame/frame.tsx";
import { Look } from "./views/frame/look.tsx";

installTrustedTypes();

// `public/first-paint.js` has decided both on <html> before the first paint.
const page = document.documentElement;
const language = asLanguage(page.lang) ?? "ar";
const theme = page.dataset.mantineColorScheme === "dark" ? "dark" : "light";
useApp.setState({ view: { ...rememberedView(), language, theme } });
const i18n = setupI18n(language);

const kept = rememberedQueries();
if (kept !== null) useApp.setState({ queries: kept.queries });
useApp.setState({ queryHistory: rememberedHistory(), saved: rememberedSaved() });
void restoreLink(linkOnLoad(readAddress(location.hash) ?? { v: 1 }, kept?.own === true));
// A link pasted over this page's own differs in its hash alone: the browser loads nothing anew, nor where it goes back or
// forward among the places of this visit. The state's own updates of the address fire no event.
addEventListener("hashchange", () => {
  const made = asLanguage(new URLSearchParams(location.search).get("lang"));
  void restoreLink(readAddress(location.hash) ?? { v: 1 }, directionOf(made ?? useApp.getState().view.language));
});
keepAddress();
keepTrace();
keepQueries();
followSaved();
useApp.subscribe((state, before) => {
  remember(state.view, before.view);
  if (state.view.language !== before.view.language) void i18n.changeLanguage(state.view.language);
});

const root = document.getElementById("root");
if (root === null) throw new Error("index.html has no #root");
createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={queryClient}>
      <I18nextProvider i18n={i18n}>
        <Look>
          <Frame />
        </Look>
      </I18nextProvider>
    </QueryClientProvider>
  </StrictMode>,
);

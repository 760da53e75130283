import { lazy, Suspense } from "react";
import { useTranslation } from "react-i18next";
import { LoadingRows } from "../details/read-state.tsx";

// Who only explores does not wait for the query's page.
const View = lazy(async () => {
  const { QueryView } = await import("./query-view.tsx");
  return { default: QueryView };
});
const Panel = lazy(async () => {
  const { QueryPanel } = await import("./query-panel.tsx");
  return { default: QueryPanel };
});

/** The Query tab's page, loaded when it is opened. */
export function LazyQueryView() {
  const { t } = useTranslation("query");
  return (
    <Suspense fallback={<LoadingRows label={t("view.loading")} />}>
      <View />
    </Suspense>
  );
}

/** The Query tab's start side, loaded when it is opened. */
export function LazyQueryPanel() {
  const { t } = useTranslation("query");
  return (
    <Suspense fallback={<LoadingRows label={t("view.loading")} />}>
      <Panel />
    </Suspense>
  );
}

import { useTranslation } from "react-i18next";
import { TABS, type Tab } from "../../state/view.ts";
import { TabList } from "../marks/tab-list.tsx";

interface TabRowProps {
  readonly tab: Tab;
  readonly onOpen: (tab: Tab) => void;
}

/** The tabs of the start side. */
export function TabRow({ tab, onOpen }: TabRowProps) {
  const { t } = useTranslation("frame");
  return (
    <TabList
      label={t("tabs.label")}
      tabs={TABS}
      current={tab}
      nameOf={(each) => t(`tabs.${each}`)}
      panelId="start-tab"
      onOpen={onOpen}
    />
  );
}

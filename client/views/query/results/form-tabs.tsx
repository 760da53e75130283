import { useTranslation } from "react-i18next";
import type { ResultForm } from "../../../state/query-results.ts";
import { TabList } from "../../marks/tab-list.tsx";

interface FormTabsProps {
  readonly form: ResultForm;
  readonly forms: readonly ResultForm[];
  readonly panelId: string;
  readonly onForm: (form: ResultForm) => void;
}

/** The forms in which the answer can be looked at. */
export function FormTabs({ form, forms, panelId, onForm }: FormTabsProps) {
  const { t } = useTranslation("queryResults");
  return (
    <TabList
      label={t("tabs.label")}
      tabs={forms}
      current={form}
      nameOf={(each) => t(`tabs.${each}`)}
      panelId={panelId}
      onOpen={onForm}
    />
  );
}

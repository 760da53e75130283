import type { KeyboardEvent } from "react";
import { useTranslation } from "react-i18next";
import { directionOf } from "../../../i18n/languages.ts";
import type { ResultForm } from "../../../state/query-results.ts";
import { useLanguage } from "../../../state/store.ts";
import styles from "./results.module.css";

interface FormTabsProps {
  readonly form: ResultForm;
  readonly forms: readonly ResultForm[];
  readonly panelId: string;
  readonly onForm: (form: ResultForm) => void;
}

/** The forms in which the answer can be looked at; the arrow keys go from one to the next. */
export function FormTabs({ form, forms, panelId, onForm }: FormTabsProps) {
  const { t } = useTranslation("queryResults");
  const forward = directionOf(useLanguage()) === "rtl" ? "ArrowLeft" : "ArrowRight";

  function onKeyDown(event: KeyboardEvent<HTMLElement>): void {
    if (event.key !== "ArrowLeft" && event.key !== "ArrowRight") return;
    event.preventDefault();
    event.stopPropagation();
    const step = event.key === forward ? 1 : forms.length - 1;
    const next = forms[(forms.indexOf(form) + step) % forms.length];
    if (next === undefined) return;
    onForm(next);
    event.currentTarget.querySelector<HTMLElement>(`[data-form="${next}"]`)?.focus();
  }

  return (
    <div role="tablist" aria-label={t("tabs.label")} className={styles.tabs} onKeyDown={onKeyDown}>
      {forms.map((each) => (
        <button
          key={each}
          type="button"
          role="tab"
          data-form={each}
          aria-selected={each === form}
          aria-controls={panelId}
          tabIndex={each === form ? 0 : -1}
          className={styles.tab}
          onClick={() => onForm(each)}
        >
          {t(`tabs.${each}`)}
        </button>
      ))}
    </div>
  );
}

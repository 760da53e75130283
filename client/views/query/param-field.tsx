import { IconX } from "@tabler/icons-react";
import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { removeParam, setParam } from "../../actions/query-tabs.ts";
import { fieldOfValue, valueOfField } from "../../state/query-params.ts";
import styles from "./params-row.module.css";

interface ParamFieldProps {
  readonly tabId: string;
  readonly name: string;
  /** Null where the parameter has no value yet. */
  readonly value: { readonly value: unknown } | null;
  /** The field's text where it is no value. */
  readonly draft: string | null;
  /** It stands in the text: then it goes by itself when the text drops it. */
  readonly used: boolean;
}

/** Whether a text still means the value that is kept, so that what was typed stays as it was typed. */
function means(text: string, value: { readonly value: unknown } | null): boolean {
  if (value === null) return text === "";
  return text !== "" && JSON.stringify(valueOfField(text)) === JSON.stringify(value);
}

/** A parameter's field: JSON, or bare words, which are text. */
export function ParamField({ tabId, name, value, draft, used }: ParamFieldProps) {
  const { t } = useTranslation("query");
  const [typed, setTyped] = useState("");
  const fault = useId();
  const shown = draft ?? (means(typed, value) ? typed : value === null ? "" : fieldOfValue(value.value));

  function type(text: string): void {
    setTyped(text);
    if (text === "") removeParam(tabId, name);
    else setParam(tabId, name, text, valueOfField(text));
  }

  return (
    <div className={styles.field} data-bad={draft !== null || undefined}>
      <label className={styles.label}>
        <code>{name}</code>
        <input
          className={styles.input}
          dir="auto"
          value={shown}
          aria-label={t("params.value", { name })}
          aria-invalid={draft !== null}
          aria-describedby={draft === null ? undefined : fault}
          placeholder={t("params.empty")}
          spellCheck={false}
          style={{ inlineSize: `${Math.min(28, Math.max(9, shown.length + 1))}ch` }}
          onChange={(event) => type(event.currentTarget.value)}
        />
      </label>
      {!used && (
        <button
          type="button"
          className={styles.remove}
          aria-label={t("params.remove", { name })}
          title={t("params.unused")}
          onClick={() => removeParam(tabId, name)}
        >
          <IconX size={14} stroke={1.75} />
        </button>
      )}
      {draft !== null && (
        <p id={fault} className={styles.fault} role="alert">
          {t("params.bad")}
        </p>
      )}
    </div>
  );
}

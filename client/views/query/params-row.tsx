import { IconPlus } from "@tabler/icons-react";
import { type SyntheticEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { setParam } from "../../actions/query-tabs.ts";
import { paramNames, parseParams } from "../../state/query-params.ts";
import type { QueryTab } from "../../state/query-tabs.ts";
import { ParamField } from "./param-field.tsx";
import styles from "./params-row.module.css";

/** The query's parameters: a field for each `$name` of its text, by itself, and for those added by hand. */
export function ParamsRow({ tab }: { readonly tab: QueryTab }) {
  const { t } = useTranslation("query");
  const params = parseParams(tab.params) ?? {};
  const used = new Set(paramNames(tab.text));
  const names = [...new Set([...used, ...Object.keys(params), ...Object.keys(tab.drafts)])];
  return (
    <section className={styles.params} aria-label={t("params.label")}>
      <h2 className={styles.title} title={t("params.hint")}>
        {t("params.label")}
      </h2>
      {names.map((name) => (
        <ParamField
          key={`${tab.id} ${name}`}
          tabId={tab.id}
          name={name}
          value={Object.hasOwn(params, name) ? { value: params[name] } : null}
          draft={tab.drafts[name] ?? null}
          used={used.has(name)}
        />
      ))}
      <AddParam tabId={tab.id} taken={names} />
    </section>
  );
}

function takeFocus(input: HTMLInputElement | null): void {
  input?.focus();
}

function AddParam({ tabId, taken }: { readonly tabId: string; readonly taken: readonly string[] }) {
  const { t } = useTranslation("query");
  const [name, setName] = useState<string | null>(null);

  function add(event: SyntheticEvent): void {
    event.preventDefault();
    const given = (name ?? "").trim().replace(/^\$/, "");
    if (given !== "" && !taken.includes(given)) setParam(tabId, given, "null", { value: null });
    setName(null);
  }

  if (name === null)
    return (
      <button type="button" className={styles.add} onClick={() => setName("")}>
        <IconPlus size={14} stroke={1.75} aria-hidden="true" />
        {t("params.add")}
      </button>
    );
  return (
    <form onSubmit={add} className={styles.field}>
      <input
        className={styles.input}
        dir="ltr"
        aria-label={t("params.addName")}
        placeholder={t("params.addName")}
        value={name}
        maxLength={60}
        ref={takeFocus}
        onChange={(event) => setName(event.currentTarget.value)}
        onBlur={add}
        onKeyDown={(event) => {
          if (event.key === "Escape") setName(null);
        }}
      />
    </form>
  );
}

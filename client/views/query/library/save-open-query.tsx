import { IconDeviceFloppy } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { changeQuery } from "../../../actions/query-tabs.ts";
import { saveQueryAs } from "../../../actions/saved-queries.ts";
import { asName, queryNamed, savedStateOf } from "../../../state/saved-queries.ts";
import { useApp, useQueryTab } from "../../../state/store.ts";
import styles from "./library.module.css";
import { NameForm } from "./name-form.tsx";
import { tellOutcome } from "./tell-outcome.tsx";

/** A name to begin with: the tab's own, else the first words of its text. */
function firstName(title: string | null, text: string): string {
  const line = text.split("\n").find((each) => each.trim() !== "") ?? "";
  return title ?? asName(line.replace(/^\s*\/\/\s*/, "").slice(0, 40)) ?? "";
}

/** Keeps the query of the open tab under a name; the tab carries that name from then on. */
export function SaveOpenQuery() {
  const { t } = useTranslation("queryLibrary");
  const [naming, setNaming] = useState(false);
  const saved = useApp((state) => state.saved);
  const tab = useQueryTab();
  const state = savedStateOf(saved, tab);
  const save = (name: string) => {
    const outcome = saveQueryAs(name, tab);
    tellOutcome(outcome, name, t);
    if (outcome === "full") return;
    changeQuery(tab.id, (now) => ({ ...now, title: name }));
    setNaming(false);
  };
  if (!naming) {
    const name = tab.title ?? "";
    return (
      <div className={styles.saving}>
        {state === "saved" && <span className={styles.sub}>{t("save.saved", { name })}</span>}
        {state === "edited" && (
          <button type="button" className={styles.save} onClick={() => save(name)}>
            <IconDeviceFloppy size={16} stroke={1.75} />
            {t("save.edited", { name })}
          </button>
        )}
        <button type="button" className={styles.save} disabled={tab.text.trim() === ""} onClick={() => setNaming(true)}>
          <IconDeviceFloppy size={16} stroke={1.75} />
          {t(state === null ? "save.open" : "save.as")}
        </button>
      </div>
    );
  }
  const judge = (name: string) => ({
    action: t(queryNamed(saved, name) === undefined ? "save.do" : "save.replace"),
  });
  return (
    <NameForm first={firstName(tab.title, tab.text)} judge={judge} onName={save} onLeave={() => setNaming(false)} />
  );
}

import { Button, TextInput } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { asName, MAX_NAME } from "../../../state/saved-queries.ts";
import styles from "./library.module.css";

interface NameFormProps {
  readonly first: string;
  /** The words of the button for a name, and what to say of it below the field; a fault keeps the form open. */
  readonly judge: (name: string) => { readonly action: string; readonly fault?: string };
  readonly onName: (name: string) => void;
  readonly onLeave: () => void;
}

/** A field for a query's name: Enter takes it, Escape leaves. */
export function NameForm({ first, judge, onName, onLeave }: NameFormProps) {
  const { t } = useTranslation("queryLibrary");
  const [text, setText] = useState(first);
  const name = asName(text);
  const { action, fault } = judge(name ?? "");
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (name !== null && fault === undefined) onName(name);
      }}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.stopPropagation();
        onLeave();
      }}
    >
      <TextInput
        autoFocus
        aria-label={t("save.name")}
        placeholder={t("save.name")}
        dir="auto"
        maxLength={MAX_NAME}
        value={text}
        error={fault}
        onChange={(event) => setText(event.currentTarget.value)}
        onFocus={(event) => event.currentTarget.select()}
      />
      <div className={styles.formButtons}>
        <Button type="submit" variant="default" size="compact-sm" disabled={name === null || fault !== undefined}>
          {action}
        </Button>
        <button type="button" className="link" onClick={onLeave}>
          {t("save.cancel")}
        </button>
      </div>
    </form>
  );
}

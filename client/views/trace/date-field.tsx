import { Popover } from "@mantine/core";
import { IconChevronDown } from "@tabler/icons-react";
import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { formatDate } from "../../i18n/format.ts";
import { useLanguage } from "../../state/store.ts";
import styles from "./trace-panel.module.css";

const DAY = /^\d{4}-\d{2}-\d{2}$/;

interface DateFieldProps {
  readonly label: string;
  readonly value: string | null;
  /** What no date means, in words. */
  readonly none: string;
  readonly suggested: readonly string[];
  readonly onChange: (day: string | null) => void;
}

/** A date as a button that opens a choice: none, days that matter here, or any day. */
export function DateField({ label, value, none, suggested, onChange }: DateFieldProps) {
  const { t } = useTranslation("trace");
  const language = useLanguage();
  const [open, setOpen] = useState(false);
  const id = useId();
  const choose = (day: string | null) => {
    onChange(day);
    setOpen(false);
  };
  const words = value === null ? none : formatDate(value, language);
  return (
    <div className={styles.setting}>
      <span id={id}>{label}</span>
      <Popover
        opened={open}
        onChange={setOpen}
        position="bottom-end"
        shadow="md"
        trapFocus
        returnFocus
        withRoles={false}
        withinPortal={false}
      >
        <Popover.Target>
          <button
            type="button"
            className={styles.dateButton}
            aria-haspopup="dialog"
            aria-expanded={open}
            aria-label={`${label}: ${words}`}
            onClick={() => setOpen(!open)}
          >
            {words}
            <IconChevronDown size={14} stroke={1.75} />
          </button>
        </Popover.Target>
        <Popover.Dropdown role="dialog" aria-label={label} className={styles.dates ?? ""}>
          <button
            type="button"
            className={styles.dateChoice}
            aria-pressed={value === null}
            onClick={() => choose(null)}
          >
            {none}
          </button>
          {suggested.length > 0 && <p className={styles.dateHead}>{t("date.suggested")}</p>}
          {suggested.map((day) => (
            <button
              key={day}
              type="button"
              className={styles.dateChoice}
              aria-pressed={value === day}
              onClick={() => choose(day)}
            >
              {formatDate(day, language)}
            </button>
          ))}
          <label className={styles.dateHead}>
            {t("date.day")}
            <input
              type="date"
              className={styles.dateInput}
              defaultValue={value !== null && DAY.test(value) ? value : ""}
              onChange={(event) => {
                if (DAY.test(event.currentTarget.value)) onChange(event.currentTarget.value);
              }}
              onKeyDown={(event) => {
                if (event.key === "Enter") setOpen(false);
              }}
            />
          </label>
        </Popover.Dropdown>
      </Popover>
    </div>
  );
}

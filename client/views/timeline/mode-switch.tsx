import { useId } from "react";
import { useTranslation } from "react-i18next";
import { TIME_MODES, type TimeMode } from "../../state/time-window.ts";
import styles from "./mode-switch.module.css";

interface ModeSwitchProps {
  readonly mode: TimeMode;
  readonly onChange: (mode: TimeMode) => void;
}

/** Up to a date, within a range, or then and now. */
export function ModeSwitch({ mode, onChange }: ModeSwitchProps) {
  const { t } = useTranslation("timeline");
  const name = useId();
  return (
    <fieldset className={styles.modes}>
      <legend className="visually-hidden">{t("modes.label")}</legend>
      {TIME_MODES.map((each) => (
        <label key={each} className={styles.mode}>
          <input
            type="radio"
            className="visually-hidden"
            name={name}
            checked={each === mode}
            onChange={() => onChange(each)}
          />
          <span>{t(`modes.${each}`)}</span>
        </label>
      ))}
    </fieldset>
  );
}

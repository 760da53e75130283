import { IconPlayerPauseFilled, IconPlayerPlayFilled } from "@tabler/icons-react";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { setAsOf } from "../../actions/filter.ts";
import { formatDate } from "../../i18n/format.ts";
import { useLanguage } from "../../state/store.ts";
import styles from "./timeline.module.css";

const STEP_MS = 900;

interface StripHeadProps {
  readonly months: readonly string[];
  readonly index: number;
  readonly asOf: string | null;
  /** Name of the entity whose claims are shown, or null for the whole corpus. */
  readonly about: string | null;
  readonly yearOnly: number;
  readonly onEvents: () => void;
}

/** Steps the date month by month while `playing`; the end of the axis ends it. */
function usePlayback(months: readonly string[], index: number, playing: boolean, stop: () => void): void {
  useEffect(() => {
    if (!playing) return;
    const last = months.length - 1;
    const timer = setTimeout(() => {
      const next = index + 1;
      setAsOf(next >= last ? null : (months[next] ?? null));
      if (next >= last) stop();
    }, STEP_MS);
    return () => clearTimeout(timer);
  }, [months, index, playing, stop]);
}

/** Play, the date in words, whose claims these are, and the list of the month. */
export function StripHead({ months, index, asOf, about, yearOnly, onEvents }: StripHeadProps) {
  const { t } = useTranslation("timeline");
  const language = useLanguage();
  const [playing, setPlaying] = useState(false);
  const [stop] = useState(() => () => setPlaying(false));
  usePlayback(months, index, playing, stop);
  const label = playing ? t("pause") : t("play");

  function toggle(): void {
    if (!playing && asOf === null) setAsOf(months[0] ?? null);
    setPlaying(!playing);
  }

  const date = formatDate(asOf ?? months.at(-1) ?? "", language);
  return (
    <div className={styles.head}>
      <button type="button" className={styles.play} aria-label={label} title={label} onClick={toggle}>
        {playing ? <IconPlayerPauseFilled size={12} /> : <IconPlayerPlayFilled size={12} className="flip" />}
      </button>
      <span className={styles.date} aria-live="polite">
        {asOf === null ? t("all", { date }) : t("now", { date })}
      </span>
      <span className={styles.about}>
        {about === null ? t("everything") : t("about", { name: about })}
        {yearOnly > 0 && ` ${t("yearOnly", { count: yearOnly })}`}
      </span>
      <span className={styles.actions}>
        {asOf !== null && (
          <button type="button" className="link" onClick={() => setAsOf(null)}>
            {t("lift")}
          </button>
        )}
        <button type="button" className="link" onClick={onEvents}>
          {t("open")}
        </button>
      </span>
    </div>
  );
}

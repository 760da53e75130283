import {
  IconPlayerPauseFilled,
  IconPlayerPlayFilled,
  IconPlayerSkipBackFilled,
  IconPlayerSkipForwardFilled,
} from "@tabler/icons-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import styles from "./timeline.module.css";
import { type Playback, usePlayback } from "./use-playback.ts";
import type { TimeWindow } from "./use-time-window.ts";

interface ControlProps {
  readonly label: string;
  readonly disabled?: boolean;
  readonly main?: boolean;
  readonly onClick: () => void;
  readonly children: ReactNode;
}

function Control({ label, disabled = false, main = false, onClick, children }: ControlProps) {
  return (
    <button
      type="button"
      className={styles.control}
      data-main={main || undefined}
      aria-label={label}
      title={label}
      disabled={disabled}
      onClick={onClick}
    >
      {children}
    </button>
  );
}

function SpeedControl({ speed, nextSpeed }: Pick<Playback, "speed" | "nextSpeed">) {
  const { t } = useTranslation("timeline");
  const label = t("speed", { speed });
  return (
    <button type="button" className={styles.speed} aria-label={label} title={label} onClick={nextSpeed}>
      <bdi dir="ltr">×{speed}</bdi>
    </button>
  );
}

/** A month back, play or pause, a month on, and how fast. */
export function TimeControls({ window, months }: { readonly window: TimeWindow; readonly months: number }) {
  const { t } = useTranslation("timeline");
  const { playing, toggle, speed, nextSpeed } = usePlayback(window, months);
  const first = (window.start ?? window.end) === 0;
  const last = window.end >= months - 1;
  return (
    <fieldset className={styles.controls}>
      <legend className="visually-hidden">{t("controls")}</legend>
      <Control label={t("back")} disabled={first} onClick={() => window.slide(-1)}>
        <IconPlayerSkipBackFilled size={11} className="flip" />
      </Control>
      <Control main label={playing ? t("pause") : t("play")} onClick={toggle}>
        {playing ? <IconPlayerPauseFilled size={12} /> : <IconPlayerPlayFilled size={12} className="flip" />}
      </Control>
      <Control label={t("on")} disabled={last} onClick={() => window.slide(1)}>
        <IconPlayerSkipForwardFilled size={11} className="flip" />
      </Control>
      <SpeedControl speed={speed} nextSpeed={nextSpeed} />
    </fieldset>
  );
}

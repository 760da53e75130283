import { Modal } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { togglePanel } from "../../actions/look.ts";
import { useApp } from "../../state/store.ts";
import { COMMAND_KEY } from "../frame/command-key.ts";
import styles from "./help-sheet.module.css";

const KEYS = [
  ["search", `${COMMAND_KEY}K  /`],
  ["arrows", "← ↑ → ↓"],
  ["open", "Enter"],
  ["expand", "E"],
  ["menu", "M"],
  ["hide", "H"],
  ["pin", "P"],
  ["remove", "Del"],
  ["list", "L"],
  ["fit", "F"],
  ["zoom", "+ −"],
  ["undo", `${COMMAND_KEY}Z`],
  ["redo", `⇧ ${COMMAND_KEY}Z`],
  ["close", "Esc"],
  ["help", "?"],
] as const;

const TRACE_KEYS = [
  ["tabs", "1  2  3"],
  ["paths", "↑ ↓"],
  ["whatIf", "W  X"],
  ["swap", "S"],
  ["move", "⇧ ← ↑ → ↓  PgUp PgDn"],
  ["wheel", `${COMMAND_KEY}↕`],
] as const;

const QUERY_KEYS = [
  ["run", `${COMMAND_KEY}Enter`],
  ["cancel", "Esc"],
  ["complete", "Ctrl Space"],
  ["format", "⇧ Alt F"],
  ["history", `${COMMAND_KEY}↑ ↓`],
  ["find", `${COMMAND_KEY}F`],
  ["comment", `${COMMAND_KEY}/`],
  ["leave", "Esc  Tab"],
] as const;

/** The sheet of shortcuts. */
export function HelpSheet() {
  const { t } = useTranslation("explore");
  const trace = useTranslation("trace");
  const query = useTranslation("query");
  const frame = useTranslation("frame");
  const open = useApp((state) => state.view.helpOpen);
  return (
    <Modal
      opened={open}
      onClose={() => togglePanel("helpOpen")}
      title={t("help.title")}
      closeButtonProps={{ "aria-label": frame.t("panels.close") }}
      centered
    >
      <dl className={styles.keys}>
        {KEYS.map(([name, keys]) => (
          <div key={name}>
            <dt>{t(`help.${name}`)}</dt>
            <dd>
              <kbd>{keys}</kbd>
            </dd>
          </div>
        ))}
        {TRACE_KEYS.map(([name, keys]) => (
          <div key={name}>
            <dt>{trace.t(`help.${name}`)}</dt>
            <dd>
              <kbd>{keys}</kbd>
            </dd>
          </div>
        ))}
        {QUERY_KEYS.map(([name, keys]) => (
          <div key={`query ${name}`}>
            <dt>{query.t(`help.${name}`)}</dt>
            <dd>
              <kbd>{keys}</kbd>
            </dd>
          </div>
        ))}
      </dl>
      <p className={styles.pointer}>{t("help.pointer")}</p>
    </Modal>
  );
}

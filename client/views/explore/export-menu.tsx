import { Menu } from "@mantine/core";
import { IconFileExport } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { ExportFormat } from "#contract/export.ts";
import { saveExport } from "../../actions/save-export.ts";
import { exportIds } from "../../state/export-ids.ts";
import { useApp } from "../../state/store.ts";
import { visibleOf } from "../../state/visible.ts";
import styles from "./canvas-tools.module.css";

const FORMATS: readonly { readonly format: ExportFormat; readonly name: string }[] = [
  { format: "json", name: "JSON" },
  { format: "jsonl", name: "JSONL" },
  { format: "csv", name: "CSV" },
  { format: "graphml", name: "GraphML" },
  { format: "cypher", name: "Cypher" },
];

function Formats({ what, disabled = false }: { readonly what: "drawn" | "whole"; readonly disabled?: boolean }) {
  const { t } = useTranslation("explore");
  return FORMATS.map(({ format, name }) => (
    <Menu.Item key={format} disabled={disabled} onClick={() => void saveExport(t, format, what)}>
      <span className={styles.choice}>
        <bdi>{name}</bdi>
        <span>{t(`export.${format}`)}</span>
      </span>
    </Menu.Item>
  ));
}

/** A tool that saves the drawing's data, or the whole graph's, as a file. */
export function ExportMenu() {
  const { t } = useTranslation("explore");
  const nothing = useApp((state) => exportIds(visibleOf(state.scene)) === null);
  return (
    <Menu position="left-start" shadow="md" returnFocus portalProps={{ target: "main" }}>
      <Menu.Target>
        <button type="button" className={styles.tool} aria-label={t("export.open")} title={t("export.open")}>
          <IconFileExport size={17} stroke={1.75} className="flip" />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t("export.drawn")}</Menu.Label>
        <Formats what="drawn" disabled={nothing} />
        <Menu.Divider />
        <Menu.Label>{t("export.whole")}</Menu.Label>
        <Formats what="whole" />
      </Menu.Dropdown>
    </Menu>
  );
}

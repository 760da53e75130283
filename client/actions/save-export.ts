import { notifications } from "@mantine/notifications";
import type { TFunction } from "i18next";
import type { ExportFormat } from "#contract/export.ts";
import { exportAddress } from "../api/export-address.ts";
import { type ExportIds, exportIds } from "../state/export-ids.ts";
import { useApp } from "../state/store.ts";
import { visibleOf } from "../state/visible.ts";

/** What of the drawing an export would name; null where it names nothing. */
export function drawnToExport(): ExportIds | null {
  return exportIds(visibleOf(useApp.getState().scene));
}

/**
 * Lets the browser save a file of the drawing, or of the whole graph. The server is asked first whether it can: a download
 * that never began has no place to say why.
 */
export async function saveExport(
  t: TFunction<"explore">,
  format: ExportFormat,
  what: "drawn" | "whole",
): Promise<void> {
  const named = what === "whole" ? undefined : drawnToExport();
  if (named === null) return;
  const address = exportAddress(format, named?.ids);
  try {
    const { ok } = await fetch(address, { method: "HEAD" });
    if (!ok) throw new Error("refused");
  } catch {
    notifications.show({ message: t("export.failed"), autoClose: 5000 });
    return;
  }
  const link = document.createElement("a");
  link.href = address;
  // The server names the file.
  link.download = "";
  link.click();
  notifications.show({ message: t(named?.kind === "among" ? "export.among" : "export.begun"), autoClose: 4000 });
}

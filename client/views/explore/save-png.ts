import { notifications } from "@mantine/notifications";
import type { TFunction } from "i18next";
import { canvas } from "../../graph/canvas-handle.ts";
import type { PngCaption } from "../../graph/draw-png.ts";
import { formatDate } from "../../i18n/format.ts";
import { useApp } from "../../state/store.ts";
import { visibleOf } from "../../state/visible.ts";

function captionOf(t: TFunction<"explore">) {
  const { view, scene } = useApp.getState();
  const day = new Date().toISOString().slice(0, 10);
  const shown = visibleOf(scene).relations.length;
  const parts = [
    t("entities", { count: Object.keys(scene.drawing.entities).length }),
    t("relations", { count: shown }),
    ...(scene.filters.asOf === null ? [] : [t("png.asOf", { date: formatDate(scene.filters.asOf, view.language) })]),
    t("png.drawnOn", { date: formatDate(day, view.language) }),
  ];
  return {
    title: `${t("png.title")} · ${t(scene.drawing.overview ? "title.overview" : "title.own")}`,
    subtitle: parts.join(" · "),
  };
}

/** Saves the whole drawing as a PNG file, with title, legend and date, and says so. */
export function savePng(t: TFunction<"explore">): Promise<void> {
  return savePicture(t, captionOf(t));
}

/** Saves what the canvas shows under a caption. */
export async function savePicture(t: TFunction<"explore">, caption: PngCaption): Promise<void> {
  const handle = canvas();
  if (handle === null) return;
  try {
    const address = URL.createObjectURL(await handle.png(caption));
    const link = document.createElement("a");
    link.href = address;
    link.download = `silsila-${new Date().toISOString().slice(0, 10)}.png`;
    link.click();
    URL.revokeObjectURL(address);
    notifications.show({ message: t("png.saved"), autoClose: 2500 });
  } catch {
    notifications.show({ message: t("png.failed"), autoClose: 5000 });
  }
}

import { notifications } from "@mantine/notifications";
import type { TFunction } from "i18next";
import { canvas } from "../../graph/canvas-handle.ts";

/** Saves the whole drawing as a PNG file, with title, legend and date, and says so. */
export async function savePng(t: TFunction<"explore">): Promise<void> {
  const handle = canvas();
  if (handle === null) return;
  try {
    const address = URL.createObjectURL(await handle.png());
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

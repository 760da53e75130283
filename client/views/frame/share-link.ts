import { notifications } from "@mantine/notifications";
import type { TFunction } from "i18next";
import { addressOf } from "../../state/address.ts";
import { useApp } from "../../state/store.ts";

/** Copies the address that restores this view, and says so. */
export async function shareLink(t: TFunction<"frame">): Promise<void> {
  const address = new URL(addressOf(useApp.getState()), location.href).href;
  try {
    await navigator.clipboard.writeText(address);
    notifications.show({ message: t("share.copied"), autoClose: 2500 });
  } catch {
    history.replaceState(null, "", address);
    notifications.show({ message: t("share.failed"), autoClose: 5000 });
  }
}

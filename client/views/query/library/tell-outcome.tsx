import { notifications } from "@mantine/notifications";
import type { TFunction } from "i18next";
import { deleteSaved, restoreSaved, type SaveOutcome } from "../../../actions/saved-queries.ts";
import { MAX_SAVED, type SavedQuery } from "../../../state/saved-queries.ts";

/** Milliseconds: what is lost on closing the page must be read in peace, and an undo reached. */
const LONG = 12_000;
const SHORT = 2_500;

/** Says what became of a query that was to be kept. */
export function tellOutcome(outcome: SaveOutcome, name: string, t: TFunction<"queryLibrary">): void {
  const closeButtonProps = { "aria-label": t("close") };
  if (outcome === "kept") notifications.show({ message: t("save.kept", { name }), autoClose: SHORT, closeButtonProps });
  else if (outcome === "unkept")
    notifications.show({ message: t("save.unkept", { name }), autoClose: LONG, closeButtonProps });
  else if (outcome === "full")
    notifications.show({ message: t("save.full", { count: MAX_SAVED }), autoClose: LONG, closeButtonProps });
}

/** Deletes a query at once and offers it back. */
export function deleteAndOfferBack({ id, name }: SavedQuery, t: TFunction<"queryLibrary">): void {
  const deleted = deleteSaved(id);
  if (deleted === null) return;
  const notice = `deleted ${id}`;
  const undo = () => {
    notifications.hide(notice);
    restoreSaved(deleted);
  };
  notifications.show({
    id: notice,
    autoClose: LONG,
    closeButtonProps: { "aria-label": t("close") },
    message: (
      <>
        {t("delete.done", { name })}{" "}
        <button type="button" className="link" onClick={undo}>
          {t("delete.undo")}
        </button>
      </>
    ),
  });
}

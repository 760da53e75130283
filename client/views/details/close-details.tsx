import { IconX } from "@tabler/icons-react";
import { clearSelection } from "../../actions/select.ts";

/** Closes the details; the drawing stays. */
export function CloseDetails({ label }: { readonly label: string }) {
  return (
    <button type="button" className="icon-button" aria-label={label} title={label} onClick={clearSelection}>
      <IconX size={17} stroke={1.75} />
    </button>
  );
}

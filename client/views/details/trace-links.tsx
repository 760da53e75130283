import { IconRoute } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { traceEnd } from "../../actions/trace.ts";
import styles from "./entity-card.module.css";

/** From an entity's card to what reaches it, and to whom it reaches: the menu's way for those without a right button. */
export function TraceLinks({ id }: { readonly id: string }) {
  const { t } = useTranslation("trace");
  return (
    <p className={styles.traces}>
      <IconRoute size={16} stroke={1.75} className="flip" aria-hidden />
      <button type="button" className="link" onClick={() => traceEnd("to", id)}>
        {t("menu.toHere")}
      </button>
      <button type="button" className="link" onClick={() => traceEnd("from", id)}>
        {t("menu.fromHere")}
      </button>
    </p>
  );
}

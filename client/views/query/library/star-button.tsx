import { IconStar, IconStarFilled } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { toggleQueryStar } from "../../../actions/saved-queries.ts";
import { useApp } from "../../../state/store.ts";
import styles from "./library.module.css";

/** Marks a query to be found again; own ones come first then, and the library's stand apart. */
export function StarButton({ id, title }: { readonly id: string; readonly title: string }) {
  const { t } = useTranslation("queryLibrary");
  const starred = useApp((state) => state.saved.stars.includes(id));
  const label = t(starred ? "unstar" : "star", { title });
  return (
    <button
      type="button"
      className={styles.icon}
      data-on={starred || undefined}
      aria-label={label}
      title={label}
      onClick={() => toggleQueryStar(id)}
    >
      {starred ? <IconStarFilled size={15} /> : <IconStar size={15} stroke={1.75} />}
    </button>
  );
}

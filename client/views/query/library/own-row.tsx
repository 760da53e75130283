import { IconPencil, IconTrash } from "@tabler/icons-react";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { openQuery } from "../../../actions/open-query.ts";
import { renameSaved } from "../../../actions/saved-queries.ts";
import { formatDate } from "../../../i18n/format.ts";
import { parseParams } from "../../../state/query-params.ts";
import { queryNamed, type SavedQuery } from "../../../state/saved-queries.ts";
import { useApp, useLanguage, useQueryTab } from "../../../state/store.ts";
import styles from "./library.module.css";
import { NameForm } from "./name-form.tsx";
import { StarButton } from "./star-button.tsx";
import { deleteAndOfferBack, tellOutcome } from "./tell-outcome.tsx";

/** A query of one's own: a click opens it as it was saved, without running it. */
export function OwnRow({ query }: { readonly query: SavedQuery }) {
  const { t } = useTranslation("queryLibrary");
  const language = useLanguage();
  const [naming, setNaming] = useState(false);
  const saved = useApp((state) => state.saved);
  const open = useQueryTab().title === query.name;
  const { id, name, text } = query;
  const date = formatDate(new Date(query.savedAt).toISOString().slice(0, 10), language);
  if (naming) {
    const judge = (wanted: string) => {
      const holder = queryNamed(saved, wanted);
      const taken = holder !== undefined && holder.id !== id;
      return { action: t("rename.do"), ...(taken && { fault: t("rename.taken") }) };
    };
    const rename = (wanted: string) => {
      tellOutcome(renameSaved(id, wanted), wanted, t);
      setNaming(false);
    };
    return (
      <li className={styles.item}>
        <NameForm first={name} judge={judge} onName={rename} onLeave={() => setNaming(false)} />
      </li>
    );
  }
  return (
    <li className={styles.item} data-open={open || undefined}>
      <div className={styles.row}>
        <button
          type="button"
          className={styles.open}
          title={text.slice(0, 400)}
          aria-current={open || undefined}
          onClick={() => openQuery({ text, params: parseParams(query.params) ?? {}, title: name })}
        >
          <bdi className={styles.title}>{name}</bdi>
          <span className={styles.sub}>{t("savedOn", { date })}</span>
        </button>
        <QuietButton label={t("rename.open", { name })} onClick={() => setNaming(true)}>
          <IconPencil size={15} stroke={1.75} />
        </QuietButton>
        <QuietButton label={t("delete.open", { name })} onClick={() => deleteAndOfferBack(query, t)}>
          <IconTrash size={15} stroke={1.75} />
        </QuietButton>
        <StarButton id={id} title={name} />
      </div>
    </li>
  );
}

interface QuietButtonProps {
  readonly label: string;
  readonly onClick: () => void;
  readonly children: ReactNode;
}

/** An icon that comes up with its row. */
function QuietButton({ label, onClick, children }: QuietButtonProps) {
  return (
    <button type="button" className={styles.icon} data-quiet aria-label={label} title={label} onClick={onClick}>
      {children}
    </button>
  );
}

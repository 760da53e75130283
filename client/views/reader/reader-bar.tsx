import { Switch } from "@mantine/core";
import { IconArrowLeft } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { closeReader } from "../../actions/look.ts";
import { useArticles } from "../../api/queries.ts";
import { ShowCypher } from "../details/show-cypher.tsx";
import styles from "./reader.module.css";

/** What is marked in the text. */
export interface Marks {
  readonly mentions: boolean;
  readonly claims: boolean;
}

interface ReaderBarProps {
  readonly articleId: string;
  /** Absent while the article is fetched. */
  readonly marks?: Marks;
  readonly onMarks?: (marks: Marks) => void;
}

/** Back to the graph, which article of how many, and what is marked. */
export function ReaderBar({ articleId, marks, onMarks }: ReaderBarProps) {
  const { t } = useTranslation("reader");
  const articles = useArticles().data?.articles ?? [];
  const index = articles.findIndex((article) => article.id === articleId);
  return (
    <div className={styles.bar}>
      <button type="button" className={styles.back} title={t("keys")} onClick={closeReader}>
        <IconArrowLeft size={15} stroke={1.75} className="flip" />
        <span className={styles.backWords}>{t("back")}</span>
      </button>
      {index >= 0 && (
        <span className={styles.position}>{t("article", { index: index + 1, total: articles.length })}</span>
      )}
      <ShowCypher
        path={`/articles/${encodeURIComponent(articleId)}`}
        title={articles[index]?.title ?? articleId}
        look="icon"
      />
      {marks !== undefined && onMarks !== undefined && (
        <div className={styles.switches}>
          <Switch
            size="sm"
            label={t("mentions")}
            checked={marks.mentions}
            onChange={(event) => onMarks({ ...marks, mentions: event.currentTarget.checked })}
          />
          <Switch
            size="sm"
            label={t("claims")}
            checked={marks.claims}
            onChange={(event) => onMarks({ ...marks, claims: event.currentTarget.checked })}
          />
        </div>
      )}
    </div>
  );
}

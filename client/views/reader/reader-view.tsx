import { useTranslation } from "react-i18next";
import { useArticle } from "../../api/queries.ts";
import { useOpenArticle } from "../../state/store.ts";
import { FailureBlock, LoadingRows } from "../details/read-state.tsx";
import { ArticlePage } from "./article-page.tsx";
import styles from "./reader.module.css";
import { ReaderBar } from "./reader-bar.tsx";

/** The open article in the canvas's place, with its claims beside the text. */
export function ReaderView() {
  const open = useOpenArticle();
  if (open === null) return null;
  return <OpenArticle articleId={open.articleId} claimId={open.claimId} />;
}

interface OpenArticleProps {
  readonly articleId: string;
  readonly claimId: string | null;
}

function OpenArticle({ articleId, claimId }: OpenArticleProps) {
  const { t } = useTranslation("reader");
  const { data, error, refetch } = useArticle(articleId);
  if (data !== undefined) return <ArticlePage key={articleId} answer={data} claimId={claimId} />;
  return (
    <section className={styles.reader} aria-label={t("label")}>
      <ReaderBar articleId={articleId} />
      {error === null ? (
        <LoadingRows label={t("loading")} rows={9} />
      ) : (
        <FailureBlock error={error} retry={() => void refetch()} />
      )}
    </section>
  );
}

import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { ArticleAnswer } from "#contract/api.ts";
import { directionOfText } from "../../i18n/languages.ts";
import { refsOf } from "../details/refs.ts";
import { noteParagraphs } from "./article-claims.ts";
import { ArticleHead } from "./article-head.tsx";
import { ArticleParagraph } from "./article-paragraph.tsx";
import { ClaimStepper } from "./claim-stepper.tsx";
import { MarginNotes } from "./margin-notes.tsx";
import styles from "./reader.module.css";
import { type Marks, ReaderBar } from "./reader-bar.tsx";
import { paragraphsOf } from "./segments.ts";
import { useOpenSentence } from "./use-open-sentence.ts";
import { useReaderKeys } from "./use-reader-keys.ts";

interface ArticlePageProps {
  readonly answer: ArticleAnswer;
  readonly claimId: string | null;
}

/** The whole article: paragraphs with their notes beside them, the open claim's sentence highlighted and in sight. */
export function ArticlePage({ answer, claimId }: ArticlePageProps) {
  const { t } = useTranslation("reader");
  const [marks, setMarks] = useState<Marks>({ mentions: true, claims: true });
  const page = useOpenSentence(answer.article.id, claimId);
  useReaderKeys(answer);
  const refs = refsOf(answer.refs);
  const { text, kind, language } = answer.article;
  const paragraphs = noteParagraphs(paragraphsOf(text), answer.claims);
  return (
    <section className={styles.reader} aria-label={t("label")}>
      <ReaderBar articleId={answer.article.id} marks={marks} onMarks={setMarks} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the scrolled text must be reachable by keyboard */}
      <section className={styles.scroll} ref={page} tabIndex={0} aria-label={answer.article.title}>
        <article className={styles.article} data-voice={kind === "digest" ? "ours" : "source"}>
          <ArticleHead answer={answer} refs={refs} />
          <div className={styles.grid}>
            {paragraphs.map((paragraph, index) => (
              <div key={paragraph.start} className={styles.row}>
                <p className={styles.paragraph} lang={language} dir={directionOfText(language)}>
                  <ArticleParagraph answer={answer} paragraph={paragraph} refs={refs} marks={marks} claimId={claimId} />
                </p>
                <MarginNotes
                  label={t("paragraphNotes", { index: index + 1 })}
                  claims={marks.claims ? paragraph.claims : []}
                  refs={refs}
                  claimId={claimId}
                />
              </div>
            ))}
          </div>
          {answer.truncated !== undefined && (
            <p className={styles.cut}>
              {t("cut", {
                shown: answer.truncated.shown,
                total: answer.truncated.total ?? answer.truncated.shown,
              })}
            </p>
          )}
        </article>
      </section>
      <ClaimStepper answer={answer} claimId={claimId} />
    </section>
  );
}

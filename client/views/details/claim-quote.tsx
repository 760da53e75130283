import { useTranslation } from "react-i18next";
import type { ArticleRef, Claim } from "#contract/model.ts";
import { directionOfText } from "../../i18n/languages.ts";
import styles from "./claim-card.module.css";
import { LatinRuns } from "./latin-runs.tsx";

interface ClaimQuoteProps {
  readonly claim: Claim;
  /** Absent: the sentence is shown in our voice, for it cannot be said whose it is. */
  readonly article: ArticleRef | undefined;
  /** Marks the sentence as the evidence of what is selected. */
  readonly marked: boolean;
  /** Opens the sentence in its article. */
  readonly onOpen: () => void;
}

/** An original's sentence in the source's voice and in quotation marks; a digest's in ours, with its mark and without them. */
export function ClaimQuote({ claim, article, marked, onOpen }: ClaimQuoteProps) {
  const { t } = useTranslation("details");
  const ours = article === undefined || article.kind === "digest";
  const quote = claim.quote.trim();
  const [open, close] = article?.language === "en" ? ["“", "”"] : ["«", "»"];
  // Not "auto": an Arabic sentence that begins with H20 is still an Arabic sentence.
  const direction = article === undefined ? "auto" : directionOfText(article.language);
  const text = ours ? quote : `${open}${quote}${close}`;
  const words = !ours && direction === "rtl" ? <LatinRuns text={text} /> : text;
  return (
    <blockquote className={styles.quote} data-voice={ours ? "ours" : "source"} lang={article?.language}>
      <button type="button" className={styles.read} title={t("claim.inReader")} onClick={onOpen}>
        <bdi dir={direction}>{marked ? <mark>{words}</mark> : words}</bdi>
      </button>
      {ours && <p className={styles.mark}>{t("claim.digest")}</p>}
    </blockquote>
  );
}

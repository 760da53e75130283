import { useTranslation } from "react-i18next";
import type { ArticleRef, Claim } from "#contract/model.ts";
import { openReader } from "../../../actions/look.ts";
import { formatDate } from "../../../i18n/format.ts";
import { useLanguage } from "../../../state/store.ts";
import { ClaimQuote } from "../../details/claim-quote.tsx";
import { Attribution, outletWords } from "../../details/claim-source.tsx";
import type { Refs } from "../../details/refs.ts";
import styles from "./evidence.module.css";

interface EvidenceQuoteProps {
  readonly claim: Claim;
  readonly article: ArticleRef | undefined;
  readonly refs: Refs;
}

/** A claim's sentence, marked, with who printed it, when it happened and who says it; a click opens it in its article. */
export function EvidenceQuote({ claim, article, refs }: EvidenceQuoteProps) {
  const { t } = useTranslation("details");
  const language = useLanguage();
  return (
    <figure className={styles.quote} data-claim={claim.id}>
      <ClaimQuote claim={claim} article={article} marked onOpen={() => openReader(claim.articleId, claim.id)} />
      <figcaption className={styles.source}>
        {article !== undefined && (
          <strong>
            <bdi>{outletWords(article, refs, language, t)}</bdi>
          </strong>
        )}
        {claim.date !== undefined && <time dateTime={claim.date}>{formatDate(claim.date, language)}</time>}
        <Attribution claim={claim} refs={refs} />
      </figcaption>
    </figure>
  );
}

import { useTranslation } from "react-i18next";
import { withDatesInWords } from "../../i18n/dates-in-text.ts";
import { useLanguage } from "../../state/store.ts";
import type { ListedPath, Traced } from "../../state/traced.ts";
import type { Refs } from "../details/refs.ts";
import { HopLink } from "./hop-link.tsx";
import styles from "./path-list.module.css";

interface PathChainProps {
  readonly listed: ListedPath;
  readonly traced: Traced;
  readonly refs: Refs;
}

/** The sentences of a path as links of a chain, in flow order; between two links, how the goods continue. */
export function PathChain({ listed, traced, refs }: PathChainProps) {
  const { t } = useTranslation("trace");
  const language = useLanguage();
  const { hops } = listed.path;
  return (
    <ol className={styles.chain} aria-label={t("list.unfold")}>
      {hops.map((hop, index) => (
        <li key={`${hop.relation}>${hop.from}`} className={styles.link}>
          {index > 0 && hop.join !== "same" && hop.join !== "start" && (
            <p className={styles.join} data-join={hop.join}>
              {t(`chain.join.${hop.join}`)}
              {hop.joinBecause !== undefined && <span>{withDatesInWords(hop.joinBecause[language], language)}</span>}
            </p>
          )}
          <HopLink listed={listed} index={index} traced={traced} refs={refs} />
        </li>
      ))}
    </ol>
  );
}

import { IconFileText } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { SearchResult } from "#contract/api.ts";
import { entityType } from "#contract/model.ts";
import { nameOf } from "../../i18n/bilingual.ts";
import { useApp, useLanguage } from "../../state/store.ts";
import { TypeGlyph } from "../marks/type-glyph.tsx";
import styles from "./explore.module.css";

/** One result: the type's glyph, the name, and what matched where that is another name or a passage. */
export function ResultRow({ result }: { readonly result: SearchResult }) {
  const { t } = useTranslation("explore");
  const language = useLanguage();
  const drawn = useApp((state) => result.id in state.scene.drawing.entities);
  const name = nameOf(result, language);
  const type = entityType.safeParse(result.type);
  return (
    <span className={styles.result}>
      {type.success ? <TypeGlyph type={type.data} /> : <IconFileText size={15} stroke={1.75} aria-hidden />}
      <bdi dir="auto" className={styles.resultName}>
        {name}
      </bdi>
      {result.matched !== name && (
        <bdi dir="auto" className={styles.resultMatch}>
          {result.matched}
        </bdi>
      )}
      {drawn && <span className={styles.resultDrawn}>{t("search.drawn")}</span>}
    </span>
  );
}

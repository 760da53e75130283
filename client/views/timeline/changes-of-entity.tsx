import { useTranslation } from "react-i18next";
import type { EntityRef } from "#contract/model.ts";
import { compareEntity } from "../../actions/compare.ts";
import { useSummary } from "../../api/queries.ts";
import { nameOf } from "../../i18n/bilingual.ts";
import { useFilters, useLanguage } from "../../state/store.ts";

/** The way from an entity to what changed for it between two dates. */
export function ChangesOfEntity({ entity }: { readonly entity: EntityRef }) {
  const { t } = useTranslation("timeline");
  const language = useLanguage();
  const { asOf } = useFilters();
  const knownUntil = useSummary().data?.dates.knownUntil ?? null;
  const until = asOf ?? knownUntil;
  if (until === null) return null;
  return (
    <button type="button" className="link" onClick={() => compareEntity(entity.id, until)}>
      {t("changesOf", { name: nameOf(entity, language) })}
    </button>
  );
}

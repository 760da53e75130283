import { IconPin, IconPinFilled } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { Entity } from "#contract/model.ts";
import { ENTITY_TYPES } from "#contract/ontology.ts";
import { pinEntity } from "../../actions/arrange-drawing.ts";
import { nameOf, otherNameOf } from "../../i18n/bilingual.ts";
import { useDrawing, useLanguage } from "../../state/store.ts";
import { Name, OtherName } from "../marks/name.tsx";
import { TypeGlyph } from "../marks/type-glyph.tsx";
import styles from "./card.module.css";
import { CloseDetails } from "./close-details.tsx";
import own from "./entity-card.module.css";

/** The type as it is drawn and in words; pin and close. */
export function EntityHead({ entity }: { readonly entity: Entity }) {
  const { t } = useTranslation("details");
  const language = useLanguage();
  const { pinned, entities } = useDrawing();
  const isPinned = pinned.includes(entity.id);
  const label = t(isPinned ? "unpin" : "pin");
  return (
    <header className={styles.head}>
      <div className={styles.ends}>
        <TypeGlyph type={entity.type} />
        <span className={styles.kind}>{ENTITY_TYPES[entity.type].label[language]}</span>
      </div>
      {entity.id in entities && (
        <button
          type="button"
          className="icon-button"
          aria-label={label}
          aria-pressed={isPinned}
          title={label}
          onClick={() => pinEntity(entity.id)}
        >
          {isPinned ? <IconPinFilled size={16} /> : <IconPin size={16} stroke={1.75} />}
        </button>
      )}
      <CloseDetails label={t("close")} />
    </header>
  );
}

interface EntityNamesProps {
  readonly entity: Entity;
  /** One line in the interface's language. */
  readonly description: string | undefined;
}

/** Both names, one line, and the other names with where each comes from. */
export function EntityNames({ entity, description }: EntityNamesProps) {
  const { t } = useTranslation("details");
  const language = useLanguage();
  const shown = new Set([nameOf(entity, language), otherNameOf(entity, language)]);
  const aliases = entity.aliases.filter(({ name }) => !shown.has(name));
  return (
    <>
      <h2 className={own.names}>
        <Name of={entity} />
        <span className={own.other}>
          <OtherName of={entity} />
        </span>
      </h2>
      {description !== undefined && <p className={own.line}>{description}</p>}
      {entity.collective && <p className={own.note}>{t("entity.collective")}</p>}
      {entity.unnamed && <p className={own.note}>{t("entity.unnamed")}</p>}
      {aliases.length > 0 && (
        <ul className={own.aliases} aria-label={t("entity.also")}>
          <li className={own.label} aria-hidden="true">
            {t("entity.also")}
          </li>
          {aliases.map(({ name, source }) => (
            <li
              key={name}
              className={own.alias}
              title={source === undefined ? undefined : t("entity.aliasSource", { source })}
            >
              <bdi dir="auto">{name}</bdi>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

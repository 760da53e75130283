import { Popover } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { Claim } from "#contract/model.ts";
import { PREDICATES } from "#contract/ontology.ts";
import { showEntity } from "../../actions/add-entity.ts";
import { setAsOf } from "../../actions/filter.ts";
import { openTold } from "../../actions/time.ts";
import { formatDate } from "../../i18n/format.ts";
import { drawnStateOf } from "../../state/drawn-state.ts";
import { useLanguage } from "../../state/store.ts";
import { sayClaim } from "../details/claim-words.ts";
import type { Refs } from "../details/refs.ts";
import { relationOfClaim } from "../details/relation-of-claim.ts";
import { ShowCypher } from "../details/show-cypher.tsx";
import { EdgeGlyph } from "../marks/edge-glyph.tsx";
import { GradeBadge } from "../marks/grade-badge.tsx";
import type { MonthBin } from "./month-bins.ts";
import styles from "./timeline.module.css";

interface MonthEventsProps {
  /** The month whose list is open, or null. */
  readonly month: string | null;
  readonly months: readonly MonthBin[];
  readonly refs: Refs;
  /** Whose claims these are; undefined for those of the whole corpus. */
  readonly entity: string | undefined;
  readonly onClose: () => void;
}

/** The claims of one month in plain words; a click opens the relation that each holds up. */
export function MonthEvents({ month, months, refs, entity, onClose }: MonthEventsProps) {
  const { t } = useTranslation("timeline");
  const language = useLanguage();
  const index = months.findIndex((bin) => bin.month === month);
  const bin = months[index];
  const anchor = { insetInlineStart: `${((Math.max(0, index) + 0.5) / months.length) * 100}%` };
  const title = bin === undefined ? "" : t("events", { month: formatDate(bin.month, language) });

  function open(claim: Claim): void {
    onClose();
    const relation = relationOfClaim(claim);
    if (relation === null) void showEntity(claim.subject);
    else openTold(relation, claim.id);
  }

  return (
    <Popover
      opened={bin !== undefined}
      onChange={onClose}
      position="top"
      width={340}
      trapFocus
      returnFocus
      withRoles={false}
    >
      <Popover.Target>
        <span className={styles.anchor} style={anchor} />
      </Popover.Target>
      <Popover.Dropdown className={styles.popover ?? ""} role="dialog" aria-label={title}>
        {bin !== undefined && (
          <>
            <h3 className="section-head">
              <span>{title}</span>
              <span>{t("claims", { count: bin.events.length })}</span>
            </h3>
            <ul className={styles.events}>
              {bin.events.map(({ claim }) => (
                <li key={claim.id}>
                  <button type="button" className={styles.event} onClick={() => open(claim)}>
                    <EdgeGlyph
                      family={PREDICATES[claim.predicate].family}
                      state={drawnStateOf({ ...claim, contested: false })}
                      width={24}
                    />
                    <span className={styles.words}>{sayClaim(claim, refs, language)}</span>
                    <GradeBadge grade={claim.grade} />
                  </button>
                </li>
              ))}
            </ul>
            <p className={styles.popoverFoot}>
              <button type="button" className="link" onClick={() => setAsOf(bin.month)}>
                {t("readUpTo")}
              </button>
              <ShowCypher
                path="/timeline"
                values={{ entity, from: bin.month, to: bin.month }}
                title={title}
                look="link"
              />
              <button type="button" className="link" onClick={onClose}>
                {t("close")}
              </button>
            </p>
          </>
        )}
      </Popover.Dropdown>
    </Popover>
  );
}

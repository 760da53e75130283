import { SegmentedControl, Switch } from "@mantine/core";
import { IconX } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { PREDICATES, type Predicate } from "#contract/ontology.ts";
import { setAsOf } from "../../actions/filter.ts";
import { changeTrace } from "../../actions/trace.ts";
import { useEntity } from "../../api/queries.ts";
import { nameOf } from "../../i18n/bilingual.ts";
import { formatDate } from "../../i18n/format.ts";
import { useFilters, useLanguage, useTraceAsk, useTraced } from "../../state/store.ts";
import { directionOfTrace, FLOW_PREDICATES, headedFor, MAX_TRACE_HOPS } from "../../state/trace-ask.ts";
import { controlsOf } from "../../state/traced.ts";
import { EdgeGlyph } from "../marks/edge-glyph.tsx";
import { DateField } from "./date-field.tsx";
import { EntityField } from "./entity-field.tsx";
import styles from "./trace-panel.module.css";

/** Which way to look, how far, and as of when. */
export function TraceSettings() {
  const { t } = useTranslation("trace");
  const language = useLanguage();
  const ask = useTraceAsk();
  const { asOf } = useFilters();
  const traced = useTraced();
  const direction = directionOfTrace(ask);
  const since = (traced === null ? [] : controlsOf(traced)).flatMap((control) => control.since ?? []);
  const suggested = [...new Set<string>(since)].toSorted().slice(-6);
  const newest =
    traced !== null && asOf === null
      ? t("date.newestOn", { date: formatDate(traced.found.asOf, language, "short") })
      : t("date.newest");
  return (
    <div className={styles.settings}>
      {direction !== "between" && (
        <div className={styles.setting}>
          <span>{t("direction.label")}</span>
          <SegmentedControl
            aria-label={t("direction.label")}
            disabled={direction === null}
            value={direction ?? "upstream"}
            onChange={(value) =>
              changeTrace("trace", (now) => headedFor(now, value === "downstream" ? "downstream" : "upstream"))
            }
            data={[
              { value: "upstream", label: t("direction.upstream") },
              { value: "downstream", label: t("direction.downstream") },
            ]}
          />
        </div>
      )}
      <div className={styles.setting}>
        <span>{t("hops.label")}</span>
        <SegmentedControl
          aria-label={t("hops.label")}
          value={String(ask.maxHops)}
          onChange={(value) => changeTrace("trace", (now) => ({ ...now, maxHops: Number(value) }))}
          data={Array.from({ length: MAX_TRACE_HOPS }, (_, index) => String(index + 1))}
        />
      </div>
      <DateField label={t("date.label")} value={asOf} none={newest} suggested={suggested} onChange={setAsOf} />
      <Switch
        labelPosition="left"
        className={styles.switch ?? ""}
        classNames={{ body: styles.switchBody ?? "", label: styles.switchLabel ?? "" }}
        checked={ask.implied}
        onChange={(event) => {
          const implied = event.currentTarget.checked;
          changeTrace("trace", (now) => ({ ...now, implied }));
        }}
        label={
          <span className={styles.glyphLabel} title={t("switches.impliedHint")}>
            {t("switches.implied")}
            <EdgeGlyph family="use" state="implied" width={34} />
          </span>
        }
      />
      <Switch
        labelPosition="left"
        className={styles.switch ?? ""}
        classNames={{ body: styles.switchBody ?? "", label: styles.switchLabel ?? "" }}
        checked={ask.firmLevel}
        onChange={(event) => {
          const firmLevel = event.currentTarget.checked;
          changeTrace("trace", (now) => ({ ...now, firmLevel }));
        }}
        label={<span title={t("switches.firmLevelHint")}>{t("switches.firmLevel")}</span>}
      />
    </div>
  );
}

function ItemField() {
  const { t } = useTranslation("trace");
  const language = useLanguage();
  const { item } = useTraceAsk();
  const set = (next: string | null) => changeTrace("trace", (ask) => ({ ...ask, item: next }));
  return (
    <div className={styles.setting}>
      <span>{t("more.item")}</span>
      {item === null ? (
        <div className={styles.itemField}>
          <EntityField label={t("more.item")} placeholder={t("more.anyItem")} onChoose={set} />
        </div>
      ) : (
        <ChosenItem id={item} language={language} onClear={() => set(null)} />
      )}
    </div>
  );
}

interface ChosenItemProps {
  readonly id: string;
  readonly language: "ar" | "en";
  readonly onClear: () => void;
}

function ChosenItem({ id, language, onClear }: ChosenItemProps) {
  const { t } = useTranslation("trace");
  const { data } = useEntity(id);
  const name = data === undefined ? id : nameOf(data.entity, language);
  return (
    <button type="button" className={styles.dateButton} title={t("ends.clear", { name })} onClick={onClear}>
      <bdi dir="auto">{name}</bdi>
      <IconX size={13} stroke={1.75} />
      <span className="visually-hidden">{t("ends.clear", { name })}</span>
    </button>
  );
}

/** Less used limits of the search: relations, goods, and what was in print. */
export function MoreSettings() {
  const { t } = useTranslation("trace");
  const language = useLanguage();
  const ask = useTraceAsk();
  const on = new Set<Predicate>(ask.predicates ?? FLOW_PREDICATES);
  const set = [ask.predicates, ask.item, ask.knownBy].filter((each) => each !== null).length;

  function toggle(predicate: Predicate): void {
    const next = FLOW_PREDICATES.filter((each) => (each === predicate ? !on.has(each) : on.has(each)));
    const predicates = next.length === FLOW_PREDICATES.length || next.length === 0 ? null : next;
    changeTrace("trace", (now) => ({ ...now, predicates }));
  }

  return (
    <details className={styles.more} open={set > 0 || undefined}>
      <summary>{t("more.title")}</summary>
      <ItemField />
      <DateField
        label={t("date.knownBy")}
        value={ask.knownBy}
        none={t("date.anyPrint")}
        suggested={[]}
        onChange={(knownBy) => changeTrace("trace", (now) => ({ ...now, knownBy }))}
      />
      <fieldset className={styles.predicates}>
        <legend>{t("more.predicates")}</legend>
        {FLOW_PREDICATES.map((predicate) => (
          <label key={predicate} className={styles.predicate}>
            <input type="checkbox" checked={on.has(predicate)} onChange={() => toggle(predicate)} />
            <EdgeGlyph family={PREDICATES[predicate].family} width={26} />
            {PREDICATES[predicate].label[language]}
          </label>
        ))}
      </fieldset>
    </details>
  );
}

import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { PREDICATE_NAMES, PREDICATES } from "#contract/ontology.ts";
import type { LibraryParameter, LibraryQuery } from "#library/library-query.ts";
import { changeQuery } from "../../../actions/query-tabs.ts";
import { runQuery } from "../../../actions/run-query.ts";
import { reads } from "../../../api/queries.ts";
import { parseParams, withParam } from "../../../state/query-params.ts";
import type { QueryTab } from "../../../state/query-tabs.ts";
import { useLanguage } from "../../../state/store.ts";
import { Name } from "../../marks/name.tsx";
import { EntityField } from "../../trace/entity-field.tsx";
import styles from "./library.module.css";

interface ParametersProps {
  readonly query: LibraryQuery;
  readonly tab: QueryTab;
}

/** The parameters that take a name rather than a text: an entity is found by any of its names, a predicate chosen. */
export function LibraryParameters({ query, tab }: ParametersProps) {
  const values = parseParams(tab.params) ?? {};
  const set = (name: string, value: unknown) => {
    changeQuery(tab.id, (now) => ({ ...now, params: withParam(now.params, name, { value }), drafts: {} }));
    void runQuery(tab.id);
  };
  return query.parameters
    .filter(({ kind }) => kind === "entity" || kind === "predicate")
    .map((parameter) => {
      const value = values[parameter.name];
      const given = { parameter, value: typeof value === "string" ? value : "" };
      const onChoose = (chosen: string) => set(parameter.name, chosen);
      return parameter.kind === "entity" ? (
        <EntityParameter key={parameter.name} {...given} onChoose={onChoose} />
      ) : (
        <PredicateParameter key={parameter.name} {...given} onChoose={onChoose} />
      );
    });
}

interface ParameterProps {
  readonly parameter: LibraryParameter;
  readonly value: string;
  readonly onChoose: (value: string) => void;
}

function EntityParameter({ parameter, value, onChoose }: ParameterProps) {
  const { t } = useTranslation("queryLibrary");
  const label = parameter.label[useLanguage()];
  const { data } = useQuery({ ...reads.subgraph([value]), enabled: value !== "" });
  const entity = data?.nodes.find(({ id }) => id === value);
  return (
    <div className={styles.parameter}>
      <span className={styles.parameterLabel}>{label}</span>
      <b className={styles.parameterValue}>{entity === undefined ? <bdi>{value}</bdi> : <Name of={entity} />}</b>
      <div className={styles.parameterField}>
        <EntityField label={t("param.choose", { label })} placeholder={t("param.search")} onChoose={onChoose} />
      </div>
    </div>
  );
}

function PredicateParameter({ parameter, value, onChoose }: ParameterProps) {
  const language = useLanguage();
  return (
    <label className={styles.parameter}>
      <span className={styles.parameterLabel}>{parameter.label[language]}</span>
      <select className={styles.select} value={value} onChange={(event) => onChoose(event.currentTarget.value)}>
        {PREDICATE_NAMES.map((name) => (
          <option key={name} value={name}>
            {PREDICATES[name].label[language]}
          </option>
        ))}
      </select>
    </label>
  );
}

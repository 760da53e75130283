import { Button, Modal } from "@mantine/core";
import { IconCode } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Explanation } from "#contract/query-parts.ts";
import { useLanguage } from "../../state/store.ts";
import { copyText } from "./copy-citation.ts";
import { FailureBlock, LoadingRows } from "./read-state.tsx";
import styles from "./show-cypher.module.css";
import { useExplanation } from "./use-explanation.ts";

interface ShowCypherProps {
  /** The read that fetched the card, below /api/v1. */
  readonly path: string;
}

/** The button that shows the queries behind a card, and the dialog that holds them. */
export function ShowCypher({ path }: ShowCypherProps) {
  const { t } = useTranslation("details");
  const [opened, setOpened] = useState(false);
  const { data, error, refetch } = useExplanation(path, {}, opened);
  return (
    <>
      <Button variant="default" aria-label={t("cypher.show")} title={t("cypher.show")} onClick={() => setOpened(true)}>
        <IconCode size={16} stroke={1.75} />
      </Button>
      <Modal
        opened={opened}
        onClose={() => setOpened(false)}
        title={t("cypher.title")}
        size="lg"
        closeButtonProps={{ "aria-label": t("close") }}
      >
        {error !== null && <FailureBlock error={error} retry={() => void refetch()} />}
        {error === null && data === undefined && <LoadingRows label={t("loading")} />}
        {data === null && <p>{t("cypher.none")}</p>}
        {data !== null && data !== undefined && <Queries explanation={data} />}
      </Modal>
    </>
  );
}

function Queries({ explanation }: { readonly explanation: Explanation }) {
  const { t } = useTranslation("details");
  const language = useLanguage();
  return (
    <div className={styles.queries}>
      {explanation.queries.map(({ cypher, params }) => (
        <section key={cypher} className={styles.query}>
          <pre className={styles.code} dir="ltr">
            {cypher}
          </pre>
          <p className={styles.label}>{t("cypher.params")}</p>
          <pre className={styles.code} dir="ltr">
            {JSON.stringify(params, null, 1)}
          </pre>
          <button
            type="button"
            className="link"
            onClick={() => void copyText(cypher, { done: t("cypher.copied"), failed: t("cypher.failed") })}
          >
            {t("cypher.copy")}
          </button>
        </section>
      ))}
      <p className={styles.label}>{t("cypher.afterwards")}</p>
      <p>{explanation.afterwards[language]}</p>
    </div>
  );
}

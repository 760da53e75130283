import { Button, Modal } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { Explanation } from "#contract/query-parts.ts";
import { openQuery } from "../../actions/open-query.ts";
import { hideCypher } from "../../actions/show-cypher.ts";
import type { ShownRead } from "../../state/shown-read.ts";
import { useApp, useLanguage } from "../../state/store.ts";
import { copyText } from "./copy-citation.ts";
import styles from "./cypher-dialog.module.css";
import { FailureBlock, LoadingRows } from "./read-state.tsx";
import { useExplanation } from "./use-explanation.ts";

/** The queries behind a read, each with its parameters and the way into the console; and what code did with their rows. */
export function CypherDialog() {
  const { t } = useTranslation("details");
  const read = useApp((state) => state.shownRead);
  return (
    <Modal
      opened={read !== null}
      onClose={hideCypher}
      title={t("cypher.title", { title: read?.title ?? "" })}
      size="lg"
      closeButtonProps={{ "aria-label": t("close") }}
    >
      {read !== null && <Read read={read} />}
    </Modal>
  );
}

function Read({ read }: { readonly read: ShownRead }) {
  const { t } = useTranslation("details");
  const { data, error, refetch } = useExplanation(read.path, read.values);
  if (error !== null) return <FailureBlock error={error} retry={() => void refetch()} />;
  if (data === undefined) return <LoadingRows label={t("loading")} />;
  if (data === null || data.queries.length === 0) return <p>{t("cypher.none")}</p>;
  return <Queries explanation={data} title={read.title} />;
}

function Queries({ explanation, title }: { readonly explanation: Explanation; readonly title: string }) {
  const { t } = useTranslation("details");
  const language = useLanguage();
  const { queries, afterwards } = explanation;
  const total = queries.length;
  return (
    <div className={styles.queries}>
      <p className={styles.label}>{t("cypher.afterwards")}</p>
      <p>{afterwards[language]}</p>
      {queries.map(({ cypher, params }, at) => {
        const index = at + 1;
        const open = () => {
          hideCypher();
          const name = total === 1 ? title : t("cypher.tab", { title, index, total });
          openQuery({ text: cypher, params, title: name, afterwards, run: true });
        };
        return (
          <section key={`${cypher} ${JSON.stringify(params)}`} className={styles.query}>
            <header className={styles.head}>
              <h3 className={styles.label}>{t("cypher.query", { index, total })}</h3>
              <button
                type="button"
                className="link"
                onClick={() => void copyText(cypher, { done: t("cypher.copied"), failed: t("cypher.failed") })}
              >
                {t("cypher.copy")}
              </button>
              <Button
                variant="default"
                size="compact-sm"
                aria-label={t("cypher.consoleNth", { index })}
                onClick={open}
                {...(at === 0 && { "data-autofocus": true })}
              >
                {t("cypher.console")}
              </Button>
            </header>
            <pre className={styles.code} dir="ltr">
              {cypher}
            </pre>
            <p className={styles.params} dir="ltr">
              {JSON.stringify(params)}
            </p>
          </section>
        );
      })}
    </div>
  );
}

import { useVirtualizer } from "@tanstack/react-virtual";
import { useMemo, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { CypherAnswer } from "#contract/cypher.ts";
import { copyText } from "../../details/copy-citation.ts";
import styles from "./forms.module.css";
import { indented, rowMaps } from "./json-lines.ts";
import { saveText } from "./save-text.ts";

const LINE = 20;
/** A line longer than this is cut on the page; it is whole in the copy and in the file. */
const LONGEST = 5_000;

/** The rows as JSON in the forms of the API, of which only the lines that are seen stand in the page. */
export function JsonView({ answer }: { readonly answer: CypherAnswer }) {
  const { t } = useTranslation("queryResults");
  const text = useMemo(() => indented(rowMaps(answer)), [answer]);
  const lines = useMemo(() => text.split("\n"), [text]);
  const scroller = useRef<HTMLDivElement>(null);
  const seen = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => LINE,
    overscan: 20,
  });
  const longest = useMemo(
    () => lines.reduce((most, line) => Math.max(most, Math.min(LONGEST, line.length)), 0),
    [lines],
  );
  return (
    <div className={styles.json}>
      <p className={styles.bar}>
        <span>{t("json.lines", { count: lines.length })}</span>
        <button
          type="button"
          className="link"
          onClick={() => void copyText(text, { done: t("copied"), failed: t("copyFailed") })}
        >
          {t("json.copy")}
        </button>
        <button
          type="button"
          className="link"
          onClick={() => saveText({ name: "silsila-query", kind: "json", text: indented(answer) }, t("saved"))}
        >
          {t("json.save")}
        </button>
      </p>
      <section
        ref={scroller}
        className={styles.jsonLines}
        dir="ltr"
        lang="en"
        aria-label={t("json.label")}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
        tabIndex={0}
      >
        <div style={{ blockSize: seen.getTotalSize(), minInlineSize: `${longest + 4}ch`, position: "relative" }}>
          {seen.getVirtualItems().map((line) => (
            <pre key={line.key} style={{ transform: `translateY(${line.start}px)` }}>
              {lines[line.index]?.slice(0, LONGEST)}
            </pre>
          ))}
        </div>
      </section>
    </div>
  );
}

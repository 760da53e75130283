import { useTranslation } from "react-i18next";
import { asFailure } from "../../api/api-failure.ts";
import styles from "./read-state.module.css";

/** Rows of the final height while something is fetched: no shimmer, nothing jumps. */
export function LoadingRows({ label, rows = 6 }: { readonly label: string; readonly rows?: number }) {
  return (
    <div className={styles.loading} role="status" aria-label={label}>
      {Array.from({ length: rows }, (_, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows of a placeholder have no identity
        <div key={row} className={styles.row} />
      ))}
    </div>
  );
}

interface FailureBlockProps {
  readonly error: Error;
  readonly retry: () => void;
}

/** What happened, what to do, the code, and a way to try again, at the place where it happened. */
export function FailureBlock({ error, retry }: FailureBlockProps) {
  const { t } = useTranslation("details");
  const { t: frame } = useTranslation("frame");
  const failure = asFailure(error);
  if (failure === null) return null;
  return (
    <div className={styles.failure} role="alert">
      <p className={styles.what}>{frame(`failure.${failure.kind}`)}</p>
      <p>{frame(`failure.${failure.kind}Advice`)}</p>
      <p className={styles.code}>
        {t("code")} <code>{failure.code}</code>
      </p>
      <button type="button" className="link" onClick={retry}>
        {t("retry")}
      </button>
    </div>
  );
}

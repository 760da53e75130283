import { Fragment } from "react";
import styles from "./claim-card.module.css";

/** The rest of a Latin word after its first character, with the digits and signs inside it: "AT&T", "6000D". */
const WORD = "(?:[\\p{Script=Latin}\\d&+'’.-]*[\\p{Script=Latin}\\d+])?";
/** A full stop after a run is the sentence's: inside the run it would stand on its wrong side. */
const LATIN = new RegExp(`(\\p{Script=Latin}${WORD}(?: [\\p{Script=Latin}\\d]${WORD})*)`, "u");

/** The runs of a text: at odd places the Latin ones. Joined they are the text. */
export function latinRuns(text: string): string[] {
  return text.split(LATIN);
}

/** A naskh text with its Latin runs isolated and set a little smaller, as naskh letters are lower than Latin ones. */
export function LatinRuns({ text }: { readonly text: string }) {
  return latinRuns(text).map((run, index) => {
    const key = `${index} ${run}`;
    return index % 2 === 0 ? (
      <Fragment key={key}>{run}</Fragment>
    ) : (
      <bdi key={key} className={styles.latin}>
        {run}
      </bdi>
    );
  });
}

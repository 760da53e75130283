import { useTranslation } from "react-i18next";
import { askQuestion } from "../../actions/ask-question.ts";
import { EXAMPLE_QUESTIONS } from "../../actions/example-questions.ts";
import { AddSearch } from "./add-search.tsx";
import styles from "./explore.module.css";
import { Legend } from "./legend.tsx";

/** The four example questions as words to click. */
export function Questions() {
  const { t } = useTranslation("explore");
  return (
    <ul className={styles.questions} aria-label={t("questions.label")}>
      {EXAMPLE_QUESTIONS.map((question) => (
        <li key={question.key}>
          <button type="button" className="link" onClick={() => void askQuestion(question)}>
            {t(`questions.${question.key}`)}
          </button>
        </li>
      ))}
    </ul>
  );
}

/** The Explore tab: search that adds to the drawing, questions, and the legend that is the filter. */
export function ExplorePanel() {
  return (
    <div className={styles.panel}>
      <AddSearch />
      <Questions />
      <Legend />
    </div>
  );
}

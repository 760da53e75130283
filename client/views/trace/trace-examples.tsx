import { useTranslation } from "react-i18next";
import { askQuestion } from "../../actions/ask-question.ts";
import { EXAMPLE_QUESTIONS } from "../../actions/example-questions.ts";
import exploreStyles from "../explore/explore.module.css";

/** The example questions that a trace answers, as words to click. */
export function TraceExamples() {
  const { t } = useTranslation("explore");
  const trace = useTranslation("trace");
  return (
    <ul className={exploreStyles.questions} aria-label={trace.t("empty.examples")}>
      {EXAMPLE_QUESTIONS.filter((question) => question.trace !== undefined).map((question) => (
        <li key={question.key}>
          <button type="button" className="link" onClick={() => void askQuestion(question)}>
            {t(`questions.${question.key}`)}
          </button>
        </li>
      ))}
    </ul>
  );
}

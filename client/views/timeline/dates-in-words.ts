import type { TFunction } from "i18next";
import { formatDate } from "../../i18n/format.ts";
import type { Language } from "../../i18n/languages.ts";
import type { Filters } from "../../state/filters.ts";
import { timeModeOf } from "../../state/time-window.ts";

interface Spoken {
  readonly language: Language;
  /** The day of the newest evidence, for a date that is not set. */
  readonly knownUntil: string;
  readonly t: TFunction<"timeline">;
}

/** The dates that the drawing is read by, in words: up to one, within two, or then and now. */
export function datesInWords(
  filters: Pick<Filters, "asOf" | "since" | "past">,
  { language, knownUntil, t }: Spoken,
): string {
  const { asOf, since, past } = filters;
  const to = formatDate(asOf ?? knownUntil, language);
  switch (timeModeOf(filters)) {
    case "asOf":
      return asOf === null ? t("all", { date: to }) : t("now", { date: to });
    case "range":
      return t("within", { from: formatDate(since ?? "", language), to });
    case "compare":
      return t("between", { from: formatDate(past ?? "", language), to });
  }
}

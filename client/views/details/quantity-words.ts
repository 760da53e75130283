import type { TFunction } from "i18next";
import type { Claim } from "#contract/model.ts";
import { formatCount } from "../../i18n/format.ts";
import type { Language } from "../../i18n/languages.ts";

type Quantity = NonNullable<Claim["quantity"]>;
type Unit = "percent" | "percentOfUs" | "billionUsd" | "months" | "times" | "companies" | "generations";

/** The units that the reviewed facts use, by the name they have there. */
const UNITS: Readonly<Record<string, Unit | "tensOfThousandsOfChips">> = {
  percent: "percent",
  "%": "percent",
  "percent of the US companies' spending, at most": "percentOfUs",
  "billion USD": "billionUsd",
  months: "months",
  times: "times",
  companies: "companies",
  generations: "generations",
  "chips (tens of thousands)": "tensOfThousandsOfChips",
};

/** A figure with its unit in words; a unit that is not known here keeps its English name. */
export function quantityWords(quantity: Quantity, language: Language, t: TFunction<"details">): string {
  const amount = amountWords(quantity, language, t);
  return quantity.approximate === true ? t("claim.about", { amount }) : amount;
}

function amountWords({ value, unit }: Quantity, language: Language, t: TFunction<"details">): string {
  const known = UNITS[unit];
  const shown = formatCount(value, language);
  if (known === undefined) return `${shown} ${unit}`;
  if (known === "tensOfThousandsOfChips") return t("units.tensOfThousandsOfChips");
  if (known === "percent" || known === "percentOfUs") return t(`units.${known}`, { value: shown });
  return t(`units.${known}`, { count: value, value: shown });
}

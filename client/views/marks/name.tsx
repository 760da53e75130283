import { type Named, nameOf, otherNameOf } from "../../i18n/bilingual.ts";
import { useLanguage } from "../../state/store.ts";

/** A name in the interface's language, isolated so that it cannot reorder the text around it. */
export function Name({ of }: { readonly of: Named }) {
  const language = useLanguage();
  return <bdi dir="auto">{nameOf(of, language)}</bdi>;
}

/** The name in the other script, or nothing where it says the same. */
export function OtherName({ of }: { readonly of: Named }) {
  const language = useLanguage();
  const other = otherNameOf(of, language);
  if (other === null) return null;
  return (
    <bdi dir="auto" lang={language === "ar" ? "en" : "ar"}>
      {other}
    </bdi>
  );
}

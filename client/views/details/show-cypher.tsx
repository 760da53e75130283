import { Button } from "@mantine/core";
import { IconCode } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { showCypher } from "../../actions/show-cypher.ts";
import type { QueryValues } from "../../api/fetch-json.ts";

interface ShowCypherProps {
  /** The read that fetched what is seen, below /api/v1. */
  readonly path: string;
  readonly values?: QueryValues;
  /** What was read, in words. */
  readonly title: string;
  /** `button` stands in a card's foot, `icon` in a head, `link` among words. */
  readonly look?: "button" | "icon" | "link";
}

/** The way from what is seen to the queries that fetched it. */
export function ShowCypher({ path, values = {}, title, look = "button" }: ShowCypherProps) {
  const { t } = useTranslation("details");
  const open = () => showCypher({ path, values, title });
  const icon = <IconCode size={16} stroke={1.75} />;
  const words = t("cypher.show");
  if (look === "link")
    return (
      <button type="button" className="link" onClick={open}>
        {words}
      </button>
    );
  if (look === "icon")
    return (
      <button type="button" className="icon-button" aria-label={words} title={words} onClick={open}>
        {icon}
      </button>
    );
  return (
    <Button variant="default" aria-label={words} title={words} onClick={open}>
      {icon}
    </Button>
  );
}

import { notifications } from "@mantine/notifications";

interface SavedFile {
  /** Without the date; `csv` or `json` is added. */
  readonly name: string;
  readonly kind: "csv" | "json";
  readonly text: string;
}

const TYPES = { csv: "text/csv;charset=utf-8", json: "application/json" } as const;

/** Saves a text as a file of the day and says so. */
export function saveText({ name, kind, text }: SavedFile, done: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: TYPES[kind] }));
  const link = document.createElement("a");
  link.href = address;
  link.download = `${name}-${new Date().toISOString().slice(0, 10)}.${kind}`;
  link.click();
  URL.revokeObjectURL(address);
  notifications.show({ message: done, autoClose: 2500 });
}

import { existsSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { SERVER_PATHS } from "../../../scripts/tasks/server-paths.ts";

const CLIENT = join(import.meta.dirname, "..", "..", "..", "client");

it.each(SERVER_PATHS)("%s is passed on to the API and hides no module of the page in development", (path) => {
  expect(existsSync(join(CLIENT, path))).toBe(false);
});

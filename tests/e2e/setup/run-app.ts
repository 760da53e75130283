import { startApp } from "../../setup/start-app.ts";
import { ENGINE } from "../support/engine.ts";

/** Where the tests find the application; set by hand, it names one that runs already. */
export const ADDRESS = "SILSILA_E2E_URL";

/** One application for the whole run: engine, seed and server with the built page, on a home and a port of their own. */
// biome-ignore lint/style/noDefaultExport: Playwright takes its setup as the default export
export default async function runApp(): Promise<() => Promise<void>> {
  const given = process.env[ADDRESS];
  if (given !== undefined && given !== "") return async () => undefined;
  const app = await startApp();
  process.env[ADDRESS] = app.address;
  process.env[ENGINE] = JSON.stringify(app.connection);
  return () => app.stop();
}

import { afterAll, beforeAll } from "vitest";
import type { AppDeps } from "../../server/app.ts";
import { type ApiServer, startApiServer } from "./api-server.ts";
import { openSmallDatabase, type SmallDatabase } from "./small-database.ts";

export interface SmallApi extends Pick<ApiServer, "request" | "read"> {
  readonly db: SmallDatabase;
  origin(): string;
}

/** The API over real HTTP on the small graph, for all tests of a file. */
export function openSmallApi(deps: Partial<AppDeps> = {}): SmallApi {
  const db = openSmallDatabase();
  let server: ApiServer | undefined;
  const running = () => {
    if (server === undefined) throw new Error("the API is used before its setup has run");
    return server;
  };
  beforeAll(async () => {
    server = await startApiServer({ reader: db, ...deps });
  });
  afterAll(() => server?.close());
  return {
    db,
    origin: () => running().origin,
    request: (path, options) => running().request(path, options),
    read: (path, schema) => running().read(path, schema),
  };
}

import http from "node:http";
import type { AddressInfo } from "node:net";
import { pino } from "pino";
import type { z } from "zod";
import { type AppDeps, createApp } from "../../server/app.ts";
import { READ_ROUTES } from "../../server/routes/read-routes.ts";

/** An answer as it came over HTTP. */
export interface HttpAnswer {
  readonly status: number;
  readonly headers: http.IncomingHttpHeaders;
  readonly text: string;
}

export interface ApiServer {
  readonly origin: string;
  readonly port: number;
  /** Any request, with headers that fetch would not let through. Paths begin with a slash. */
  request(
    path: string,
    options?: { method?: string; headers?: Record<string, string>; body?: string },
  ): Promise<HttpAnswer>;
  /** GET of a read call, which must answer 200 with a body that its schema accepts. */
  read<S extends z.ZodType>(path: string, schema: S): Promise<z.output<S>>;
  close(): Promise<void>;
}

/** The real application on a free port of this machine. */
export async function startApiServer(deps: Pick<AppDeps, "reader"> & Partial<AppDeps>): Promise<ApiServer> {
  const app = createApp({
    readiness: async () => ({ ready: true, reasons: [], engine: { state: "ready" }, settings: { missing: [] } }),
    logger: pino({ level: "silent" }),
    host: "127.0.0.1",
    clientDir: null,
    ...deps,
  });
  const server = http.createServer(app);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const request: ApiServer["request"] = (path, { method = "GET", headers = {}, body } = {}) =>
    new Promise((resolve, reject) => {
      const sent = http.request({ host: "127.0.0.1", port, path, method, headers, agent: false }, (response) => {
        const chunks: Buffer[] = [];
        response.on("data", (chunk: Buffer) => chunks.push(chunk));
        response.on("error", reject);
        response.on("end", () =>
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            text: Buffer.concat(chunks).toString("utf8"),
          }),
        );
      });
      sent.on("error", reject);
      sent.end(body);
    });
  return {
    origin: `http://127.0.0.1:${port}`,
    port,
    request,
    async read(path, schema) {
      const answer = await request(`/api/v1${path}`);
      if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}: ${answer.text}`);
      return schema.parse(JSON.parse(answer.text));
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** The schema of a read call's answer by its address in OpenAPI's form. */
export function routeAt(path: string) {
  const route = READ_ROUTES.find((each) => each.path === path);
  if (route === undefined) throw new Error(`there is no read call at ${path}`);
  return route;
}

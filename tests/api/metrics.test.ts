import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type ApiServer, startApiServer } from "../helpers/api-server.ts";
import { openSmallDatabase } from "../helpers/small-database.ts";

const db = openSmallDatabase();
let api: ApiServer;

beforeAll(async () => {
  api = await startApiServer({ reader: db });
});
afterAll(() => api.close());

describe("GET /metrics", () => {
  it("counts requests by call, in Prometheus' text format", async () => {
    await api.request("/api/v1/entities/norwell");
    await api.request("/api/v1/entities/no-such-entity");
    await expect
      .poll(metricsText)
      .toMatch(/silsila_http_requests_total\{method="GET",call="\/entities\/\{id\}",status="200"\} 1\n/);
    expect(await metricsText()).toMatch(/call="\/entities\/\{id\}",status="404"\} 1\n/);
    expect(await metricsText()).toContain("process_cpu_seconds_total");
  });

  it("never tells what was asked for", async () => {
    await api.request("/api/v1/search?q=alibaba-secret");
    await api.request("/api/v1/no-such-call/alibaba-secret");
    await api.request("/alibaba-secret");
    expect(await metricsText()).not.toContain("secret");
  });
});

async function metricsText(): Promise<string> {
  const response = await api.request("/metrics");
  expect(response.headers["content-type"]).toContain("text/plain");
  return response.text;
}

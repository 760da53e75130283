import http from "node:http";
import express from "express";
import { describe, expect, it } from "vitest";
import { ListenError, serve } from "../../server/serve.ts";

/** An application whose answers wait until they are let go. */
function heldApp() {
  const app = express();
  const waiting: (() => void)[] = [];
  app.get("/held", async (_request, response) => {
    await new Promise<void>((resolve) => waiting.push(resolve));
    response.send("whole");
  });
  const letGo = () => {
    for (const resolve of waiting) resolve();
  };
  return { app, waiting, letGo };
}

const agent = new http.Agent({ keepAlive: true, maxSockets: 100 });

function ask(address: string): Promise<string> {
  return new Promise((resolve, reject) => {
    http
      .get(`${address}/held`, { agent }, (response) => {
        let text = "";
        response.setEncoding("utf8").on("data", (chunk) => (text += chunk));
        response.on("end", () => resolve(`${response.statusCode} ${text}`));
        response.on("error", reject);
      })
      .on("error", reject);
  });
}

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((done) => setTimeout(done, 10));
}

describe("serve", () => {
  it("lets fifty open requests end before it closes, and takes no new ones", async () => {
    const { app, waiting, letGo } = heldApp();
    const server = await serve(app, { host: "127.0.0.1", port: 0 });
    const open = Array.from({ length: 50 }, () => ask(server.address));
    await until(() => waiting.length === 50);
    const closed = server.close(60_000);
    await expect(fetch(`${server.address}/held`)).rejects.toThrow();
    letGo();
    expect(new Set(await Promise.all(open))).toEqual(new Set(["200 whole"]));
    await closed;
  });

  it("cuts what does not end in time", async () => {
    const { app, waiting } = heldApp();
    const server = await serve(app, { host: "127.0.0.1", port: 0 });
    const open = ask(server.address).catch(() => "cut");
    await until(() => waiting.length === 1);
    await server.close(50);
    expect(await open).toBe("cut");
  });

  it("keeps an idle connection for minutes, and says so", async () => {
    const server = await serve(express(), { host: "127.0.0.1", port: 0 });
    const answer = await fetch(server.address);
    expect(answer.headers.get("keep-alive")).toBe("timeout=300");
    await server.close(1_000);
  });

  it("names a busy port and the setting that changes it", async () => {
    const first = await serve(express(), { host: "127.0.0.1", port: 0 });
    const second = serve(express(), { host: "127.0.0.1", port: first.port });
    await expect(second).rejects.toThrow(ListenError);
    await expect(second).rejects.toThrow(new RegExp(`Port ${first.port} is in use.*PORT=`));
    await first.close(1_000);
  });

  it("names an address that is not this machine's", async () => {
    await expect(serve(express(), { host: "192.0.2.1", port: 0 })).rejects.toThrow(/Change HOST/);
  });
});

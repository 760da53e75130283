import { describe, expect, it } from "vitest";
import { servedHosts } from "../../../server/routes/request-guards.ts";

describe("servedHosts", () => {
  it("serves loopback and the address that the server is bound to", () => {
    expect([...servedHosts("Silsila.local")]).toEqual(["127.0.0.1", "localhost", "[::1]", "silsila.local"]);
    expect([...servedHosts("::1")]).toEqual(["127.0.0.1", "localhost", "[::1]"]);
  });
});

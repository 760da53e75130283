import { describe, expect, it } from "vitest";
import { readSettings, SettingsError } from "../../../server/env.ts";

describe("readSettings", () => {
  it("has a default for everything, and takes empty values for unset", () => {
    const defaults = {
      port: 3000,
      host: "127.0.0.1",
      home: ".silsila",
      articles: undefined,
      logLevel: "info",
      container: false,
      external: null,
    };
    expect(readSettings({})).toEqual(defaults);
    expect(readSettings({ PORT: "", HOST: "", NEO4J_URI: "", OPENAI_BASE_URL: "", SILSILA_CONTAINER: "" })).toEqual(
      defaults,
    );
  });

  it("uses a server that is named", () => {
    const { external } = readSettings({ NEO4J_URI: "neo4j+s://x.databases.example", NEO4J_PASSWORD: "secret" });
    expect(external).toEqual({
      uri: "neo4j+s://x.databases.example",
      username: "neo4j",
      password: "secret",
      database: "neo4j",
    });
  });

  it("names every fault at once, and no secret", () => {
    const read = () =>
      readSettings({ PORT: "70000", LOG_LEVEL: "loud", NEO4J_URI: "http://x", NEO4J_PASSWORD: "s3cret", HOST: "a b" });
    expect(read).toThrow(SettingsError);
    expect(read).toThrow(/PORT[\s\S]*HOST[\s\S]*NEO4J_URI[\s\S]*LOG_LEVEL/);
    expect(read).not.toThrow(/s3cret/);
  });

  it("asks for the password of a named server", () => {
    expect(() => readSettings({ NEO4J_URI: "bolt://x" })).toThrow(/NEO4J_PASSWORD/);
  });

  it.each(["0.0.0.0", "::", "192.168.1.5", "example.org"])("refuses to serve %s, save inside a container", (host) => {
    expect(() => readSettings({ HOST: host })).toThrow(/HOST: only a loopback address/);
    expect(readSettings({ HOST: host, SILSILA_CONTAINER: "1" }).host).toBe(host);
  });

  it.each(["127.0.0.1", "127.1.2.3", "localhost", "::1"])("serves the loopback address %s", (host) => {
    expect(readSettings({ HOST: host }).host).toBe(host);
  });
});

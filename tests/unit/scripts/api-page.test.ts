import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { apiPage } from "../../../scripts/api-page.ts";
import { READ_ROUTES } from "../../../server/routes/read-routes.ts";

const page = apiPage();

describe("docs/api.md", () => {
  it("is what the contract says", () => {
    expect(readFileSync("docs/api.md", "utf8")).toBe(page);
  });

  it("has a section for every read and its examples", () => {
    for (const { path } of READ_ROUTES) expect(page).toContain(`### GET /api/v1${path}\n`);
    expect(page).toContain("GET /api/v1/entities/nvidia\n");
    expect(page).toContain("POST /api/v1/cypher\n{");
  });

  it("has no link that leads nowhere", () => {
    const headings = [...page.matchAll(/^#+ (.+)$/gm)].map(([, text = ""]) =>
      text
        .toLowerCase()
        .replaceAll(/[^\w\s-]/g, "")
        .replaceAll(" ", "-"),
    );
    for (const [, target] of page.matchAll(/\]\(#([^)]+)\)/g)) expect(headings).toContain(target);
    expect(new Set(headings).size).toBe(headings.length);
  });
});

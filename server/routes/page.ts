import { randomBytes } from "node:crypto";
import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import express, { type RequestHandler, type Router } from "express";
import { AppError } from "#contract/errors.ts";
import { pagePolicy } from "./security-headers.ts";

const NONCE_PLACE = "__CSP_NONCE__";
const A_YEAR = 365 * 24 * 60 * 60 * 1000;

/**
 * The client: its files as they were built (names with a hash are kept for good), and `index.html` with a nonce of its
 * own put where the build left the placeholder. The page keeps its state behind `#`, so it has one address.
 */
export function pageRouter(clientDir: string): Router {
  const router = express.Router();
  const indexFile = join(clientDir, "index.html");
  router.get(["/", "/index.html"], servePage(indexFile));
  router.use("/assets", express.static(join(clientDir, "assets"), { immutable: true, maxAge: A_YEAR, index: false }));
  router.use(express.static(clientDir, { index: false, maxAge: 0, dotfiles: "ignore" }));
  return router;
}

function servePage(indexFile: string): RequestHandler {
  let html = "";
  let readAt = 0;
  return (_request, response) => {
    const changed = statSync(indexFile, { throwIfNoEntry: false })?.mtimeMs;
    if (changed === undefined) {
      throw new AppError("not_found", "The page is not built. Run `npm start`, or `npm run build`.");
    }
    if (changed !== readAt) {
      html = readFileSync(indexFile, "utf8");
      readAt = changed;
    }
    const nonce = randomBytes(16).toString("base64");
    response.setHeader("Content-Security-Policy", pagePolicy(nonce));
    response.setHeader("Cache-Control", "no-store");
    response.type("html").send(html.replaceAll(NONCE_PLACE, nonce));
  };
}

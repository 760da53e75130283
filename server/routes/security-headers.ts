import { createHash } from "node:crypto";
import type { RequestHandler } from "express";
import helmet from "helmet";

/** The one style element that Cytoscape 3.34 inserts into the page, byte for byte. */
const CYTOSCAPE_STYLE = ".__________cytoscape_container { position: relative; }";
const CYTOSCAPE_HASH = `'sha256-${createHash("sha256").update(CYTOSCAPE_STYLE).digest("base64")}'`;

/** The page's policy (SAFETY §3). `nonce` names the style elements of this one page. */
export function pagePolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}' ${CYTOSCAPE_HASH}`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self' blob:",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "object-src 'none'",
    "require-trusted-types-for 'script'",
  ].join("; ");
}

/** What is not a page may load nothing at all. */
export const BARE_POLICY = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

/** Headers of every answer. No HSTS: this server speaks plain http on loopback. */
export function securityHeaders(): RequestHandler {
  const others = helmet({
    contentSecurityPolicy: false,
    strictTransportSecurity: false,
    referrerPolicy: { policy: "no-referrer" },
    crossOriginOpenerPolicy: { policy: "same-origin" },
    crossOriginResourcePolicy: { policy: "same-origin" },
    crossOriginEmbedderPolicy: false,
  });
  return (request, response, next) => {
    response.setHeader("Content-Security-Policy", BARE_POLICY);
    others(request, response, next);
  };
}

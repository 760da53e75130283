/** Who gets in without a login (SAFETY §4): our own hosts, requests of our own pages, JSON bodies. */
import type { RequestHandler } from "express";
import { AppError } from "#contract/errors.ts";

const SAFE_METHODS = new Set(["GET", "HEAD"]);
const OWN_SITE = new Set(["same-origin", "none"]);

/** Characters of an address: 500 ids of usual length. Beyond 64 KiB of head Node's parser gives up (see `serve`). */
export const LONGEST_ADDRESS = 32_000;

/** Refuses an address that no call of ours needs. */
export const checkAddress: RequestHandler = (request, _response, next) => {
  if (request.originalUrl.length > LONGEST_ADDRESS) {
    throw new AppError("uri_too_long", `An address has ${LONGEST_ADDRESS} characters at most.`);
  }
  next();
};

/** Host names that are served besides loopback. */
export function servedHosts(host: string): ReadonlySet<string> {
  return new Set(["127.0.0.1", "localhost", "[::1]", host.includes(":") ? `[${host}]` : host.toLowerCase()]);
}

/**
 * Refuses a `Host` that is not ours: a page of another name that resolves to this machine (DNS rebinding). The port is
 * not compared: it may be published under another number, and a rebound name is foreign whatever its port.
 */
export function checkHost(hosts: ReadonlySet<string>): RequestHandler {
  return (request, _response, next) => {
    const name = /^(\[[0-9a-f:.]+\]|[^:]+)(?::\d{1,5})?$/i.exec(request.headers.host ?? "")?.[1]?.toLowerCase();
    if (name === undefined || !hosts.has(name)) {
      throw new AppError("forbidden_host", "This server does not answer to that host name.");
    }
    next();
  };
}

/** Refuses what may change something when it comes from another site. */
export const checkOrigin: RequestHandler = (request, _response, next) => {
  if (!SAFE_METHODS.has(request.method)) {
    const { origin, host } = request.headers;
    const site = request.headers["sec-fetch-site"];
    const ownOrigin = origin === undefined || origin === `http://${host}` || origin === `https://${host}`;
    const ownSite = site === undefined || (typeof site === "string" && OWN_SITE.has(site));
    if (!ownOrigin || !ownSite) throw new AppError("forbidden_origin", "Requests from other sites are refused.");
  }
  next();
};

/** Refuses a body that is not JSON: forms can be posted across sites without asking. */
export const checkContentType: RequestHandler = (request, _response, next) => {
  const hasBody = request.headers["transfer-encoding"] !== undefined || Number(request.headers["content-length"]) > 0;
  if (hasBody && !request.is("application/json")) {
    throw new AppError("unsupported_media_type", "Send the body as application/json.");
  }
  next();
};

/**
 * What the development server passes on to the API. Vite serves `client/` at the root, so a prefix that is also a folder
 * of the client (`/api`) would take the page's own modules away from it.
 */
export const SERVER_PATHS: readonly string[] = ["/api/v1", "/docs", "/openapi.json", "/livez", "/readyz", "/metrics"];

import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { SERVER_PATHS } from "./scripts/tasks/server-paths.ts";

const api = process.env.SILSILA_API ?? "http://127.0.0.1:3000";

/** The client: built to dist/client, which the server serves. In development the API is reached through a proxy. */
export default defineConfig({
  root: "client",
  plugins: [react()],
  // The page's CSP allows fonts and images of our own origin only, so nothing is inlined as a data URI.
  build: {
    outDir: "../dist/client",
    emptyOutDir: true,
    assetsInlineLimit: 0,
    target: "es2023",
    rolldownOptions: {
      output: {
        // What is loaded later shares the schemas with the page, in a chunk that runs before the page's own first import.
        // So the setting that keeps zod from `new Function` (which the CSP forbids) travels in one chunk with zod itself.
        codeSplitting: { groups: [{ name: "zod", test: /node_modules[\\/]zod[\\/]|zod-without-eval/ }] },
      },
    },
  },
  // The API checks `Host` and `Origin`, so the proxy speaks as its own client.
  server: {
    host: "127.0.0.1",
    proxy: Object.fromEntries(
      SERVER_PATHS.map((path) => [path, { target: api, changeOrigin: true, headers: { origin: api } }]),
    ),
  },
});

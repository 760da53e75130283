import express, { type Router } from "express";
import type { z } from "zod";
import type { readyAnswer } from "#contract/api.ts";
import { refuseMethod } from "./api-router.ts";

/** What `/readyz` tells. */
export type Readiness = z.infer<typeof readyAnswer>;

/** `/livez`: the process answers. `/readyz`: so does the database, with its schema; 503 and the reasons otherwise. */
export function healthRouter(readiness: () => Promise<Readiness>): Router {
  const router = express.Router();
  router.get("/livez", (_request, response) => {
    response.setHeader("Cache-Control", "no-store");
    response.json({ alive: true });
  });
  router.get("/readyz", async (_request, response) => {
    const answer = await readiness();
    response.setHeader("Cache-Control", "no-store");
    if (!answer.ready) response.setHeader("Retry-After", 2);
    response.status(answer.ready ? 200 : 503).json(answer);
  });
  router.all(["/livez", "/readyz"], refuseMethod);
  return router;
}

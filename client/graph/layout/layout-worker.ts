/** The worker in which layouts run, so that the page never stands still. One job, one answer. */
import { computeLayout } from "./compute-layout.ts";
import type { LayoutJob } from "./layout-job.ts";

addEventListener("message", (event: MessageEvent<LayoutJob>) => {
  postMessage(computeLayout(event.data));
});

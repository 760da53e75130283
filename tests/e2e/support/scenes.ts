/** Small drawings with every place known, for tests that point at the canvas. */
import type { LinkState } from "./link.ts";

/**
 * Nvidia in the middle, Alibaba 320 to its right, Huawei 220 below: at zoom 1 and 100 % their canvas points are their
 * screen points.
 */
export const NVIDIA_AND_ALIBABA: LinkState = {
  v: 1,
  entities: [
    ["nvidia", 0, 0],
    ["alibaba", 320, 0],
    ["huawei", 0, 220],
  ],
  relations: ["nvidia:SUPPLIES:alibaba"],
  window: [1, 100, 60],
};

export const NVIDIA_SUPPLIES_ALIBABA = "nvidia:SUPPLIES:alibaba";

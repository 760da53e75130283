import type { PngCaption } from "./draw-png.ts";

/** The one canvas of the page, for those outside it (tools, commands, shortcuts). Null while it is not mounted. */
export interface CanvasHandle {
  readonly zoomIn: () => void;
  readonly zoomOut: () => void;
  readonly fit: () => void;
  /** On the canvas of a trace: brings a path of the list whole into sight, or one hop of it. */
  readonly show?: (path: string, hop: number | null) => void;
  /** Width over height of the free area. */
  readonly aspect: () => number;
  /** The whole drawing as PNG at twice the size, with caption and legend. */
  readonly png: (caption: PngCaption) => Promise<Blob>;
  /** Puts the keyboard on the canvas, at an entity if one is named. */
  readonly focus: (id?: string) => void;
}

let current: CanvasHandle | null = null;

export function canvas(): CanvasHandle | null {
  return current;
}

/** Registers the mounted canvas and returns the way to unregister it. */
export function registerCanvas(handle: CanvasHandle): () => void {
  current = handle;
  return () => {
    if (current === handle) current = null;
  };
}

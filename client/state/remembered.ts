/** What the browser remembers between visits: language, theme and panels. Checked like any text from outside. */
import { z } from "zod";
import { FIRST_VIEW, resize, type Theme, type View } from "./view.ts";

/** Both panels and a canvas worth the name, in CSS pixels. */
const ROOM_FOR_BOTH = 1080;
const PANELS_KEY = "silsila.panels";
/** These two are read by `public/first-paint.js` as well. */
const LANGUAGE_KEY = "silsila.language";
const THEME_KEY = "silsila.theme";

const panelsSchema = z.object({
  start: z.number(),
  end: z.number(),
  startOpen: z.boolean(),
  endOpen: z.boolean(),
  timelineOpen: z.boolean(),
});

function readItem(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function writeItem(key: string, value: string): void {
  try {
    localStorage.setItem(key, value);
  } catch {
    // Storage may be full or forbidden; the page works without it.
  }
}

function readPanels(): z.infer<typeof panelsSchema> | null {
  try {
    const kept = panelsSchema.safeParse(JSON.parse(readItem(PANELS_KEY) ?? "null"));
    return kept.success ? kept.data : null;
  } catch {
    return null;
  }
}

/** The first view with what was remembered of the panels; sizes are brought within their bounds. */
export function rememberedView(): View {
  const panels = readPanels();
  // Where both panels would leave the drawing a slit, the start panel waits behind its button.
  if (panels === null) return { ...FIRST_VIEW, startOpen: innerWidth >= ROOM_FOR_BOTH };
  const { startOpen, endOpen, timelineOpen } = panels;
  const sized = resize(resize(FIRST_VIEW, "start", panels.start), "end", panels.end);
  return { ...sized, startOpen, endOpen, timelineOpen };
}

/** Writes what changed from one view to the next. */
export function remember(view: View, before: View): void {
  if (view.language !== before.language) writeItem(LANGUAGE_KEY, view.language);
  if (view.theme !== before.theme) writeItem(THEME_KEY, view.theme satisfies Theme);
  const { sizes, startOpen, endOpen, timelineOpen } = view;
  if (
    sizes !== before.sizes ||
    startOpen !== before.startOpen ||
    endOpen !== before.endOpen ||
    timelineOpen !== before.timelineOpen
  )
    writeItem(PANELS_KEY, JSON.stringify({ ...sizes, startOpen, endOpen, timelineOpen }));
}

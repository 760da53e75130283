/** Names are drawn once and kept as bitmaps, so the faces must be there first, with letters of both scripts (subsets load by use). */
const FACES = ['500 14px "IBM Plex Sans Arabic"', '600 14px "IBM Plex Sans Arabic"', '500 14px "IBM Plex Sans"'];
const SAMPLE = "محمد إنفيديا Abc 123";

/** Resolves when the canvas's fonts are loaded; a font that fails is replaced by the system's, not waited for. */
export async function loadCanvasFonts(): Promise<void> {
  await Promise.allSettled(FACES.map((face) => document.fonts.load(face, SAMPLE)));
}

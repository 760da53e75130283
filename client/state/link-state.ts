/** The link: everything a copied address restores, packed into `#s=`. Versioned, and checked like any text from outside. */
import { deflateSync, inflateSync, strFromU8, strToU8 } from "fflate";
import { z } from "zod";
import { isoDate } from "#contract/fact-file.ts";
import { entityType, grade, predicateName } from "#contract/model.ts";
import { DRAWN_STATES } from "./drawn-state.ts";
import { queryLinkSchema } from "./query-link.ts";
import { traceLinkSchema } from "./trace-link.ts";

const id = z.string().min(1).max(700);
const coordinate = z.number().min(-1e6).max(1e6);
const side = z.enum(["bottom", "top", "left", "right"]);

const linkSchema = z.strictObject({
  v: z.literal(1),
  /** Entities with their places on the page of the link's language; absent for the untouched drawing of the corpus. */
  entities: z
    .array(z.union([z.tuple([id, coordinate, coordinate]), z.tuple([id, coordinate, coordinate, side])]))
    .max(600)
    .optional(),
  relations: z.array(id).max(2000).optional(),
  hidden: z.array(id).max(600).optional(),
  pinned: z.array(id).max(600).optional(),
  layered: z.literal(true).optional(),
  typesOff: z.array(entityType).optional(),
  predicatesOff: z.array(predicateName).optional(),
  statesOff: z.array(z.enum(DRAWN_STATES)).optional(),
  gradesOff: z.array(grade).optional(),
  asOf: isoDate.optional(),
  /** Start of the range that is looked at, or the earlier of two days compared: one of them at most. */
  since: isoDate.optional(),
  past: isoDate.optional(),
  /** The entity whose changes alone are compared. */
  about: id.optional(),
  selection: z
    .union([
      z.tuple([z.literal("entity"), id]),
      z.tuple([z.literal("relation"), id]),
      z.tuple([z.literal("relation"), id, id]),
    ])
    .optional(),
  reader: z.tuple([id, id.nullable()]).optional(),
  list: z.literal(true).optional(),
  /** Zoom and the canvas point at the centre of the window. */
  window: z.tuple([z.number().min(0.01).max(20), coordinate, coordinate]).optional(),
  tab: z.enum(["trace", "query"]).optional(),
  trace: traceLinkSchema.optional(),
  query: queryLinkSchema.optional(),
  /** The unfolded path of the trace, and the hop looked at in it. */
  path: z
    .union([z.tuple([z.string().min(1).max(9000)]), z.tuple([z.string().min(1).max(9000), z.int().min(0).max(9)])])
    .optional(),
});
export type LinkState = z.infer<typeof linkSchema>;

const MAX_PACKED = 64_000;
const MAX_UNPACKED = 1_000_000;

function toBase64Url(bytes: Uint8Array): string {
  let binary = "";
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

function fromBase64Url(text: string): Uint8Array {
  const binary = atob(text.replaceAll("-", "+").replaceAll("_", "/"));
  return Uint8Array.from(binary, (character) => character.charCodeAt(0));
}

export function packLink(state: LinkState): string {
  return toBase64Url(deflateSync(strToU8(JSON.stringify(state)), { level: 9 }));
}

/** The state that a packed text holds, or null for anything that is not one of ours. Never throws, never inflates past 1 MB. */
export function unpackLink(packed: string): LinkState | null {
  if (packed === "" || packed.length > MAX_PACKED) return null;
  try {
    const bytes = inflateSync(fromBase64Url(packed), { out: new Uint8Array(MAX_UNPACKED) });
    const checked = linkSchema.safeParse(JSON.parse(strFromU8(bytes)));
    return checked.success ? checked.data : null;
  } catch {
    return null;
  }
}

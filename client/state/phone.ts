/** Below this width the frame is the phone's: sheet and tab bar in place of the side panels. */
export const PHONE_QUERY = "(max-width: 767px)";

export function onPhone(): boolean {
  return matchMedia(PHONE_QUERY).matches;
}

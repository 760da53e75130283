import { useMediaQuery } from "@mantine/hooks";

/** Below this width the frame is the phone's: sheet and tab bar in place of the side panels. */
export const PHONE_QUERY = "(max-width: 767px)";

export function usePhone(): boolean {
  return useMediaQuery(PHONE_QUERY, undefined, { getInitialValueInEffect: false }) ?? false;
}

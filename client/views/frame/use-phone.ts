import { useMediaQuery } from "@mantine/hooks";
import { PHONE_QUERY } from "../../state/phone.ts";

export function usePhone(): boolean {
  return useMediaQuery(PHONE_QUERY, undefined, { getInitialValueInEffect: false }) ?? false;
}

/** Selection: the one thing whose details are open. */
export type Selection =
  | { readonly kind: "entity"; readonly id: string }
  | { readonly kind: "relation"; readonly id: string; readonly claimId?: string };

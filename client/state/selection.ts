/** Selection: the one thing whose details are open. */
export type Selection =
  | { readonly kind: "entity"; readonly id: string }
  | { readonly kind: "relation"; readonly id: string; readonly claimId?: string };

export function sameSelection(one: Selection | null, other: Selection | null): boolean {
  if (one === null || other === null) return one === other;
  return one.kind === other.kind && one.id === other.id;
}

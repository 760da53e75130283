/** What a norm asks of a transfer, part by part: each answer depends on one party, or on the goods alone, so that it can be kept. */
import type { EntityId } from "#contract/ids.ts";
import { type Keep, keepNone } from "./keep-answers.ts";
import { buyerBound, type Customer, customerAddressed, goesThere, isThere, supplierAddressed } from "./match-bound.ts";
import { customerNamed, isPurchaseNorm, sellerNamed, statedGoods, unstatedGoods } from "./match-goods.ts";
import type { NormTerms } from "./match-norm.ts";
import type { Judgement } from "./verdict.ts";
import type { World } from "./world.ts";

/** What the norm names where goods would stand. */
export type Named = "goods" | "party" | "place" | "nothing";

export interface NormParts {
  readonly norm: NormTerms;
  readonly world: World;
  readonly named: Named;
  readonly isPurchase: boolean;
  /** The goods that are handed over, where they are stated and where not. */
  readonly stated: (goods: EntityId) => Judgement;
  readonly unstated: (supplier: EntityId) => Judgement;
  /** Of a norm that names a party: is it who hands over, or who takes? */
  readonly seller: (supplier: EntityId) => Judgement;
  readonly taker: (customer: EntityId) => Judgement;
  /** Of a purchase norm: whom it binds. */
  readonly buyer: (customer: Customer) => Judgement;
  /** Of every other: whom it addresses, where the goods go, and whether they are there already. */
  readonly fromAddressed: (supplier: EntityId) => Judgement;
  readonly toAddressed: (customer: Customer) => Judgement;
  readonly destination: (customer: Customer) => Judgement;
  readonly isThere: (supplier: EntityId) => boolean;
}

/** Where the answers are kept, so that norms which ask the same share them. */
export interface KeptParts {
  readonly judgement: Keep<Judgement>;
  readonly flag: Keep<boolean>;
}

const KEPT_NOWHERE: KeptParts = { judgement: keepNone, flag: keepNone };

export function normParts(
  norm: NormTerms,
  world: World,
  { judgement: keep, flag }: KeptParts = KEPT_NOWHERE,
): NormParts {
  const { predicate, item, addressee, destination, jurisdiction } = norm;
  const goods = `${predicate} ${item}`;
  return {
    norm,
    world,
    named: namedBy(item, world),
    isPurchase: isPurchaseNorm(norm),
    stated: keep(`stated ${goods}`, (id) => statedGoods(norm, id, world)),
    unstated: keep(`unstated ${goods}`, (id) => unstatedGoods(norm, id, world)),
    seller: keep(`seller ${goods}`, (id) => sellerNamed(norm, id, world)),
    taker: keep(`taker ${goods} ${destination}`, (id) => customerNamed(norm, id, world)),
    buyer: ofCustomer(keep, `buyer ${addressee} ${destination} ${jurisdiction}`, (customer) =>
      buyerBound(norm, customer, world),
    ),
    fromAddressed: keep(`from ${addressee} ${jurisdiction}`, (id) => supplierAddressed(norm, id, world)),
    toAddressed: ofCustomer(keep, `to ${addressee}`, (customer) => customerAddressed(norm, customer, world)),
    // Where no destination is stated, the norm's own item or addressee may be the customer.
    destination: ofCustomer(keep, `goes ${destination ?? `unstated ${item} ${addressee}`}`, (customer) =>
      goesThere(norm, customer, world),
    ),
    isThere: flag(`there ${destination}`, (id) => isThere(norm, id, world)),
  };
}

/** Whether a customer is goods being made follows from who it is, so that its id is enough to keep the answer by. */
function ofCustomer(
  keep: Keep<Judgement>,
  question: string,
  answer: (customer: Customer) => Judgement,
): (customer: Customer) => Judgement {
  const [asFirm, asGoods] = [
    keep(question, (customer) => answer({ customer, customerIsGoods: false })),
    keep(`${question} of goods`, (customer) => answer({ customer, customerIsGoods: true })),
  ];
  return ({ customer, customerIsGoods }) => (customerIsGoods ? asGoods : asFirm)(customer);
}

function namedBy(item: EntityId, world: World): Named {
  switch (world.entity(item)?.type) {
    case "Chip":
    case "AIModel":
    case "Software":
    case "Equipment":
      return "goods";
    case "Company":
    case "Organization":
    case "Government":
      return "party";
    case "Place":
      return "place";
    default:
      return "nothing";
  }
}

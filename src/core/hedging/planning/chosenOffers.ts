import type { HedgeOffer } from "../hedgeOffer";
import type { PlanEdits } from "../plan";
import type { HedgePolicy } from "../policy/hedgePolicy";
import type { Offers } from "./planDraft";

/** What trades are chosen from; what the user fixed is among them, whatever the policy names. */
export function chosenOffers(
  { offers, areListed }: Offers,
  { instrument }: HedgePolicy,
  { quantities, excluded }: PlanEdits,
): readonly HedgeOffer[] {
  const isNamed = ({ unit }: HedgeOffer) => unit.instrument === instrument;
  const allowed = offers.filter(({ unit }) => !excluded.includes(unit.instrument));
  const wanted = instrument !== null ? allowed.filter(isNamed) : areListed ? allowed : allowed.slice(0, 1);
  return allowed.filter(
    (offer) => wanted.includes(offer) || Object.hasOwn(quantities, offer.unit.instrument),
  );
}

/**
 * The offer whose lot moves net delta by least; `null` where none moves any. An option is one only where there is
 * nothing else: net delta is not trimmed with options.
 */
export function finestOffer(offers: readonly HedgeOffer[]): HedgeOffer | null {
  const moving = offers.filter((offer) => deltaOfALot(offer) > 0);
  const linear = moving.filter(({ unit }) => unit.product.kind !== "option");
  const candidates = linear.length > 0 ? linear : moving;
  return candidates.reduce<HedgeOffer | null>(
    (finest, offer) => (finest === null || deltaOfALot(offer) < deltaOfALot(finest) ? offer : finest),
    null,
  );
}

/** Size of the net delta that one lot moves, units of underlying. */
export function deltaOfALot({ exposure, terms }: HedgeOffer): number {
  return Math.abs(exposure.netDelta) * terms.lot;
}

/**
 * One-way cost of the cheapest offer, as a fraction of the value traded; that of the policy where there is none. Of
 * options none counts: a fraction of an option's worth is no fraction of what it hedges.
 */
export function cheapestRate(offers: readonly HedgeOffer[], { costRate }: HedgePolicy): number {
  const rates = offers
    .filter(({ unit }) => unit.product.kind !== "option")
    .map(({ terms, notionalPerUnit }) => terms.halfSpread + terms.fee + terms.feePerUnit / notionalPerUnit)
    .filter((rate) => rate >= 0);
  return rates.length === 0 ? costRate : Math.min(...rates);
}

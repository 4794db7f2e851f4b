import { yearsBetween, type UtcMillis } from "../market/time";
import { nameKey } from "../product/nameKey";
import type { UnderlyingRisk } from "../risk/bookRisk";
import type { PositionExposure } from "../risk/exposure";
import { forwardPrice, futurePrice } from "../risk/forwardPrice";
import { measurePosition } from "../risk/measurePositions";
import { dailyVolatility, volatilityAtTheMoney } from "./dailyVolatility";
import type { HedgeOffer } from "./hedgeOffer";
import type { HedgeTerms } from "./hedgeTerms";
import { offeredUnits } from "./offeredUnits";
import { offerTerms, type TermsInput } from "./offerTerms";

export interface OfferInput extends TermsInput {
  /** What may be traded, on whatever underlying; none on one: what the book holds of it, but for options. */
  readonly hedges: readonly HedgeTerms[];
}

/**
 * What may be traded to hedge one underlying, each instrument once, in the order of `offeredUnits`, with its price,
 * terms (`offerTerms`) and what the book holds of it. The instrument that a policy names is not picked out here.
 *
 * The price is the mid of bid and ask; without them that of the model for an option, else that of the market. What an
 * offer adds to exposures is valued on the market of its unit, as a position in it would be. An option that is quoted
 * nowhere and that its model gives no worth is not offered. Impact goes with the volatility of the underlying:
 * that of `market`, else that of the option nearest the money, in the book or offered.
 *
 * Throws `DomainError` as `measurePosition` does.
 */
export function hedgeOffers(risk: UnderlyingRisk, input: OfferInput): HedgeOffer[] {
  const { asOf, market } = input;
  const offered = offeredUnits(risk, input.hedges);
  const positions = [...risk.positions.map(({ position }) => position), ...offered.map(({ unit }) => unit)];
  const volatility = market?.volatility ?? volatilityAtTheMoney(positions, asOf);
  const daily = volatility === null ? null : dailyVolatility(volatility);
  const held = holdingsOf(risk);
  return offered.flatMap((hedge): HedgeOffer[] => {
    const { unit } = hedge;
    const exposure = measurePosition(unit, asOf);
    const price = priceOf(hedge, exposure, asOf);
    if (!(price > 0)) return [];
    return [
      {
        unit,
        price,
        notionalPerUnit: notionalOf(hedge, price),
        exposure,
        held: held.get(nameKey(unit.instrument)) ?? 0,
        terms: offerTerms(hedge, price, daily, input),
      },
    ];
  });
}

/** Quantity held of each instrument, by its `nameKey`. */
function holdingsOf({ positions }: UnderlyingRisk): ReadonlyMap<string, number> {
  const bySpelling = new Map<string, number>();
  for (const { position } of positions) {
    const { instrument, quantity } = position;
    bySpelling.set(instrument, (bySpelling.get(instrument) ?? 0) + quantity);
  }
  const held = new Map<string, number>();
  for (const [instrument, quantity] of bySpelling) {
    const key = nameKey(instrument);
    held.set(key, (held.get(key) ?? 0) + quantity);
  }
  return held;
}

function priceOf({ unit, bid, ask }: HedgeTerms, exposure: PositionExposure, asOf: UtcMillis): number {
  const { product, market, multiplier } = unit;
  const mid = bid === null || ask === null ? null : (bid + ask) / 2;
  switch (product.kind) {
    case "spot":
      return mid ?? market.spot;
    case "future":
    case "perpetual":
      return mid ?? futurePrice(product, market, asOf);
    case "option":
      if (mid === null) return exposure.value / multiplier;
      return product.settlement === "linear"
        ? mid
        : mid * forwardPrice(market, yearsBetween(asOf, product.expiry));
  }
}

/** An inverse future or perpetual stands for its multiplier in quote currency; an inverse option for so many coins. */
function notionalOf({ unit: { product, multiplier } }: HedgeTerms, price: number): number {
  const isInverse =
    (product.kind === "future" || product.kind === "perpetual") && product.settlement === "inverse";
  return isInverse ? multiplier : multiplier * price;
}

import type { UtcMillis } from "../market/time";
import type { ProductKind } from "../product/product";
import { futurePrice } from "../risk/forwardPrice";
import { measurePosition } from "../risk/measurePositions";
import type { Position } from "../risk/position";
import type { HedgeInstrument } from "./plan";

/** Lower is hedged with first: a perpetual needs no roll, a near future is the most liquid. */
const PREFERENCE: Partial<Record<ProductKind, number>> = { perpetual: 0, future: 1, spot: 2 };

/**
 * What the positions of one underlying offer to hedge it with, each instrument once, best default
 * first: perpetuals, then futures by expiry, then spot; equals by name, so that row order changes nothing.
 */
export function hedgeInstruments(positions: readonly Position[], asOf: UtcMillis): HedgeInstrument[] {
  const seen = new Set<string>();
  const offered = positions.filter(({ instrument, product }) => {
    if (PREFERENCE[product.kind] === undefined || seen.has(instrument)) return false;
    seen.add(instrument);
    return true;
  });
  return offered.sort(byPreference).map((position) => toHedgeInstrument(position, asOf));
}

function byPreference(a: Position, b: Position): number {
  return (
    PREFERENCE[a.product.kind]! - PREFERENCE[b.product.kind]! ||
    expiryOf(a) - expiryOf(b) ||
    (a.instrument < b.instrument ? -1 : 1)
  );
}

function expiryOf({ product }: Position): number {
  return product.kind === "future" ? product.expiry : 0;
}

function toHedgeInstrument(position: Position, asOf: UtcMillis): HedgeInstrument {
  const { product, market, multiplier } = position;
  const unit: Position = { ...position, quantity: 1 };
  const price =
    product.kind === "future" || product.kind === "perpetual"
      ? futurePrice(product, market, asOf)
      : market.spot;
  const inverse = product.kind !== "spot" && product.settlement === "inverse";
  return {
    unit,
    price,
    netDeltaPerUnit: measurePosition(unit, asOf).netDelta,
    notionalPerUnit: inverse ? multiplier : multiplier * price,
  };
}

import { yearsBetween } from "../../market/time";
import type { FutureProduct, PerpetualProduct, SpotProduct } from "../../product/product";
import { carryFactor, futurePrice } from "../forwardPrice";
import { impliedYield } from "./impliedYield";
import type { Holding } from "./matchHoldings";
import { NO_MOVES, type MoveTerms } from "./pnlTerms";
import { unheld, type UnitExplanation } from "./unitExplanation";

export type LinearHolding = Holding<SpotProduct | FutureProduct | PerpetualProduct>;

/**
 * Spot, futures and perpetuals. What is margined is worth 0 and gains what its price does, in quote currency; an
 * inverse contract of N USD gains N (F1/F0 - 1), as in scenarios.
 *
 * Where the price is observed, or is spot, its move is all there is: delta. A future without a price of its own
 * stands at F = S e^((r - q) T), and its gain is told apart by Taylor's series of that.
 */
export function explainLinear(holding: LinearHolding): UnitExplanation {
  const { product, before, after, from, to } = holding;
  if (product.kind === "spot") {
    if (before === null || after === null) return unheld(before?.spot ?? 0, after?.spot ?? 0);
    const gain = after.spot - before.spot;
    return { before: before.spot, after: after.spot, gain, moves: { ...NO_MOVES, delta: gain } };
  }
  if (before === null || after === null) return unheld(0, 0);
  const priceBefore = futurePrice(product, before, from);
  const priceAfter = futurePrice(product, after, to);
  const unitsOfPrice = product.settlement === "inverse" ? 1 / priceBefore : 1;
  const gain = unitsOfPrice * (priceAfter - priceBefore);
  const isCarried = product.kind === "future" && before.underlyingPrice === undefined;
  const moves = isCarried ? carryMoves(holding, unitsOfPrice) : { ...NO_MOVES, delta: gain };
  return { before: 0, after: 0, gain, moves };
}

/** Of S e^(bT), b = r - q: delta e^(bT), by time -b F, by rate T F, by yield -T F. */
function carryMoves({ product, before, after, from, to }: LinearHolding, unitsOfPrice: number): MoveTerms {
  const { expiry } = product as FutureProduct;
  const years = yearsBetween(from, expiry);
  const yearsAfter = yearsBetween(to, expiry);
  const delta = unitsOfPrice * carryFactor(before!, years);
  const price = before!.spot * delta;
  const carry = before!.rate - before!.dividendYield;
  const dS = after!.spot - before!.spot;
  const dt = years - yearsAfter;
  return {
    ...NO_MOVES,
    delta: delta * dS,
    theta: -carry * price * dt,
    rho: years * price * (after!.rate - before!.rate),
    yield: -years * price * (impliedYield(after!, yearsAfter) - before!.dividendYield),
    charm: -carry * delta * dS * dt,
    thetaConvexity: (carry * carry * price * dt * dt) / 2,
  };
}

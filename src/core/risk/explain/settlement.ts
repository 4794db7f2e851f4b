import type { FutureProduct, OptionProduct } from "../../product/product";
import { futurePrice } from "../forwardPrice";
import type { Holding } from "./matchHoldings";

export type ExpiringHolding = Holding<OptionProduct | FutureProduct>;

/** What a unit paid at its expiry, and what it gained by that on its value before; quote currency. */
export interface Settlement {
  /** 0 for a future, whose gain is settled as it comes. */
  readonly payoff: number;
  readonly gain: number;
}

/** At `spot` an option that was worth `value` pays what it is in the money by, and a future's price ends. */
export function settle({ product, before, from }: ExpiringHolding, value: number, spot: number): Settlement {
  if (product.kind === "option") {
    const payoff = Math.max(product.type === "call" ? spot - product.strike : product.strike - spot, 0);
    return { payoff, gain: payoff - value };
  }
  if (before === null) return { payoff: 0, gain: 0 };
  const price = futurePrice(product, before, from);
  return { payoff: 0, gain: product.settlement === "inverse" ? spot / price - 1 : spot - price };
}

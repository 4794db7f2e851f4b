import { DomainError } from "../core/math/domainError";
import { AMERICAN } from "../core/pricing/american";
import type { OptionProduct, OptionType, Product } from "../core/product/product";
import type { PositionRow } from "./positionRow";
import type { RowMarket } from "./readMarket";

const WANTED: Readonly<Record<OptionType, string>> = {
  put: "a yield no lower than the rate, or a Rate of 0 or more",
  call: "a yield of 0 or more, or a Rate no lower than the yield",
};

/** Refuses a volatility in units of price where no model takes one: it is for European options on a forward. */
function refuseNormal(row: PositionRow, { style, settlement }: OptionProduct, market: RowMarket): void {
  if (style === "american") {
    row.refuse("Volatility type", "lognormal: an american option has no model with a normal volatility");
  }
  if (settlement === "inverse") {
    row.refuse(
      "Volatility type",
      "lognormal: an option that is paid in coin has no model with a normal volatility",
    );
  }
  if (market.underlyingPrice === undefined && !row.has("Underlying price")) {
    row.miss("Underlying price", "the price of the forward, which an option with a normal volatility is on");
  }
}

/**
 * Refuses the yield of an American option on spot whose rate and yield no model takes: there are two
 * boundaries then. On a forward the yield is the rate, which has a model always.
 */
export function refuseWithoutModel(row: PositionRow, product: Product, market: RowMarket): void {
  if (product.kind !== "option") return;
  if (market.volatilityType === "normal") return refuseNormal(row, product, market);
  if (product.style !== "american") return;
  if (market.underlyingPrice !== undefined) return;
  const { type } = product;
  const { rate, dividendYield } = market;
  try {
    // Whether there is a model depends on the type and the two rates alone.
    AMERICAN.requireInputs({ type, spot: 1, strike: 1, years: 1, vol: 1, rate, dividendYield });
  } catch (thrown) {
    if (!(thrown instanceof DomainError)) throw thrown;
    row.refuse("Dividend yield", `${WANTED[type]}: else an american ${type} has two exercise boundaries`);
  }
}

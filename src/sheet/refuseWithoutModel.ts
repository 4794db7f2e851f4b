import { DomainError } from "../core/math/domainError";
import { AMERICAN } from "../core/pricing/american";
import type { OptionType, Product } from "../core/product/product";
import type { PositionRow } from "./positionRow";
import type { RowMarket } from "./readMarket";

const WANTED: Readonly<Record<OptionType, string>> = {
  put: "a yield no lower than the rate, or a Rate of 0 or more",
  call: "a yield of 0 or more, or a Rate no lower than the yield",
};

/**
 * Refuses the yield of an American option on spot whose rate and yield no model takes: there are two
 * boundaries then. On a forward the yield is the rate, which has a model always.
 */
export function refuseWithoutModel(row: PositionRow, product: Product, market: RowMarket): void {
  if (product.kind !== "option" || product.style !== "american") return;
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

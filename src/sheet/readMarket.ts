import type { MarketQuote, VolatilityType } from "../core/market/quote";
import type { Settlement } from "../core/product/product";
import { NORMAL_VOLATILITY, SIGNED_PRICE } from "./numberDomains";
import type { PositionRow } from "./positionRow";
import { VOLATILITY_TYPE_WORDS } from "./positionWords";
import type { Contract, RowTerms } from "./readProduct";

/** What a row observes but for spot, which another row of the underlying may give. */
export type RowMarket = Omit<MarketQuote, "spot">;

/** Which carry inputs a row's figures depend on. */
interface CarryNeeds {
  readonly rate: boolean;
  readonly dividendYield: boolean;
}

/** In what unit the volatility of an option is; what is no option has none. */
export function readVolatilityType(row: PositionRow, contract: Contract): VolatilityType {
  if (contract !== "call" && contract !== "put") return "lognormal";
  return row.word("Volatility type", VOLATILITY_TYPE_WORDS) ?? "lognormal";
}

/**
 * The row's forward, volatility, rate and yield, as far as the contract depends on them, beside a spot that is known. Where the settlement
 * is not known, only what either settlement needs may not be blank.
 */
export function readMarket(
  row: PositionRow,
  { contract, settlement, volatilityType }: RowTerms,
  spot: number,
): RowMarket & { spot: number } {
  const isOption = contract === "call" || contract === "put";
  const isNormal = volatilityType === "normal";
  const needs = carryNeeds(row, contract, settlement);
  const forward = isNormal ? SIGNED_PRICE : undefined;
  const volatility = isNormal ? NORMAL_VOLATILITY : undefined;
  return {
    spot,
    underlyingPrice: contract === "spot" ? undefined : (row.number("Underlying price", forward) ?? undefined),
    volatility: isOption ? (row.needNumber("Volatility", volatility) ?? undefined) : undefined,
    volatilityType: isNormal ? volatilityType : undefined,
    rate: readCarry(row, "Rate", needs.rate),
    dividendYield: readCarry(row, "Dividend yield", needs.dividendYield),
  };
}

/**
 * Spot and perpetuals carry nothing. An inverse option is priced on its forward with rate 0; a linear one
 * discounts. A linear future's delta is exp((r - q) T). Without an underlying price, an inverse option or
 * future needs carry to find its forward from spot.
 */
function carryNeeds(row: PositionRow, contract: Contract, settlement: Settlement | null): CarryNeeds {
  const hasForward = row.has("Underlying price");
  const mayBeInverse = settlement !== "linear";
  switch (contract) {
    case "spot":
    case "perpetual":
      return { rate: false, dividendYield: false };
    case "future":
      return { rate: !(mayBeInverse && hasForward), dividendYield: !(mayBeInverse && hasForward) };
    case "call":
    case "put":
      return { rate: !(mayBeInverse && hasForward), dividendYield: !hasForward };
  }
}

/** What no figure of the row depends on may be blank, and is then 0. */
function readCarry(row: PositionRow, column: "Rate" | "Dividend yield", isNeeded: boolean): number {
  return (isNeeded ? row.needNumber(column) : row.usableNumber(column)) ?? 0;
}

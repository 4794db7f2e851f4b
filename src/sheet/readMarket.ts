import type { MarketQuote, VolatilityType } from "../core/market/quote";
import type { Settlement } from "../core/product/product";
import type { GivenMarket } from "./marketTables";
import { NORMAL_VOLATILITY, SIGNED_PRICE } from "./numberDomains";
import { POSITION_COLUMNS } from "./positionColumns";
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

/** In what unit the volatility of an option is; `null` where the cell is refused. What is no option has none. */
export function readVolatilityType(row: PositionRow, contract: Contract): VolatilityType | null {
  if ((contract !== "call" && contract !== "put") || !row.has("Volatility type")) return "lognormal";
  return row.word("Volatility type", VOLATILITY_TYPE_WORDS);
}

/**
 * The row's forward, volatility, rate and yield, as far as the contract depends on them, beside a spot that is known.
 * What is blank is taken from the tables `given`; a volatility that the smile has to give is left open. Where the
 * settlement is not known, only what either settlement needs may not be blank; where the type of volatility is not
 * known, cells may hold what either type takes.
 */
export function readMarket(
  row: PositionRow,
  { contract, settlement, volatilityType }: RowTerms,
  spot: number,
  given: GivenMarket,
): RowMarket & { spot: number } {
  const isOption = contract === "call" || contract === "put";
  const isNormal = volatilityType === "normal";
  const isLognormal = volatilityType === "lognormal";
  const needs = carryNeeds(row, contract, settlement);
  const forward = isLognormal ? undefined : SIGNED_PRICE;
  const readVolatility = isLognormal ? readLognormalVolatility : readNormalVolatility;
  return {
    spot,
    underlyingPrice: contract === "spot" ? undefined : (row.number("Underlying price", forward) ?? undefined),
    volatility: isOption ? readVolatility(row, given) : undefined,
    volatilityType: isNormal ? volatilityType : undefined,
    rate: readCarry(row, "Rate", needs.rate, given),
    dividendYield: readCarry(row, "Dividend yield", needs.dividendYield && !isNormal, given),
  };
}

function readLognormalVolatility(
  row: PositionRow,
  { market, smile, lacks }: GivenMarket,
): number | undefined {
  if (row.has("Volatility")) return row.number("Volatility") ?? undefined;
  if (smile !== null) return undefined;
  const volatility = market?.volatility ?? null;
  if (volatility === null) row.miss("Volatility", POSITION_COLUMNS.Volatility.wanted + lacks("Volatility"));
  return volatility ?? undefined;
}

function readNormalVolatility(row: PositionRow, { market, smile }: GivenMarket): number | undefined {
  if (row.has("Volatility")) return row.number("Volatility", NORMAL_VOLATILITY) ?? undefined;
  const hasOther = smile !== null || (market?.volatility ?? null) !== null;
  const unlike = hasOther ? "; Market and Smile have lognormal ones" : "";
  row.miss("Volatility", NORMAL_VOLATILITY.wanted! + unlike);
  return undefined;
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
function readCarry(
  row: PositionRow,
  column: "Rate" | "Dividend yield",
  isNeeded: boolean,
  { market, lacks }: GivenMarket,
): number {
  if (!isNeeded) return row.usableNumber(column) ?? 0;
  if (row.has(column)) return row.number(column) ?? 0;
  const carry = (column === "Rate" ? market?.rate : market?.dividendYield) ?? null;
  if (carry === null) row.miss(column, POSITION_COLUMNS[column].wanted + lacks(column));
  return carry ?? 0;
}

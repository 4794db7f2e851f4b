import { greekGrid } from "../sheet/functions/greekGrid";
import { greeksTable } from "../sheet/functions/greeksTable";
import { call } from "./call";

/**
 * Quote currency; model "inverse": coin. Value of an option on one unit of underlying.
 * @customfunction PRICE
 * @param type "call" or "put", also "C" or "P", any letter case.
 * @param spot Price of the underlying, above 0; models "futures" and "inverse": its forward.
 * @param strike Strike price, in the same currency as spot, 0 or more.
 * @param years Years to expiry, 0 to 100. HEDGE.YEARS gives them from two dates.
 * @param vol Volatility per year as a decimal, 0.65 = 65 %. From 0 to 5.
 * @param rate Interest rate per year, continuous, 0.04 = 4 %. Default 0. Not for "inverse".
 * @param yield_ Dividend yield per year, continuous, 0.01 = 1 %. Default 0. Only for "european".
 * @param model "european" (default), "futures" (Black-76) or "inverse" (coin-settled).
 */
export function price(
  type: unknown[][],
  spot: unknown[][],
  strike: unknown[][],
  years: unknown[][],
  vol: unknown[][],
  rate?: unknown[][],
  yield_?: unknown[][],
  model?: unknown[][],
): unknown[][] {
  return call((grids) => greekGrid("price", grids), [type, spot, strike, years, vol, rate, yield_, model]);
}

/**
 * Per 1.00 of spot. Delta: change of the price when spot rises by 1 (model "inverse": of the price in USD).
 * @customfunction DELTA
 * @param type "call" or "put", also "C" or "P", any letter case.
 * @param spot Price of the underlying, above 0; models "futures" and "inverse": its forward.
 * @param strike Strike price, in the same currency as spot, 0 or more.
 * @param years Years to expiry, 0 to 100. HEDGE.YEARS gives them from two dates.
 * @param vol Volatility per year as a decimal, 0.65 = 65 %. From 0 to 5.
 * @param rate Interest rate per year, continuous, 0.04 = 4 %. Default 0. Not for "inverse".
 * @param yield_ Dividend yield per year, continuous, 0.01 = 1 %. Default 0. Only for "european".
 * @param model "european" (default), "futures" (Black-76) or "inverse" (coin-settled).
 */
export function delta(
  type: unknown[][],
  spot: unknown[][],
  strike: unknown[][],
  years: unknown[][],
  vol: unknown[][],
  rate?: unknown[][],
  yield_?: unknown[][],
  model?: unknown[][],
): unknown[][] {
  return call((grids) => greekGrid("delta", grids), [type, spot, strike, years, vol, rate, yield_, model]);
}

/**
 * Delta per 1.00 of spot. Gamma: change of the delta that DELTA gives when spot rises by 1.
 * @customfunction GAMMA
 * @param type "call" or "put", also "C" or "P", any letter case.
 * @param spot Price of the underlying, above 0; models "futures" and "inverse": its forward.
 * @param strike Strike price, in the same currency as spot, 0 or more.
 * @param years Years to expiry, 0 to 100. HEDGE.YEARS gives them from two dates.
 * @param vol Volatility per year as a decimal, 0.65 = 65 %. From 0 to 5.
 * @param rate Interest rate per year, continuous, 0.04 = 4 %. Default 0. Not for "inverse".
 * @param yield_ Dividend yield per year, continuous, 0.01 = 1 %. Default 0. Only for "european".
 * @param model "european" (default), "futures" (Black-76) or "inverse" (coin-settled).
 */
export function gamma(
  type: unknown[][],
  spot: unknown[][],
  strike: unknown[][],
  years: unknown[][],
  vol: unknown[][],
  rate?: unknown[][],
  yield_?: unknown[][],
  model?: unknown[][],
): unknown[][] {
  return call((grids) => greekGrid("gamma", grids), [type, spot, strike, years, vol, rate, yield_, model]);
}

/**
 * Currency per volatility point (model "inverse": USD, not coin). Vega: price change when vol rises by 0.01.
 * @customfunction VEGA
 * @param type "call" or "put", also "C" or "P", any letter case.
 * @param spot Price of the underlying, above 0; models "futures" and "inverse": its forward.
 * @param strike Strike price, in the same currency as spot, 0 or more.
 * @param years Years to expiry, 0 to 100. HEDGE.YEARS gives them from two dates.
 * @param vol Volatility per year as a decimal, 0.65 = 65 %. From 0 to 5.
 * @param rate Interest rate per year, continuous, 0.04 = 4 %. Default 0. Not for "inverse".
 * @param yield_ Dividend yield per year, continuous, 0.01 = 1 %. Default 0. Only for "european".
 * @param model "european" (default), "futures" (Black-76) or "inverse" (coin-settled).
 */
export function vega(
  type: unknown[][],
  spot: unknown[][],
  strike: unknown[][],
  years: unknown[][],
  vol: unknown[][],
  rate?: unknown[][],
  yield_?: unknown[][],
  model?: unknown[][],
): unknown[][] {
  return call(
    (grids) => greekGrid("vegaPerPoint", grids),
    [type, spot, strike, years, vol, rate, yield_, model],
  );
}

/**
 * Currency per calendar day (model "inverse": USD, not coin). Theta: change of the price as a day passes.
 * @customfunction THETA
 * @param type "call" or "put", also "C" or "P", any letter case.
 * @param spot Price of the underlying, above 0; models "futures" and "inverse": its forward.
 * @param strike Strike price, in the same currency as spot, 0 or more.
 * @param years Years to expiry, 0 to 100. HEDGE.YEARS gives them from two dates.
 * @param vol Volatility per year as a decimal, 0.65 = 65 %. From 0 to 5.
 * @param rate Interest rate per year, continuous, 0.04 = 4 %. Default 0. Not for "inverse".
 * @param yield_ Dividend yield per year, continuous, 0.01 = 1 %. Default 0. Only for "european".
 * @param model "european" (default), "futures" (Black-76) or "inverse" (coin-settled).
 */
export function theta(
  type: unknown[][],
  spot: unknown[][],
  strike: unknown[][],
  years: unknown[][],
  vol: unknown[][],
  rate?: unknown[][],
  yield_?: unknown[][],
  model?: unknown[][],
): unknown[][] {
  return call(
    (grids) => greekGrid("thetaPerDay", grids),
    [type, spot, strike, years, vol, rate, yield_, model],
  );
}

/**
 * Currency per percentage point. Rho: price change when rate rises by 0.01 (model "inverse": always 0).
 * @customfunction RHO
 * @param type "call" or "put", also "C" or "P", any letter case.
 * @param spot Price of the underlying, above 0; models "futures" and "inverse": its forward.
 * @param strike Strike price, in the same currency as spot, 0 or more.
 * @param years Years to expiry, 0 to 100. HEDGE.YEARS gives them from two dates.
 * @param vol Volatility per year as a decimal, 0.65 = 65 %. From 0 to 5.
 * @param rate Interest rate per year, continuous, 0.04 = 4 %. Default 0. Not for "inverse".
 * @param yield_ Dividend yield per year, continuous, 0.01 = 1 %. Default 0. Only for "european".
 * @param model "european" (default), "futures" (Black-76) or "inverse" (coin-settled).
 */
export function rho(
  type: unknown[][],
  spot: unknown[][],
  strike: unknown[][],
  years: unknown[][],
  vol: unknown[][],
  rate?: unknown[][],
  yield_?: unknown[][],
  model?: unknown[][],
): unknown[][] {
  return call(
    (grids) => greekGrid("rhoPerPoint", grids),
    [type, spot, strike, years, vol, rate, yield_, model],
  );
}

/**
 * Units of underlying. Net delta: the delta to hedge (model "inverse": delta less the price in coin).
 * @customfunction NETDELTA
 * @param type "call" or "put", also "C" or "P", any letter case.
 * @param spot Price of the underlying, above 0; models "futures" and "inverse": its forward.
 * @param strike Strike price, in the same currency as spot, 0 or more.
 * @param years Years to expiry, 0 to 100. HEDGE.YEARS gives them from two dates.
 * @param vol Volatility per year as a decimal, 0.65 = 65 %. From 0 to 5.
 * @param rate Interest rate per year, continuous, 0.04 = 4 %. Default 0. Not for "inverse".
 * @param yield_ Dividend yield per year, continuous, 0.01 = 1 %. Default 0. Only for "european".
 * @param model "european" (default), "futures" (Black-76) or "inverse" (coin-settled).
 */
export function netdelta(
  type: unknown[][],
  spot: unknown[][],
  strike: unknown[][],
  years: unknown[][],
  vol: unknown[][],
  rate?: unknown[][],
  yield_?: unknown[][],
  model?: unknown[][],
): unknown[][] {
  return call((grids) => greekGrid("netDelta", grids), [type, spot, strike, years, vol, rate, yield_, model]);
}

/**
 * Units of PRICE, DELTA … (model "inverse": price in coin, vega and theta in USD). A row for each option.
 * @customfunction GREEKS
 * @param type "call" or "put", also "C" or "P", any letter case.
 * @param spot Price of the underlying, above 0; models "futures" and "inverse": its forward.
 * @param strike Strike price, in the same currency as spot, 0 or more.
 * @param years Years to expiry, 0 to 100. HEDGE.YEARS gives them from two dates.
 * @param vol Volatility per year as a decimal, 0.65 = 65 %. From 0 to 5.
 * @param rate Interest rate per year, continuous, 0.04 = 4 %. Default 0. Not for "inverse".
 * @param yield_ Dividend yield per year, continuous, 0.01 = 1 %. Default 0. Only for "european".
 * @param model "european" (default), "futures" (Black-76) or "inverse" (coin-settled).
 * @param names Columns, a range or "Price, Delta, Gamma, Vega, Theta, Rho" (default); also Net delta.
 * @param headers TRUE for a row with the names of the columns on top. Default FALSE.
 */
export function greeks(
  type: unknown[][],
  spot: unknown[][],
  strike: unknown[][],
  years: unknown[][],
  vol: unknown[][],
  rate?: unknown[][],
  yield_?: unknown[][],
  model?: unknown[][],
  names?: unknown[][],
  headers?: unknown[][],
): unknown[][] {
  return call(greeksTable, [type, spot, strike, years, vol, rate, yield_, model, names, headers]);
}

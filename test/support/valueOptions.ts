/** The models on arguments in the order in which published tables and reference data give them. */
import { valueOption } from "../../src/core/pricing/valueOption";
import type { OptionType } from "../../src/core/product/product";

export function valueEuropean(
  type: OptionType,
  spot: number,
  strike: number,
  years: number,
  vol: number,
  rate: number,
  dividendYield: number,
) {
  return valueOption("european", { type, spot, strike, years, vol, rate, dividendYield }, BASIC);
}

export function valueFutures(
  type: OptionType,
  spot: number,
  strike: number,
  years: number,
  vol: number,
  rate: number,
) {
  return valueOption("futures", { type, spot, strike, years, vol, rate, dividendYield: 0 }, BASIC);
}

export function valueInverse(type: OptionType, spot: number, strike: number, years: number, vol: number) {
  const option = { type, spot, strike, years, vol, rate: 0, dividendYield: 0 };
  const { netDelta, ...valued } = valueOption("inverse", option, [...BASIC, "netDelta"]);
  return { ...valued, coinPrice: valued.price / spot, netDelta };
}

const BASIC = ["price", "delta", "gamma", "vega", "theta", "rho", "yieldRho"] as const;

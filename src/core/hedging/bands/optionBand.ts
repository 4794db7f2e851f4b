import type { OptionInputs } from "../../pricing/optionColumns";
import { valueOption } from "../../pricing/valueOption";
import type { OptionSide } from "../optionSide";
import { whalleyWilmottHalfWidth } from "./whalleyWilmott";
import { zakamoulineBand } from "./zakamouline";

export type BandMethod = "whalley-wilmott" | "zakamouline";

export interface OptionBandInput {
  readonly method: BandMethod;
  /** One European option on spot. */
  readonly option: OptionInputs;
  readonly side: OptionSide;
  /** One-way, as a fraction of the value traded, >= 0. */
  readonly cost: number;
  /** Absolute, per unit of quote currency, > 0. */
  readonly riskAversion: number;
}

/** Holdings of the underlying, signed units: no trade between them, outside to the nearer one. */
export interface HoldingBand {
  readonly lower: number;
  readonly upper: number;
}

/**
 * Holdings of the underlying to leave alone against one option: around delta against a short option, around
 * -delta against a long one. With Zakamouline delta is taken at the adjusted volatility, gamma at the option's.
 *
 * Throws `DomainError` as the model and the method do.
 */
export function optionBand({ method, option, side, cost, riskAversion }: OptionBandInput): HoldingBand {
  const { spot, years, vol, rate } = option;
  const { delta, gamma } = valueOption("european", option, ["delta", "gamma"]);
  if (method === "whalley-wilmott") {
    const halfWidth = whalleyWilmottHalfWidth({ spot, gamma, years, rate, cost, riskAversion });
    return around(delta, halfWidth, side);
  }
  const band = zakamoulineBand({ spot, gamma, vol, years, rate, cost, riskAversion, side });
  const adjusted = valueOption("european", { ...option, vol: band.vol }, ["delta"]);
  return around(adjusted.delta, band.halfWidth, side);
}

function around(delta: number, halfWidth: number, side: OptionSide): HoldingBand {
  const middle = side === "short" ? delta : -delta;
  return { lower: middle - halfWidth, upper: middle + halfWidth };
}

import { valueEuropean } from "../../core/pricing/european";
import { valueFutures } from "../../core/pricing/futures";
import { valueInverse } from "../../core/pricing/inverse";
import type { Valuation } from "../../core/pricing/valuation";
import { readArgument } from "../argument";
import { FunctionError } from "../functionError";
import type { Cell } from "../grid";
import { MODEL, RATE, SPOT, STRIKE, TYPE, VOL, YEARS, YIELD, type OptionModel } from "./optionArguments";

/** Figures of one option on one unit of underlying, in traders' units. */
export interface OptionGreeks {
  /** Quote currency; model "inverse": coin. */
  readonly price: number;
  /** Per 1.00 of spot; model "inverse": phi N(phi d1), as venues quote it. */
  readonly delta: number;
  /** Change of delta per 1.00 of spot. */
  readonly gamma: number;
  /** Quote currency per volatility point (0.01). */
  readonly vegaPerPoint: number;
  /** Quote currency per calendar day of passing time. */
  readonly thetaPerDay: number;
  /** Quote currency per percentage point of rate (0.01). */
  readonly rhoPerPoint: number;
  /** Delta less the value in coin (model "inverse"); elsewhere delta. */
  readonly netDelta: number;
}

/**
 * Values one option from one cell of each of OPTION_ARGUMENTS. `spot` is the forward for the models
 * "futures" and "inverse". Throws `FunctionError` for a cell that an argument does not take, and for a
 * rate or yield that the model does not know.
 */
export function readOptionGreeks(cells: readonly Cell[]): OptionGreeks {
  const type = readArgument(TYPE, cells[0]);
  const spot = readArgument(SPOT, cells[1]);
  const strike = readArgument(STRIKE, cells[2]);
  const years = readArgument(YEARS, cells[3]);
  const vol = readArgument(VOL, cells[4]);
  const rate = readArgument(RATE, cells[5]);
  const dividendYield = readArgument(YIELD, cells[6]);
  const model = readArgument(MODEL, cells[7]);
  switch (model) {
    case "european": {
      const valuation = valueEuropean(type, spot, strike, years, vol, rate, dividendYield);
      return inTradersUnits(valuation, valuation.price, valuation.delta);
    }
    case "futures": {
      requireZero(YIELD.name, dividendYield, model);
      const valuation = valueFutures(type, spot, strike, years, vol, rate);
      return inTradersUnits(valuation, valuation.price, valuation.delta);
    }
    case "inverse": {
      requireZero(RATE.name, rate, model);
      requireZero(YIELD.name, dividendYield, model);
      const valuation = valueInverse(type, spot, strike, years, vol);
      return inTradersUnits(valuation, valuation.coinPrice, valuation.netDelta);
    }
  }
}

function inTradersUnits(valuation: Valuation, price: number, netDelta: number): OptionGreeks {
  return {
    price,
    delta: valuation.delta,
    gamma: valuation.gamma,
    vegaPerPoint: valuation.vega / 100,
    thetaPerDay: valuation.theta / 365,
    rhoPerPoint: valuation.rho / 100,
    netDelta,
  };
}

function requireZero(argument: string, value: number, model: OptionModel): void {
  if (value === 0) return;
  const message = `${argument}: got ${value}, but model "${model}" has no ${argument}: leave it out or give 0`;
  throw new FunctionError("#VALUE!", message);
}

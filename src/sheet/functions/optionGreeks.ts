import type { OptionModel } from "../../core/pricing/pricingModel";
import { valueOption } from "../../core/pricing/valueOption";
import { readArgument } from "../argument";
import { FunctionError } from "../functionError";
import type { Cell } from "../grid";
import { MODEL, RATE, SPOT, STRIKE, TYPE, VOL, YEARS, YIELD } from "./optionArguments";

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

const VALUED = ["price", "delta", "gamma", "vega", "theta", "rho", "netDelta"] as const;

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
  if (model !== "european") requireZero(YIELD.name, dividendYield, model);
  if (model === "inverse") requireZero(RATE.name, rate, model);
  const valued = valueOption(model, { type, spot, strike, years, vol, rate, dividendYield }, VALUED);
  return {
    price: model === "inverse" ? valued.price / spot : valued.price,
    delta: valued.delta,
    gamma: valued.gamma,
    vegaPerPoint: valued.vega / 100,
    thetaPerDay: valued.theta / 365,
    rhoPerPoint: valued.rho / 100,
    netDelta: valued.netDelta,
  };
}

function requireZero(argument: string, value: number, model: OptionModel): void {
  if (value === 0) return;
  const message = `${argument}: got ${value}, but model "${model}" has no ${argument}: leave it out or give 0`;
  throw new FunctionError("#VALUE!", message);
}

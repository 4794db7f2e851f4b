import { optionBand, type BandMethod } from "../../core/hedging/bands/optionBand";
import { readArgument, wordArgument, type ArgumentGrid } from "../argument";
import { evaluateEach } from "../broadcast";
import type { Cell, Grid } from "../grid";
import { COST, RISK_AVERSION, SIDE } from "./costArguments";
import { RATE, SPOT, STRIKE, TYPE, VOL, YEARS, YIELD } from "./optionArguments";

const METHOD = wordArgument<BandMethod>("method", {
  "whalley-wilmott": "whalley-wilmott",
  zakamouline: "zakamouline",
});
const BAND_ARGUMENTS = [METHOD, TYPE, SPOT, STRIKE, YEARS, VOL, COST, RISK_AVERSION, RATE, YIELD, SIDE];

/** BAND: a row for each option, options in reading order: the lowest and the highest holding to leave alone. */
export function bandTable(grids: readonly ArgumentGrid[]): Grid {
  return evaluateEach<readonly Cell[]>(BAND_ARGUMENTS, grids, {
    evaluate: ([method, type, spot, strike, years, vol, cost, riskAversion, rate, dividendYield, side]) => {
      const band = optionBand({
        method: readArgument(METHOD, method),
        option: {
          type: readArgument(TYPE, type),
          spot: readArgument(SPOT, spot),
          strike: readArgument(STRIKE, strike),
          years: readArgument(YEARS, years),
          vol: readArgument(VOL, vol),
          rate: readArgument(RATE, rate),
          dividendYield: readArgument(YIELD, dividendYield),
        },
        cost: readArgument(COST, cost),
        riskAversion: readArgument(RISK_AVERSION, riskAversion),
        side: readArgument(SIDE, side),
      });
      return [band.lower, band.upper];
    },
    blank: ["", ""],
    failed: (error) => [error, error],
  }).values;
}

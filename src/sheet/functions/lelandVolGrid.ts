import { lelandVol } from "../../core/hedging/leland";
import { numberArgument, readArgument, type ArgumentGrid } from "../argument";
import { evaluateCells } from "../broadcast";
import type { Grid } from "../grid";
import { COST, SIDE } from "./costArguments";
import { VOL } from "./optionArguments";

const INTERVAL = numberArgument(
  "interval",
  "years between hedges, above 0 and below 1, such as 1/52",
  (value) => value > 0 && value < 1,
  {
    advise: (value) =>
      typeof value === "number" && value >= 1 ? `${value} days are ${value}/365` : undefined,
  },
);

/** LELANDVOL: the volatility to hedge each option at. */
export function lelandVolGrid(grids: readonly ArgumentGrid[]): Grid {
  return evaluateCells([VOL, COST, INTERVAL, SIDE], grids, ([vol, cost, interval, side]) =>
    lelandVol({
      vol: readArgument(VOL, vol),
      cost: readArgument(COST, cost),
      interval: readArgument(INTERVAL, interval),
      side: readArgument(SIDE, side),
    }),
  );
}

import { breakEvenMove } from "../../core/hedging/breakEven";
import { numberArgument, readArgument, type Argument, type ArgumentGrid } from "../argument";
import { evaluateCells } from "../broadcast";
import type { Grid } from "../grid";
import { SPOT } from "./optionArguments";

const GAMMA = numberArgument("gamma", "a number other than 0", (value) => value !== 0);
const THETA = numberArgument("theta", "a number", () => true);
/** Left out, the move is in quote currency. */
const SPOT_OR_NONE: Argument<number | null> = { ...SPOT, otherwise: null };

/** BREAKEVEN: the move within a day at which gamma pays theta. */
export function breakEvenGrid(grids: readonly ArgumentGrid[]): Grid {
  return evaluateCells([GAMMA, THETA, SPOT_OR_NONE], grids, ([gamma, theta, spot]) => {
    const move = breakEvenMove({
      gamma: readArgument(GAMMA, gamma),
      thetaPerDay: readArgument(THETA, theta),
    });
    return move / (readArgument(SPOT_OR_NONE, spot) ?? 1);
  });
}

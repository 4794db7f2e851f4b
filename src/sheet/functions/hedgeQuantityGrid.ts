import { hedgeQuantity } from "../../core/hedging/hedgeQuantity";
import { numberArgument, readArgument, truthArgument, type ArgumentGrid } from "../argument";
import { evaluateCells } from "../broadcast";
import type { Grid } from "../grid";

const EXPOSURE = numberArgument("exposure", "a number", () => true);
const HEDGE_DELTA = numberArgument("hedgeDelta", "a number other than 0", (value) => value !== 0);
const TARGET = numberArgument("target", "a number", () => true, { otherwise: 0 });
const LOT = numberArgument("lot", "a number above 0, or 0 for no rounding", (value) => value >= 0, {
  otherwise: 0,
});
const BAND = numberArgument("band", "a number, 0 or more", (value) => value >= 0, { otherwise: 0 });
const EDGE = truthArgument("edge", false);

/** HEDGEQTY: signed units of the hedge to trade for each exposure. */
export function hedgeQuantityGrid(grids: readonly ArgumentGrid[]): Grid {
  const declared = [EXPOSURE, HEDGE_DELTA, TARGET, LOT, BAND, EDGE];
  return evaluateCells(declared, grids, ([exposure, hedgeDelta, target, lot, band, edge]) =>
    hedgeQuantity({
      exposure: readArgument(EXPOSURE, exposure),
      hedgeDelta: readArgument(HEDGE_DELTA, hedgeDelta),
      target: readArgument(TARGET, target),
      lot: readArgument(LOT, lot) || undefined,
      band: readArgument(BAND, band),
      tradeTo: readArgument(EDGE, edge) ? "edge" : "target",
    }),
  );
}

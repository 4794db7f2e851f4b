import { DomainError } from "../math/domainError";

export interface HedgeQuantityInput {
  /** What the book has now, in units of the greek that is hedged. */
  readonly exposure: number;
  /** What one unit of the hedge adds to the exposure; not 0. */
  readonly hedgeDelta: number;
  /** What the book should have. Default 0. */
  readonly target?: number;
  /** Quantities are whole multiples of it, > 0; absent: any quantity can be traded. */
  readonly lot?: number;
  /** No trade while |exposure - target| <= band. Default 0. */
  readonly band?: number;
  /** Where a trade leads: to the target (default), or only to the nearer edge of the band. */
  readonly tradeTo?: "target" | "edge";
}

/**
 * How near to half a lot counts as half a lot. Half a lot is not traded, and what a rounded trade left
 * must still count as half a lot when it is measured again with rounding noise.
 */
const HALF_LOT_TOLERANCE = 1e-9;

/**
 * Signed units of the hedge to trade: (goal - exposure) / hedgeDelta, rounded to the lot that leaves
 * least; 0 inside the band. Where two lots leave the same, the smaller trade. Trading the answer and
 * asking again gives 0.
 *
 * Throws `DomainError` for a number that is not finite, the answer included, hedgeDelta 0, lot <= 0 or band < 0.
 */
export function hedgeQuantity(input: HedgeQuantityInput): number {
  const { exposure, hedgeDelta, target = 0, lot, band = 0, tradeTo = "target" } = input;
  check("exposure", exposure, Number.isFinite(exposure), "a number");
  check("hedgeDelta", hedgeDelta, Number.isFinite(hedgeDelta) && hedgeDelta !== 0, "a number other than 0");
  check("target", target, Number.isFinite(target), "a number");
  check("band", band, Number.isFinite(band) && band >= 0, "0 or more");
  if (lot !== undefined) check("lot", lot, Number.isFinite(lot) && lot > 0, "more than 0");

  const gap = target - exposure;
  if (Math.abs(gap) <= band) return 0;
  const move = tradeTo === "edge" ? gap - Math.sign(gap) * band : gap;
  const wanted = move / hedgeDelta;
  const quantity = lot === undefined ? wanted : roundToLot(wanted, lot);
  check("hedgeDelta", hedgeDelta, Number.isFinite(quantity), "a number large enough for a finite quantity");
  return quantity;
}

function roundToLot(quantity: number, lot: number): number {
  const lots = Math.ceil(Math.abs(quantity) / lot - 0.5 - HALF_LOT_TOLERANCE);
  return lots <= 0 ? 0 : Math.sign(quantity) * multipleOf(lot, lots);
}

/** lots x lot without the noise of binary fractions: 3 lots of 0.1 are 0.3, not 0.30000000000000004. */
function multipleOf(lot: number, lots: number): number {
  return Number((lots * lot).toPrecision(15));
}

function check(argument: string, found: number, holds: boolean, wanted: string): void {
  if (!holds) throw new DomainError(argument, found, wanted);
}

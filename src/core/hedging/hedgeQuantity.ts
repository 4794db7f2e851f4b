import { DomainError } from "../math/domainError";
import { multipleOf } from "../math/multipleOf";
import { ROUNDING } from "./rounding";
import { lotsRoundedDown, lotsRoundedUp } from "./wholeLots";

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
 * Signed units of the hedge to trade; 0 inside the band. Outside it
 *
 * - to the target: (target - exposure) / hedgeDelta, rounded to the lot that leaves least; where two lots leave
 *   the same, the smaller trade;
 * - to the edge: what brings exposure to the nearer edge of the band. With a lot, the fewest lots that bring it
 *   inside; where no number of lots does, the band being narrower than a lot moves exposure, as to the target.
 *
 * Trading the answer and asking again gives 0; without a lot, no more than rounding.
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
  const noise = ROUNDING * Math.max(Math.abs(exposure), Math.abs(target), band);
  if (Math.abs(gap) <= band + noise) return 0;
  const distance = { gap: Math.abs(gap), band, hedge: Math.abs(hedgeDelta) };
  const size = lot === undefined ? anySize(distance, tradeTo) : multipleOf(lot, lots(distance, lot, tradeTo));
  check("hedgeDelta", hedgeDelta, Number.isFinite(size), "a number large enough for a finite quantity");
  return size === 0 ? 0 : Math.sign(gap) * Math.sign(hedgeDelta) * size;
}

/** From the target, of the band, and what a unit of the hedge moves: all in units of exposure, without signs. */
interface Distance {
  readonly gap: number;
  readonly band: number;
  readonly hedge: number;
}

function anySize({ gap, band, hedge }: Distance, tradeTo: "target" | "edge"): number {
  return (tradeTo === "edge" ? gap - band : gap) / hedge;
}

function lots({ gap, band, hedge }: Distance, lot: number, tradeTo: "target" | "edge"): number {
  // Half a lot is not traded: what a rounded trade left is still that when it is measured again.
  const nearest = Math.max(0, lotsRoundedUp(gap / hedge / lot - 0.5));
  if (tradeTo === "target") return nearest;
  const fewest = Math.max(0, lotsRoundedUp((gap - band) / hedge / lot));
  const most = lotsRoundedDown((gap + band) / hedge / lot);
  return fewest <= most ? fewest : nearest;
}

function check(argument: string, found: number, holds: boolean, wanted: string): void {
  if (!holds) throw new DomainError(argument, found, wanted);
}

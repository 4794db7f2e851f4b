import { bucketOf, groupByBucket } from "../../risk/expiryBuckets";
import type { UtcMillis } from "../../market/time";
import type { PositionRisk, UnderlyingRisk } from "../../risk/bookRisk";
import type { Exposure } from "../../risk/exposure";
import type { FigureLimit } from "../figureLimit";
import type { HedgeOffer } from "../hedgeOffer";
import { roundingAt } from "../rounding";

/** A figure of an underlying with the range that trades have to bring it into. */
export interface RangedFigure extends FigureLimit {
  readonly from: "policy" | "limit";
  /** What the book has of it now. */
  readonly exposure: number;
  /** Sum of the sizes of what it adds up from: `roundingAt` says what is rounding. */
  readonly scale: number;
}

/** A limit against a measured underlying; `null` where the figure does not add up. */
export function rangedFigure(
  limit: FigureLimit,
  risk: UnderlyingRisk,
  asOf: UtcMillis,
  from: RangedFigure["from"],
): RangedFigure | null {
  const { exposure, positions } = heldOf(limit, risk, asOf);
  const figure = exposure === null ? 0 : limit.of(exposure);
  if (figure === null) return null;
  const scale = positions.reduce((sum, { exposure: own }) => sum + Math.abs(limit.of(own) ?? 0), 0);
  return { ...limit, from, exposure: figure, scale };
}

/** What one unit of an offer adds to a figure. */
export function effectOf(figure: FigureLimit, { unit, exposure }: HedgeOffer, asOf: UtcMillis): number {
  const { product } = unit;
  const expiry = product.kind === "option" || product.kind === "future" ? product.expiry : null;
  const isInBucket = figure.bucket === null || bucketOf(expiry, asOf).name === figure.bucket;
  return isInBucket ? (figure.of(exposure) ?? 0) : 0;
}

/** The figure after trades, without the noise of sums where it ends on its limit. */
export function settledOn({ lower, upper, scale }: RangedFigure, figure: number): number {
  if (lower !== null && isNear(figure, lower, scale)) return lower;
  if (upper !== null && isNear(figure, upper, scale)) return upper;
  return figure;
}

/** What the book holds of what a limit is on. */
interface Held {
  /** `null`: nothing. */
  readonly exposure: Exposure | null;
  readonly positions: readonly PositionRisk[];
}

function heldOf({ bucket }: FigureLimit, risk: UnderlyingRisk, asOf: UtcMillis): Held {
  if (bucket === null) return risk;
  const group = groupByBucket(risk, { asOf }).find((each) => each.bucket.name === bucket);
  return group ?? { exposure: null, positions: [] };
}

function isNear(figure: number, limit: number, scale: number): boolean {
  return Math.abs(figure - limit) <= roundingAt(limit, scale);
}

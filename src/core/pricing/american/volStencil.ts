import { solveAcrossDeviation, type BoundaryPair } from "./bumpedBoundary";
import { logBoundary, type ExerciseBoundary } from "./exerciseBoundary";

/** Boundaries for the volatility times 1 - 2 step, 1 - step, 1 + step and 1 + 2 step. */
export interface VolStencil {
  readonly step: number;
  readonly boundaries: readonly ExerciseBoundary[];
}

const STEP = 0.005;
/** Below, rounding would outweigh what the smaller step gains. */
const SMALLEST_STEP = 1e-3;
/** The boundaries of a stencil are kept away from the spot by this part of its distance. */
const MOST_OF_DISTANCE = 0.5;

/**
 * The relative step for a spot at `logSpot` above the boundary: small enough that the spot is above the
 * boundaries of the whole stencil, because at a boundary the value has a kink in its second derivative.
 */
export function volStencilStep(boundary: ExerciseBoundary, pair: BoundaryPair, logSpot: number): number {
  const { deviation } = boundary.terms;
  const fallPerStep = ((logBoundary(pair.down) - logBoundary(pair.up)) / (2 * pair.step)) * deviation;
  const distance = logSpot - logBoundary(boundary);
  const fitting = (MOST_OF_DISTANCE * distance) / (2 * Math.max(fallPerStep, 0));
  return Math.max(SMALLEST_STEP, Math.min(STEP, fitting));
}

/** `null` where one of the boundaries cannot be solved. */
export function solveVolStencil(
  boundary: ExerciseBoundary,
  pair: BoundaryPair,
  step: number,
): VolStencil | null {
  const boundaries = solveAcrossDeviation(boundary, pair, step);
  return boundaries === null ? null : { step, boundaries };
}

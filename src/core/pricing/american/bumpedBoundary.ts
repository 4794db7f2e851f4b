import { factorMatrix, solveFactored } from "../../math/linearSystem";
import {
  boundaryOfDepths,
  solveExerciseBoundary,
  solveFromDepths,
  type ExerciseBoundary,
} from "./exerciseBoundary";
import type { LifeTerms } from "./lifeTerms";
import { allocateSmoothPasting, fillSmoothPasting, type SmoothPasting } from "./smoothPasting";

/** Boundaries for one of the terms raised and lowered by `step`: what central differences are taken of. */
export interface BoundaryPair {
  readonly step: number;
  readonly up: ExerciseBoundary;
  readonly down: ExerciseBoundary;
}

/** A solved boundary and the factors of its equations' Jacobian, to move it without solving again. */
export interface MovableBoundary {
  readonly boundary: ExerciseBoundary;
  readonly equations: SmoothPasting;
  readonly pivots: Int32Array;
}

/** Relative step of the central differences: their error, its square, and rounding are both near 1e-9. */
const STEP = 1e-4;
/** A step takes at most this part of what exercise earns at any node. */
const MOST_OF_EARNED = 0.02;

export function movableBoundary(boundary: ExerciseBoundary): MovableBoundary {
  const { grid, terms, limit, depths } = boundary;
  const equations = allocateSmoothPasting(grid.count);
  const pivots = new Int32Array(grid.count);
  fillSmoothPasting(equations, grid, terms, limit, depths, true);
  factorMatrix(equations.jacobian, grid.count, pivots);
  return { boundary, equations, pivots };
}

/**
 * The boundary for one term a little up and down, to first order in the step: by the implicit function
 * theorem, the depths change by -J^-1 dF/dterm, with F the equations and J their Jacobian. The second order
 * is the same on both sides and cancels in a central difference.
 */
export function bumpBoundary(movable: MovableBoundary, term: keyof LifeTerms): BoundaryPair {
  const { boundary, equations, pivots } = movable;
  const { grid, terms, limit, depths } = boundary;
  const step = bumpStep(boundary, term);
  const sides = [1, -1].map((side) => {
    const bumped = { ...terms, [term]: terms[term] + side * step };
    // The formula of the limit stays the one of the terms as they are, also next to where it changes.
    const bumpedLimit = limit === 1 ? 1 : bumped.rate / bumped.dividendYield;
    fillSmoothPasting(equations, grid, bumped, bumpedLimit, depths, false);
    return { bumped, bumpedLimit, residuals: Float64Array.from(equations.residuals) };
  });
  const [above, below] = sides as [(typeof sides)[0], (typeof sides)[0]];
  const change = above.residuals.map((residual, node) => (residual - below.residuals[node]!) / 2);
  solveFactored(equations.jacobian, grid.count, pivots, change);
  const moved = (side: (typeof sides)[0], sign: number) =>
    boundaryOfDepths(
      grid,
      side.bumped,
      side.bumpedLimit,
      depths.map((depth, node) => depth - sign * change[node]!),
    );
  return { step, up: moved(above, 1), down: moved(below, -1) };
}

function bumpStep({ terms, limit, depths }: ExerciseBoundary, term: keyof LifeTerms): number {
  const { deviation, rate, dividendYield } = terms;
  if (term === "deviation") return STEP * deviation;
  const largest = STEP * Math.max(Math.abs(dividendYield), rate);
  // A limit of r/q moves with its terms, which have to stay above 0.
  if (limit !== 1) return term === "rate" ? STEP * rate : largest;
  // What exercise earns, r - q B, has to stay above 0 at every node.
  const earned = depths.map((depth) => rate - dividendYield * Math.exp(-depth));
  return Math.min(largest, MOST_OF_EARNED * earned.reduce((least, value) => Math.min(least, value)));
}

/**
 * Boundaries for the deviation times 1 + k `step`, k = -2, -1, 1, 2, each solved. `pair` is the boundary's
 * for the deviation: where the iteration starts. `null` where one does not converge.
 */
export function solveAcrossDeviation(
  { grid, terms, depths }: ExerciseBoundary,
  pair: BoundaryPair,
  step: number,
): readonly ExerciseBoundary[] | null {
  const solved: ExerciseBoundary[] = [];
  for (const times of [-2, -1, 1, 2]) {
    const moved = { ...terms, deviation: terms.deviation * (1 + times * step) };
    const change = (times * step * terms.deviation) / (2 * pair.step);
    const predicted = depths.map(
      (depth, node) => depth + change * (pair.up.depths[node]! - pair.down.depths[node]!),
    );
    const boundary = solveFromDepths(predicted, grid, moved) ?? solveExerciseBoundary(grid, moved);
    if (boundary === null) return null;
    solved.push(boundary);
  }
  return solved;
}

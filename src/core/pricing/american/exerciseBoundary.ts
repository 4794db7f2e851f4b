import { factorMatrix, solveFactored } from "../../math/linearSystem";
import { estimateDepth } from "./boundaryEstimate";
import { boundaryShape, chebyshevSum, gradedCoordinate, type ExerciseGrid } from "./exerciseGrid";
import { boundaryLimit, type LifeTerms } from "./lifeTerms";
import { allocateSmoothPasting, fillSmoothPasting } from "./smoothPasting";

/** Exercise boundary of the put of strike 1: at or below it, the put is exercised. */
export interface ExerciseBoundary {
  readonly terms: LifeTerms;
  readonly grid: ExerciseGrid;
  /** The boundary just before expiry. */
  readonly limit: number;
  /** ln(limit / boundary) at the grid's nodes. */
  readonly depths: Float64Array;
  /** Chebyshev coefficients of depth / shape. */
  readonly coefficients: Float64Array;
}

/** Newton's iteration ends when its step, in deviations over the node's life, is below. */
const ENOUGH = 1e-5;
const MOST_STEPS = 40;
/** A step that makes a residual larger is halved at most so often. */
const MOST_HALVINGS = 12;
/** Steps below are taken without a new Jacobian, and even where rounding keeps the residual from falling. */
const SMALL_STEP = 1e-3;
/** A step takes away at most this part of a depth, which stays above 0. */
const MOST_TAKEN = 0.7;

/** The boundary of these depths, ready for `depthAt`. */
export function boundaryOfDepths(
  grid: ExerciseGrid,
  terms: LifeTerms,
  limit: number,
  depths: Float64Array,
): ExerciseBoundary {
  const { count, shapes, toCoefficients } = grid;
  const coefficients = new Float64Array(count);
  for (let degree = 0; degree < count; degree++) {
    let sum = 0;
    for (let node = 0; node < count; node++) {
      sum += (toCoefficients[degree * count + node]! * depths[node]!) / shapes[node]!;
    }
    coefficients[degree] = sum;
  }
  return { terms, grid, limit, depths, coefficients };
}

/** ln(limit / boundary) where z^2 of the life, 0 < z <= 1, is left. */
export function depthAt({ coefficients, grid }: ExerciseBoundary, z: number): number {
  return boundaryShape(z) * chebyshevSum(coefficients, gradedCoordinate(grid, z));
}

/** Logarithm of the boundary today, over the strike. */
export function logBoundary({ limit, depths, grid }: ExerciseBoundary): number {
  return Math.log(limit) - depths[grid.count - 1]!;
}

/**
 * With r = 0 only spots below the boundary save a negative yield: where it is as deep as this, that is less
 * than rounding, and the estimate serves. So it does where r T is below NO_RATE, all that interest can earn.
 */
const DEEP = 25;
const NO_RATE = 1e-9;

/** Depth over the node's deviation next to expiry, where the boundary's limit is below the strike. */
const DEPTH_NEXT_TO_EXPIRY = 0.638;

/**
 * Solves the exercise boundary of the put of strike 1 with r > 0, or r = 0 and q < 0, by Newton's iteration on
 * the smooth-pasting equations of all nodes at once. It begins with the boundary solved on `coarseGrid`, if
 * given, or with the quadratic approximation or, should both fail, as boundaries do next to expiry: Evans, Kuske
 * and Keller, American Options on Assets with Dividends near Expiry, Mathematical Finance 12, 2002. `null` where
 * none converges: known of yields below -15 over the life only.
 */
export function solveExerciseBoundary(
  grid: ExerciseGrid,
  terms: LifeTerms,
  coarseGrid: ExerciseGrid | null = null,
): ExerciseBoundary | null {
  const { count, nodes } = grid;
  if (terms.rate < NO_RATE) {
    const estimate = estimateDepths(grid, terms);
    if (estimate[count - 1]! > DEEP) return boundaryOfDepths(grid, terms, boundaryLimit(terms), estimate);
  }
  const coarse = coarseGrid === null ? null : solveExerciseBoundary(coarseGrid, terms);
  return (
    (coarse === null ? null : solveFromDepths(depthsAtNodes(coarse, grid), grid, terms)) ??
    solveFromDepths(estimateDepths(grid, terms), grid, terms) ??
    solveFromDepths(
      nodes.map((z) => DEPTH_NEXT_TO_EXPIRY * terms.deviation * z),
      grid,
      terms,
    )
  );
}

/** Solves as `solveExerciseBoundary`, beginning with `depths`, which become those of the solution. */
export function solveFromDepths(
  depths: Float64Array,
  grid: ExerciseGrid,
  terms: LifeTerms,
): ExerciseBoundary | null {
  const limit = boundaryLimit(terms);
  const { count, nodes } = grid;
  const trial = new Float64Array(count);
  const step = new Float64Array(count);
  const pivots = new Int32Array(count);
  const equations = allocateSmoothPasting(count);

  let residual = fillSmoothPasting(equations, grid, terms, limit, depths, true);
  let factored = false;
  for (let steps = 0; steps < MOST_STEPS; steps++) {
    if (!factored && !factorMatrix(equations.jacobian, count, pivots)) return null;
    step.set(equations.residuals);
    solveFactored(equations.jacobian, count, pivots, step);
    let scale = 1;
    let size = 0;
    for (let node = 0; node < count; node++) {
      scale = Math.min(scale, (MOST_TAKEN * depths[node]!) / Math.max(step[node]!, 0));
      size = Math.max(size, Math.abs(step[node]!) / (terms.deviation * nodes[node]!));
    }
    if (size < ENOUGH) {
      for (let node = 0; node < count; node++) depths[node]! -= step[node]!;
      return boundaryOfDepths(grid, terms, limit, depths);
    }
    // So near the solution the Jacobian at hand is as good as the next one.
    factored = size < SMALL_STEP;
    for (let halvings = 0; ; halvings++) {
      for (let node = 0; node < count; node++) trial[node] = depths[node]! - scale * step[node]!;
      const next = fillSmoothPasting(equations, grid, terms, limit, trial, !factored);
      if (next < residual || factored) {
        residual = next;
        break;
      }
      if (halvings === MOST_HALVINGS) return null;
      scale /= 2;
    }
    depths.set(trial);
  }
  return null;
}

/** The boundary solved again on another grid; the same boundary where that does not converge. */
export function refineBoundary(boundary: ExerciseBoundary, grid: ExerciseGrid): ExerciseBoundary {
  const { terms } = boundary;
  return (
    solveFromDepths(depthsAtNodes(boundary, grid), grid, terms) ??
    solveExerciseBoundary(grid, terms) ??
    boundary
  );
}

/** Depths of a boundary at the nodes of another grid. */
function depthsAtNodes(boundary: ExerciseBoundary, { nodes }: ExerciseGrid): Float64Array {
  return nodes.map((z) => depthAt(boundary, z));
}

function estimateDepths(grid: ExerciseGrid, terms: LifeTerms): Float64Array {
  const { deviation, rate, dividendYield } = terms;
  const logLimit = Math.log(boundaryLimit(terms));
  let depth = 0;
  return grid.nodes.map((z) => {
    const life = z * z;
    depth = estimateDepth(
      deviation * deviation * life,
      rate * life,
      dividendYield * life,
      logLimit,
      depth === 0 ? deviation * z : depth,
    );
    return depth;
  });
}

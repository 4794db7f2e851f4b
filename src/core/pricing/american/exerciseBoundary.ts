import { factorMatrix, solveFactored } from "../../math/linearSystem";
import { estimateDepth } from "./boundaryEstimate";
import { boundaryShape, chebyshevSum, type ExerciseGrid } from "./exerciseGrid";
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
/** Steps below are taken even where rounding keeps the residual from falling. */
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
export function depthAt({ coefficients }: ExerciseBoundary, z: number): number {
  return boundaryShape(z) * chebyshevSum(coefficients, z);
}

/** Logarithm of the boundary today, over the strike. */
export function logBoundary({ limit, depths, grid }: ExerciseBoundary): number {
  return Math.log(limit) - depths[grid.count - 1]!;
}

/**
 * Solves the exercise boundary of the put of strike 1 with r > 0, or r = 0 and q < 0, by Newton's iteration on
 * the smooth-pasting equations of all nodes at once; `start` has the depths to begin with, by default those
 * of the quadratic approximation. `null` where it does not converge: no such terms are known.
 */
export function solveExerciseBoundary(
  grid: ExerciseGrid,
  terms: LifeTerms,
  start: Float64Array | null = null,
): ExerciseBoundary | null {
  const { count, nodes } = grid;
  const limit = boundaryLimit(terms);
  const depths = start === null ? estimateDepths(grid, terms, limit) : Float64Array.from(start);
  const trial = new Float64Array(count);
  const step = new Float64Array(count);
  const pivots = new Int32Array(count);
  const equations = allocateSmoothPasting(count);

  let residual = fillSmoothPasting(equations, grid, terms, limit, depths, true);
  for (let steps = 0; steps < MOST_STEPS; steps++) {
    if (!factorMatrix(equations.jacobian, count, pivots)) return null;
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
    for (let halvings = 0; ; halvings++) {
      for (let node = 0; node < count; node++) trial[node] = depths[node]! - scale * step[node]!;
      const next = fillSmoothPasting(equations, grid, terms, limit, trial, true);
      if (next < residual || size < SMALL_STEP) {
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

function estimateDepths(grid: ExerciseGrid, terms: LifeTerms, limit: number): Float64Array {
  const { deviation, rate, dividendYield } = terms;
  const logLimit = Math.log(limit);
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

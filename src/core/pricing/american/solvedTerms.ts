import { gridNextToBoundary, gridsFor, NEXT_TO_BOUNDARY, type AmericanAccuracy } from "./americanAccuracy";
import { bumpBoundary, movableBoundary, type BoundaryPair, type MovableBoundary } from "./bumpedBoundary";
import {
  logBoundary,
  refineBoundary,
  solveExerciseBoundary,
  type ExerciseBoundary,
} from "./exerciseBoundary";
import type { LifeTerms } from "./lifeTerms";
import { solveVolStencil, type VolStencil } from "./volStencil";

/** The boundaries that options are valued with, each solved when first asked for. */
export interface SolvedBoundaries {
  readonly boundary: ExerciseBoundary;
  readonly bumped: (term: keyof LifeTerms) => BoundaryPair;
  /** `null` where a boundary of the stencil cannot be solved. */
  readonly volStencil: (step: number) => VolStencil | null;
}

/** What options with the same terms share. */
export interface SolvedTerms {
  /** Logarithm of the boundary today over the strike of the put. */
  readonly logBoundary: number;
  readonly apart: SolvedBoundaries;
  /** The boundaries for second derivatives at a put's ln(spot / strike): on a larger grid next to the boundary. */
  readonly boundariesAt: (logMoneyness: number) => SolvedBoundaries;
}

/** `null` where the boundary cannot be solved. */
export function solveTerms(terms: LifeTerms, accuracy: AmericanAccuracy): SolvedTerms | null {
  const { grid, coarseGrid } = gridsFor(terms, accuracy);
  const boundary = solveExerciseBoundary(grid, terms, coarseGrid);
  if (boundary === null) return null;
  const logOfBoundary = logBoundary(boundary);
  const nextTo = logOfBoundary + NEXT_TO_BOUNDARY * terms.deviation;
  const apart = boundariesAround(boundary);
  let near: SolvedBoundaries | null = null;
  const solveNear = () => {
    const larger = gridNextToBoundary(terms, accuracy);
    return larger === null ? apart : boundariesAround(refineBoundary(boundary, larger));
  };
  return {
    logBoundary: logOfBoundary,
    apart,
    boundariesAt: (logMoneyness) => (logMoneyness < nextTo ? (near ??= solveNear()) : apart),
  };
}

function boundariesAround(boundary: ExerciseBoundary): SolvedBoundaries {
  let movable: MovableBoundary | null = null;
  const pairs: Partial<Record<keyof LifeTerms, BoundaryPair>> = {};
  let stencil: VolStencil | null = null;
  const bumped = (term: keyof LifeTerms) => {
    movable ??= movableBoundary(boundary);
    return (pairs[term] ??= bumpBoundary(movable, term));
  };
  return {
    boundary,
    bumped,
    volStencil: (step) => {
      if (stencil?.step !== step) stencil = solveVolStencil(boundary, bumped("deviation"), step);
      return stencil;
    },
  };
}

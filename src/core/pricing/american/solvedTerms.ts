import { gridsFor, type AmericanAccuracy } from "./americanAccuracy";
import { bumpBoundary, movableBoundary, type BoundaryPair, type MovableBoundary } from "./bumpedBoundary";
import { logBoundary, solveExerciseBoundary, type ExerciseBoundary } from "./exerciseBoundary";
import type { LifeTerms } from "./lifeTerms";
import { solveVolStencil, type VolStencil } from "./volStencil";

/** The boundaries that options with the same terms are valued with, each solved when first asked for. */
export interface SolvedTerms {
  readonly boundary: ExerciseBoundary;
  /** Logarithm of the boundary today over the strike of the put. */
  readonly logBoundary: number;
  readonly bumped: (term: keyof LifeTerms) => BoundaryPair;
  /** `null` where a boundary of the stencil cannot be solved. */
  readonly volStencil: (step: number) => VolStencil | null;
}

/** `null` where the boundary cannot be solved. */
export function solveTerms(terms: LifeTerms, accuracy: AmericanAccuracy): SolvedTerms | null {
  const { grid, coarseGrid } = gridsFor(terms, accuracy);
  const boundary = solveExerciseBoundary(grid, terms, coarseGrid);
  if (boundary === null) return null;
  let movable: MovableBoundary | null = null;
  const pairs: Partial<Record<keyof LifeTerms, BoundaryPair>> = {};
  let stencil: VolStencil | null = null;
  const bumped = (term: keyof LifeTerms) => {
    movable ??= movableBoundary(boundary);
    return (pairs[term] ??= bumpBoundary(movable, term));
  };
  return {
    boundary,
    logBoundary: logBoundary(boundary),
    bumped,
    volStencil: (step) => {
      if (stencil?.step !== step) stencil = solveVolStencil(boundary, bumped("deviation"), step);
      return stencil;
    },
  };
}

import { buildExerciseGrid, type ExerciseGrid } from "./exerciseGrid";
import type { LifeTerms } from "./lifeTerms";

/** Sizes of the grid that a boundary is solved on, and the terms that it is good for. */
interface GridSize {
  readonly upToHardness: number;
  readonly upToSteepness: number;
  readonly nodes: number;
  readonly points: number;
  readonly grading: number;
}

/** How exactly American options are valued: grids from the smallest on, the last for all terms. */
export interface AmericanAccuracy {
  readonly sizes: readonly GridSize[];
}

const STEEP_SIZES: readonly GridSize[] = [
  { upToHardness: Infinity, upToSteepness: 150, nodes: 24, points: 40, grading: 3 },
  { upToHardness: Infinity, upToSteepness: 600, nodes: 32, points: 48, grading: 5 },
  { upToHardness: Infinity, upToSteepness: Infinity, nodes: 32, points: 48, grading: 7 },
];

/** The model's accuracy: price within 1e-6 of the spot, delta within 1e-5. */
export const AMERICAN_ACCURATE: AmericanAccuracy = {
  sizes: [
    { upToHardness: 0.25, upToSteepness: 30, nodes: 8, points: 12, grading: 0 },
    { upToHardness: 0.8, upToSteepness: 30, nodes: 12, points: 16, grading: 0 },
    { upToHardness: 1.5, upToSteepness: 30, nodes: 16, points: 20, grading: 0 },
    { upToHardness: Infinity, upToSteepness: 30, nodes: 24, points: 28, grading: 0 },
    ...STEEP_SIZES,
  ],
};

/** Drift over the life in standard deviations. */
export function steepness({ deviation, rate, dividendYield }: LifeTerms): number {
  return Math.abs(rate - dividendYield) / deviation;
}

/**
 * How fast the boundary bends over the option's life: the largest of its standard deviation, of the drift in
 * standard deviations, and of the root of the larger rate, which says how far interest drives it.
 */
function hardness(terms: LifeTerms): number {
  return Math.max(
    terms.deviation,
    steepness(terms),
    Math.sqrt(2 * Math.max(terms.rate, terms.dividendYield)),
  );
}

const built = new Map<GridSize, ExerciseGrid>();

/** The grid to solve these terms on and, where that saves time, a coarser one to begin with. */
export function gridsFor(
  terms: LifeTerms,
  { sizes }: AmericanAccuracy,
): { readonly grid: ExerciseGrid; readonly coarseGrid: ExerciseGrid | null } {
  const hard = hardness(terms);
  const steep = steepness(terms);
  const size = sizes.find(
    ({ upToHardness, upToSteepness }) => hard <= upToHardness && steep <= upToSteepness,
  )!;
  const smallest = sizes[0]!;
  const coarse = size.grading === 0 && size.nodes >= 2 * smallest.nodes;
  return { grid: gridOf(size), coarseGrid: coarse ? gridOf(smallest) : null };
}

/** Each grid is built once. */
function gridOf(size: GridSize): ExerciseGrid {
  let grid = built.get(size);
  if (grid === undefined) {
    grid = buildExerciseGrid(size.nodes, size.points, size.grading);
    built.set(size, grid);
  }
  return grid;
}

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

/** How exactly American options are valued. */
export interface AmericanAccuracy {
  /** Grids from the smallest on, the last for all terms. */
  readonly sizes: readonly GridSize[];
  /** Grid for spots next to the boundary, unless the one for the terms is as large or steep. */
  readonly nextToBoundary?: GridSize;
}

/** Spots so near the boundary, in standard deviations over the life, are next to it. */
export const NEXT_TO_BOUNDARY = 0.25;

const STEEP_SIZES: readonly GridSize[] = [
  { upToHardness: Infinity, upToSteepness: 150, nodes: 24, points: 40, grading: 3 },
  { upToHardness: Infinity, upToSteepness: 600, nodes: 32, points: 48, grading: 5 },
  { upToHardness: Infinity, upToSteepness: Infinity, nodes: 32, points: 48, grading: 7 },
];

/** The model's accuracy: price within 1e-6 of the spot, delta within 1e-5. */
export const AMERICAN_ACCURATE: AmericanAccuracy = {
  sizes: [
    { upToHardness: 0.25, upToSteepness: 15, nodes: 10, points: 14, grading: 0 },
    { upToHardness: 0.8, upToSteepness: 15, nodes: 12, points: 16, grading: 0 },
    { upToHardness: 1.5, upToSteepness: 15, nodes: 16, points: 20, grading: 0 },
    { upToHardness: 3.5, upToSteepness: 15, nodes: 24, points: 28, grading: 0 },
    { upToHardness: Infinity, upToSteepness: 15, nodes: 36, points: 44, grading: 1 },
    ...STEEP_SIZES,
  ],
  // In between the nodes the boundary waves by 1e-7, which says little of its level and more of how it moves: theta.
  nextToBoundary: { upToHardness: Infinity, upToSteepness: 15, nodes: 56, points: 72, grading: 1 },
};

/**
 * Four to six times as fast. On the rows of the reference data: price within 7e-6 of the spot (half of them within
 * 1e-8), delta within 3e-5, vega within 2e-4 of the spot, theta within 5e-5 of the spot.
 */
export const AMERICAN_FAST: AmericanAccuracy = {
  sizes: [
    { upToHardness: 0.6, upToSteepness: 15, nodes: 5, points: 8, grading: 0 },
    { upToHardness: Infinity, upToSteepness: 15, nodes: 9, points: 12, grading: 0 },
    ...STEEP_SIZES,
  ],
};

/** Drift over the life in standard deviations. */
function steepness({ deviation, rate, dividendYield }: LifeTerms): number {
  return Math.abs(rate - dividendYield) / deviation;
}

/**
 * How fast the boundary bends over the option's life: the largest of its standard deviation, of the drift in
 * standard deviations, and of the root of the larger rate, which says how far interest drives it. Rates that
 * are all but equal add to it: the boundary then begins at r/q and soon goes on as if it had begun at 1.
 */
function hardness(terms: LifeTerms): number {
  const { deviation, rate, dividendYield } = terms;
  const bend = Math.max(deviation, steepness(terms), Math.sqrt(2 * Math.max(rate, dividendYield)));
  const allButEqual = rate !== dividendYield && Math.abs(rate - dividendYield) < ALL_BUT_EQUAL * rate;
  return allButEqual ? 1 + 2 * bend : bend;
}

const ALL_BUT_EQUAL = 0.35;

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
  const coarse = size.grading <= 1 && size.nodes >= 2 * smallest.nodes;
  return { grid: gridOf(size), coarseGrid: coarse ? gridOf(smallest) : null };
}

/** The grid to value spots next to the boundary on, `null` where it is the one that the terms are solved on. */
export function gridNextToBoundary(
  terms: LifeTerms,
  { nextToBoundary }: AmericanAccuracy,
): ExerciseGrid | null {
  const serves = nextToBoundary !== undefined && steepness(terms) <= nextToBoundary.upToSteepness;
  return serves ? gridOf(nextToBoundary) : null;
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

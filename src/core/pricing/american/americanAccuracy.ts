import { buildExerciseGrid, type ExerciseGrid } from "./exerciseGrid";
import type { LifeTerms } from "./lifeTerms";

/** Sizes of the grid that a boundary is solved on, for terms up to a hardness. */
interface GridSize {
  readonly upToHardness: number;
  readonly nodes: number;
  readonly points: number;
}

/** How exactly American options are valued. */
export interface AmericanAccuracy {
  readonly sizes: readonly GridSize[];
}

/** The model's accuracy: price within 1e-6 of the spot, delta within 1e-5. */
export const AMERICAN_ACCURATE: AmericanAccuracy = {
  sizes: [
    { upToHardness: 0.25, nodes: 8, points: 12 },
    { upToHardness: 0.8, nodes: 12, points: 16 },
    { upToHardness: 1.5, nodes: 16, points: 20 },
    { upToHardness: Infinity, nodes: 24, points: 28 },
  ],
};

/**
 * How fast the boundary bends over the option's life: the largest of its standard deviation, of the drift in
 * standard deviations, and of the root of the larger rate, which says how far interest drives it.
 */
function hardness({ deviation, rate, dividendYield }: LifeTerms): number {
  return Math.max(
    deviation,
    Math.abs(rate - dividendYield) / deviation,
    Math.sqrt(2 * Math.max(rate, dividendYield)),
  );
}

const built = new Map<GridSize, ExerciseGrid>();

/** The grid for these terms; each is built once. */
export function gridFor(terms: LifeTerms, { sizes }: AmericanAccuracy): ExerciseGrid {
  const hard = hardness(terms);
  const size = sizes.find(({ upToHardness }) => hard <= upToHardness)!;
  let grid = built.get(size);
  if (grid === undefined) {
    grid = buildExerciseGrid(size.nodes, size.points);
    built.set(size, grid);
  }
  return grid;
}

import { gaussLegendre } from "../../math/gaussLegendre";
import { factorMatrix, solveFactored } from "../../math/linearSystem";

/**
 * Tables on which an exercise boundary is solved; they depend on the two sizes alone, not on an option.
 * Times are fractions of the option's life. The boundary is known by its depth, ln(limit / boundary), at
 * `count` nodes; in between, depth(u) = shape(z) p(y), with z = sqrt(u) = sinh(c y) / sinh(c) and p the polynomial
 * through the nodes. The shape has the square root and the logarithm that every boundary begins with; the
 * grading c puts nodes and points where a boundary moves that does so in a small part of the life.
 */
export interface ExerciseGrid {
  readonly count: number;
  /** c, 0 for y = z. */
  readonly grading: number;
  /** z at the nodes, ascending, the last is 1. */
  readonly nodes: Float64Array;
  readonly shapes: Float64Array;
  /** Chebyshev coefficients of p from p at the nodes: a `count` x `count` matrix, row by row. */
  readonly toCoefficients: Float64Array;
  /** Number of quadrature points a node. */
  readonly points: number;
  /** Points theta of the quadrature over u = node^2 cos^2(theta), where neither end is singular. */
  readonly sines: Float64Array;
  readonly cosines: Float64Array;
  readonly weights: Float64Array;
  /** Depth at node i's point k by the depths at the nodes j: element (i x points + k) x count + j. */
  readonly interpolation: Float64Array;
}

/** What the boundary's depth has as a factor: z for small z, but for a slowly falling logarithm. */
export function boundaryShape(z: number): number {
  return z * Math.sqrt(1 + Math.log1p(1 / (z * z)));
}

/**
 * Polynomial of the given Chebyshev coefficients on [0, 1], by Clenshaw's recurrence.
 * Source: Press and others, Numerical Recipes, 3rd ed., section 5.8.
 */
export function chebyshevSum(coefficients: Float64Array, z: number): number {
  const double = 4 * z - 2;
  let above = 0;
  let value = 0;
  for (let degree = coefficients.length - 1; degree > 0; degree--) {
    const next = double * value - above + coefficients[degree]!;
    above = value;
    value = next;
  }
  return (double / 2) * value - above + coefficients[0]!;
}

/** Fills in the Chebyshev polynomials on [0, 1] at y, from degree 0 on. */
function fillChebyshev(polynomials: Float64Array, y: number): void {
  const double = 4 * y - 2;
  polynomials[0] = 1;
  if (polynomials.length > 1) polynomials[1] = double / 2;
  for (let degree = 2; degree < polynomials.length; degree++) {
    polynomials[degree] = double * polynomials[degree - 1]! - polynomials[degree - 2]!;
  }
}

/** The coordinate y of z in a grid. */
export function gradedCoordinate({ grading }: ExerciseGrid, z: number): number {
  return grading === 0 ? z : Math.asinh(z * Math.sinh(grading)) / grading;
}

/** Tables for `count` nodes, with `points` quadrature points each. */
export function buildExerciseGrid(count: number, points: number, grading: number): ExerciseGrid {
  const graded = (y: number) => (grading === 0 ? y : Math.sinh(grading * y) / Math.sinh(grading));
  const gradient = (y: number) =>
    grading === 0 ? 1 : (grading * Math.cosh(grading * y)) / Math.sinh(grading);
  const coordinates = Float64Array.from({ length: count }, (_, node) => {
    // Half of the angles of Radau's points, so that there is a node at expiry's far end but none at u = 0.
    return (1 + Math.cos((2 * Math.PI * (count - 1 - node)) / (2 * count - 1))) / 2;
  });
  const nodes = coordinates.map(graded);
  const shapes = nodes.map(boundaryShape);
  const toCoefficients = invert(
    Float64Array.from({ length: count * count }, (_, index) =>
      Math.cos((index % count) * Math.acos(2 * coordinates[Math.floor(index / count)]! - 1)),
    ),
    count,
  );

  const quadrature = gaussLegendre(points);
  const angles = quadrature.nodes.map((node) => (graded(node) * Math.PI) / 2);
  const cosines = angles.map(Math.cos);
  const interpolation = new Float64Array(count * points * count);
  const chebyshev = new Float64Array(count);
  for (let node = 0; node < count; node++) {
    for (let point = 0; point < points; point++) {
      const z = nodes[node]! * cosines[point]!;
      const y = grading === 0 ? z : Math.asinh(z * Math.sinh(grading)) / grading;
      const shape = boundaryShape(z);
      fillChebyshev(chebyshev, y);
      for (let other = 0; other < count; other++) {
        let cardinal = 0;
        for (let degree = 0; degree < count; degree++) {
          cardinal += chebyshev[degree]! * toCoefficients[degree * count + other]!;
        }
        interpolation[(node * points + point) * count + other] = (cardinal * shape) / shapes[other]!;
      }
    }
  }
  return {
    count,
    grading,
    nodes,
    shapes,
    toCoefficients,
    points,
    sines: angles.map(Math.sin),
    cosines,
    weights: quadrature.weights.map(
      (weight, point) => (weight * gradient(quadrature.nodes[point]!) * Math.PI) / 2,
    ),
    interpolation,
  };
}

function invert(matrix: Float64Array, size: number): Float64Array {
  const pivots = new Int32Array(size);
  factorMatrix(matrix, size, pivots);
  const inverse = new Float64Array(size * size);
  const column = new Float64Array(size);
  for (let index = 0; index < size; index++) {
    column.fill(0);
    column[index] = 1;
    solveFactored(matrix, size, pivots, column);
    for (let row = 0; row < size; row++) inverse[row * size + index] = column[row]!;
  }
  return inverse;
}

/**
 * Factors the `size` x `size` matrix, rows one after the other, in place into L U with rows exchanged for
 * the largest pivot; `pivots` notes the exchanges. False where the matrix is singular or not finite.
 * Source: Golub and Van Loan, Matrix Computations, algorithm 3.4.1.
 */
export function factorMatrix(matrix: Float64Array, size: number, pivots: Int32Array): boolean {
  for (let column = 0; column < size; column++) {
    let pivot = column;
    let largest = Math.abs(matrix[column * size + column]!);
    for (let row = column + 1; row < size; row++) {
      const candidate = Math.abs(matrix[row * size + column]!);
      if (candidate > largest) {
        largest = candidate;
        pivot = row;
      }
    }
    if (!(largest > 0 && largest < Infinity)) return false;
    pivots[column] = pivot;
    if (pivot !== column) {
      for (let other = 0; other < size; other++) {
        const held = matrix[column * size + other]!;
        matrix[column * size + other] = matrix[pivot * size + other]!;
        matrix[pivot * size + other] = held;
      }
    }
    const inverse = 1 / matrix[column * size + column]!;
    for (let row = column + 1; row < size; row++) {
      const factor = matrix[row * size + column]! * inverse;
      matrix[row * size + column] = factor;
      for (let other = column + 1; other < size; other++) {
        matrix[row * size + other]! -= factor * matrix[column * size + other]!;
      }
    }
  }
  return true;
}

/** Solves for the right-hand side `vector`, in place, with what `factorMatrix` left. */
export function solveFactored(
  factors: Float64Array,
  size: number,
  pivots: Int32Array,
  vector: Float64Array,
): void {
  for (let row = 0; row < size; row++) {
    const pivot = pivots[row]!;
    const held = vector[pivot]!;
    vector[pivot] = vector[row]!;
    vector[row] = held;
  }
  for (let row = 1; row < size; row++) {
    let sum = vector[row]!;
    for (let other = 0; other < row; other++) sum -= factors[row * size + other]! * vector[other]!;
    vector[row] = sum;
  }
  for (let row = size - 1; row >= 0; row--) {
    let sum = vector[row]!;
    for (let other = row + 1; other < size; other++) sum -= factors[row * size + other]! * vector[other]!;
    vector[row] = sum / factors[row * size + row]!;
  }
}

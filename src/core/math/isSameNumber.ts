/** Numbers that differ by less are the same number, written with fewer digits or computed. */
const RELATIVE_TOLERANCE = 1e-9;

/** Whether two numbers mean the same: equal to 1e-9 of the larger. */
export function isSameNumber(a: number, b: number): boolean {
  return Math.abs(a - b) <= RELATIVE_TOLERANCE * Math.max(Math.abs(a), Math.abs(b));
}

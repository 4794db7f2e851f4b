/**
 * c - (a - b), exact up to the rounding of c - (a - b) itself where c is close to a - b: what rounding
 * takes from a - b is found by Moller's and Knuth's two-sum and given back.
 */
export function subtractDifference(c: number, a: number, b: number): number {
  const difference = a - b;
  const taken = a - difference;
  const lost = a - (difference + taken) + (taken - b);
  return c - difference - lost;
}

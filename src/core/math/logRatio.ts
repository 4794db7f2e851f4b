/** ln(a / b) for a, b > 0, to a few ulp also where a is close to b. */
export function logRatio(a: number, b: number): number {
  const ratio = a / b;
  if (ratio > 0.5 && ratio < 2) return Math.log1p((a - b) / b);
  if (ratio > 1e-300 && ratio < 1e300) return Math.log(ratio);
  return Math.log(a) - Math.log(b);
}

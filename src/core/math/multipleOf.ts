/** lots x lot without the noise of binary fractions: 3 lots of 0.1 are 0.3, not 0.30000000000000004. */
export function multipleOf(lot: number, lots: number): number {
  return Number((lots * lot).toPrecision(15));
}

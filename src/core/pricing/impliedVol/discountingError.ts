const HALF_ULP = 2 ** -53;

/**
 * How far `amount`, the product of another with e^(-exponent), may be off: half an ulp for the product,
 * one and a half for the exponential, and half of one of the exponent. 0 where nothing is discounted.
 */
export function discountingError(exponent: number, amount: number): number {
  return exponent === 0 ? 0 : (4 + Math.abs(exponent)) * HALF_ULP * Math.abs(amount);
}

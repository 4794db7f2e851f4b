/** Half the distance of 1 to the next double: what rounding costs at most, relative. */
export const ULP = 2 ** -53;
/** The smallest double above 0: below it no relative accuracy exists. */
export const SMALLEST = 2 ** -1074;

export function relativeError(found, wanted, scale = Math.abs(wanted)) {
  const off = Math.abs(found - wanted);
  return off <= SMALLEST ? 0 : off / scale;
}

/** The largest, and NaN as soon as there is one. */
export const worst = (errors) => errors.reduce((a, b) => (b > a || Number.isNaN(b) ? b : a), 0);

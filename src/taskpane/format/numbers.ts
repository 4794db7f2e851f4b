/**
 * How numbers are written in the pane: en-US grouping, a true minus sign, as many digits as the size
 * of the number deserves. A figure that is not finite is a fault of the program and is never shown.
 */

const MINUS = "\u2212";

/** Smaller amounts than this, left over when positions are summed, are written as 0. */
const ROUNDING_NOISE = 5e-13;

/** Below it a fixed number of decimals would be mostly zeros. */
const SMALLEST_PLAIN = 1e-6;

const formatters = new Map<string, Intl.NumberFormat>();

function decimals(value: number, fewest: number, most: number): string {
  if (!Number.isFinite(value)) throw new RangeError(`A number to show must be finite, found ${value}.`);
  const key = `${fewest}/${most}`;
  let formatter = formatters.get(key);
  if (formatter === undefined) {
    formatter = new Intl.NumberFormat("en-US", {
      minimumFractionDigits: fewest,
      maximumFractionDigits: most,
    });
    formatters.set(key, formatter);
  }
  const text = formatter.format(value);
  // A negative amount that rounds to zero has no sign left.
  return /[1-9]/.test(text) ? text.replace("-", MINUS) : text.replace("-", "");
}

/** Digits after the point that leave `digits` significant ones; never cuts the integer part. */
function decimalsFor(value: number, digits: number): number {
  const rounded = Math.abs(Number(value.toPrecision(digits)));
  return Math.max(0, digits - 1 - Math.floor(Math.log10(rounded)));
}

function significant(value: number, digits: number, fewestDecimals = 0): string {
  const size = Math.abs(value);
  if (size < ROUNDING_NOISE) return "0";
  if (size < SMALLEST_PLAIN) return value.toExponential(digits - 1).replaceAll("-", MINUS);
  const most = decimalsFor(value, digits);
  return decimals(value, Math.min(fewestDecimals, most), most);
}

/** A measured figure: four significant digits, the integer part whole: "−85.61", "47.30", "0.0003817". */
export function formatGreek(value: number): string {
  return significant(value, 4, Infinity);
}

/** A number inside a sentence: as a greek, without trailing zeros: "5", "0.25". */
export function formatShort(value: number): string {
  return significant(value, 4);
}

/** An amount of quote currency: whole from 10,000 on, else with cents: "8,071,300", "807.13". */
export function formatMoney(value: number): string {
  const size = Math.abs(value);
  if (size >= 10_000) return decimals(value, 0, 0);
  if (size >= 0.01 || size < ROUNDING_NOISE) return decimals(value, 2, 2);
  return significant(value, 2);
}

/** A number of so many significant digits, the integer part whole, without trailing zeros. */
export function formatSignificant(value: number, digits: number): string {
  return significant(value, digits);
}

/** A price as it is quoted: up to eight significant digits, no trailing zeros. */
export function formatPrice(value: number): string {
  return significant(value, 8);
}

/** A quantity: up to twelve significant digits, no trailing zeros. */
export function formatQuantity(value: number): string {
  return significant(value, 12);
}

/** A setting to be typed over: as a quantity, without groups, which a field refuses as ambiguous. */
export function formatSetting(value: number): string {
  return significant(value, 12).replaceAll(",", "");
}

/** A cost rate in basis points, to be typed over: 0.0005 gives "5". */
export function formatBasisPoints(rate: number): string {
  return formatSetting(Number((rate * 10_000).toPrecision(10)));
}

/** A fraction of a whole as a percentage: 0.4 gives "40 %". */
export function formatPercent(fraction: number): string {
  return `${decimals(fraction * 100, 0, 0)} %`;
}

/** "1 trade", "2 trades", "1,200 rows". */
export function formatCount(count: number, one: string, many = `${one}s`): string {
  return `${decimals(count, 0, 0)} ${count === 1 ? one : many}`;
}

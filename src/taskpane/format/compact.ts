import { formatSignificant } from "./numbers";

const UNITS = [
  [1e12, "T"],
  [1e9, "B"],
  [1e6, "M"],
  [1e3, "k"],
] as const;

const NARROW_SPACE = "\u202f";

/** A number where there is little room: "−1.23 M", "450 k", "12.3", "0.00123", without trailing zeros. */
export function formatCompact(value: number, digits = 3): string {
  const size = Math.abs(Number(value.toPrecision(digits)));
  const unit = UNITS.find(([from]) => size >= from);
  if (unit === undefined) return formatSignificant(value, digits);
  return `${formatSignificant(value / unit[0], digits)}${NARROW_SPACE}${unit[1]}`;
}

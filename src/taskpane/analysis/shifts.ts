import { plainDecimal } from "../../core/math/plainDecimal";
import { formatShort } from "../format/numbers";

/** Even shifts from -`range` to +`range`; the middle one of an odd count is just 0. */
export function evenShifts(range: number, count: number): readonly number[] {
  if (count === 1) return [0];
  const middle = (count - 1) / 2;
  return Array.from({ length: count }, (_, index) => plainDecimal((range * (index - middle)) / middle)).map(
    (shift) => (shift === 0 ? 0 : shift),
  );
}

/** "+5 %", "−20 %", "0 %" */
export function percentShift(shift: number): string {
  return `${signed(shift * 100)}\u202f%`;
}

/** "+10 pts", "−2.5 pts", "0 pts": volatility points. */
export function pointShift(shift: number): string {
  return `${signed(shift * 100)}\u202fpts`;
}

/** "+0.5", "−0.5", "0" */
export const plainShift = signed;

function signed(value: number): string {
  const exact = plainDecimal(value);
  return exact > 0 ? `+${formatShort(exact)}` : formatShort(exact);
}

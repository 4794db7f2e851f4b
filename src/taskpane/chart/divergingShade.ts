import { tokens } from "@fluentui/react-components";

/** Ends that people who confuse red and green tell apart, in the light theme and in the dark one. */
const BELOW = tokens.colorPalettePumpkinBackground2;
const ABOVE = tokens.colorPaletteBlueBackground2;

/**
 * Background of a number among numbers of which the largest has the size `largest`: nothing at 0, orange the further
 * below, blue the further above. It only repeats what the number's sign and size say. Shares are by the square root, so
 * that one large number does not leave the others without a side.
 */
export function divergingShade(value: number, largest: number): string {
  if (value === 0 || largest === 0) return "transparent";
  const share = Math.round(Math.sqrt(Math.min(Math.abs(value) / largest, 1)) * 100);
  return `color-mix(in srgb, ${value < 0 ? BELOW : ABOVE} ${share}%, transparent)`;
}

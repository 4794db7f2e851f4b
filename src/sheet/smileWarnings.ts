import type { SmileArbitrage } from "../core/market/smileArbitrage";
import type { SliceOfSheet } from "./smileSurface";
import { formatUtc } from "./utcText";

/**
 * Sentences on the arbitrage in an underlying's smile: of each kind in each slice, or pair of slices, the largest is
 * named and the others are counted. `slices` are those of the surface, `years` from as-of of each.
 */
export function describeArbitrage(
  underlying: string,
  findings: readonly SmileArbitrage[],
  slices: readonly SliceOfSheet[],
  years: ArrayLike<number>,
): readonly string[] {
  const sliceAt = new Map(slices.map((slice, index) => [years[index]!, slice]));
  const groups = new Map<string, SmileArbitrage[]>();
  for (const finding of findings) {
    const key = `${finding.kind} ${finding.years.join(" ")}`;
    groups.set(key, [...(groups.get(key) ?? []), finding]);
  }
  return [...groups.values()].map((group) => {
    const largest = group.reduce((one, other) => (other.size > one.size ? other : one));
    const found = largest.years.map((time) => sliceAt.get(time)!);
    const where = found.map(({ expiry }) => formatUtc(expiry)).join(" and ");
    const others = group.length > 1 ? ` (and ${group.length - 1} more such)` : "";
    return `Smile of ${underlying}, ${where}: ${describeFinding(largest, found[0]!)}${others}`;
  });
}

function describeFinding({ kind, logMoneyness, size }: SmileArbitrage, { forward }: SliceOfSheet): string {
  const [first, second, third] = logMoneyness.map((k) => placeText(k, forward));
  const ofForward = `by ${shortNumber(100 * size)} % of the forward`;
  switch (kind) {
    case "vertical":
      return `a call costs more at ${second} than at ${first}, ${ofForward}`;
    case "butterfly":
      return `a call at ${second} costs more than those at ${first} and ${third} together allow, ${ofForward}`;
    case "density":
      return `between ${first} and ${second} the curve through the quotes gives a probability of -${shortNumber(size)}`;
    case "calendar":
      return `total variance is lower on the later date between ${first} and ${second}, by up to ${shortNumber(size)}`;
  }
}

/** A strike; without a forward, ln(K/F). */
function placeText(logMoneyness: number, forward: number | null): string {
  if (forward !== null) return `strike ${Number((forward * Math.exp(logMoneyness)).toPrecision(6))}`;
  return logMoneyness === -Infinity ? "strike 0" : `ln(K/F) ${Number(logMoneyness.toPrecision(4))}`;
}

function shortNumber(value: number): string {
  return String(Number(value.toPrecision(2)));
}

import type { NextTrade } from "../../core/hedging/policy/policyCheck";
import { formatUtc, formatUtcDate } from "../../sheet/utcText";
import { formatSignificant } from "../format/numbers";

/** Digits of a spot at which the next trade is due: it is found closer than anybody watches it. */
const SPOT_DIGITS = 5;

/** "Next trade above 97,310 or below 91,480; by passing time alone on 2026-11-22 14:00 UTC." */
export function nextTradeText({ below, above, at, searched }: NextTrade): string {
  const { lowest, highest, until } = searched;
  if (below !== null && below === above) return "The next check trades.";
  const spots = [
    ...(above === null ? [] : [`above ${spotText(above)}`]),
    ...(below === null ? [] : [`below ${spotText(below)}`]),
  ];
  const inTime = at === null ? null : `by passing time alone on ${formatUtc(at)}`;
  if (spots.length === 0 && inTime === null)
    return `No next trade for spot from ${spotText(lowest)} to ${spotText(highest)}, nor by time until ${formatUtcDate(until)}.`;
  const parts = [...(spots.length === 0 ? [] : [spots.join(" or ")]), ...(inTime === null ? [] : [inTime])];
  return `Next trade ${parts.join("; ")}.`;
}

function spotText(spot: number): string {
  return formatSignificant(spot, SPOT_DIGITS);
}

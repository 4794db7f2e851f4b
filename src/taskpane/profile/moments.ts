import { MILLIS_PER_DAY, type UtcMillis } from "../../core/market/time";
import type { Position } from "../../core/risk/position";
import { formatUtc, formatUtcDate } from "../../sheet/utcText";
import { formatShort } from "../format/numbers";

/** A moment for which a line is drawn. */
export interface Moment {
  /** Calendar days from the as-of time. */
  readonly days: number;
  /** Short: "now", "+7 d", "27 Nov". */
  readonly name: string;
  /** What the name leaves out; empty for now. */
  readonly detail: string;
  /** "now", "in 7 days, 2026-11-27", "next expiry, 2026-11-27 08:00 UTC" */
  readonly inWords: string;
}

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const DATE_LENGTH = "2026-11-27 ".length;
const USUAL_DAYS = 7;

const NOW: Moment = { days: 0, name: "now", detail: "", inWords: "now" };

/** When the first of the positions ends; `null` where none does. */
export function nextExpiry(positions: readonly Position[]): UtcMillis | null {
  const expiries = positions.flatMap(({ product }) => ("expiry" in product ? product.expiry : []));
  return expiries.length === 0 ? null : expiries.reduce((least, expiry) => Math.min(least, expiry));
}

/** Now, and the moments chosen: `null` for a week and for the next expiry. In order, each once. */
export function momentsOf(
  asOf: UtcMillis,
  expiry: UtcMillis | null,
  first: number | null,
  second: number | null,
): readonly Moment[] {
  const ahead = [inDays(first ?? USUAL_DAYS, asOf)];
  if (second !== null) ahead.push(inDays(second, asOf));
  else if (expiry !== null) ahead.push(atExpiry(expiry, asOf));
  const moments = [NOW, ...ahead].sort((a, b) => a.days - b.days);
  return moments.filter(({ days }, index) => days !== moments[index - 1]?.days);
}

function inDays(days: number, asOf: UtcMillis): Moment {
  if (days === 0) return NOW;
  const date = formatUtcDate(asOf + days * MILLIS_PER_DAY);
  return {
    days,
    name: `+${formatShort(days)}\u202fd`,
    detail: date,
    inWords: `in ${formatShort(days)} ${days === 1 ? "day" : "days"}, ${date}`,
  };
}

function atExpiry(expiry: UtcMillis, asOf: UtcMillis): Moment {
  const time = formatUtc(expiry);
  return {
    days: (expiry - asOf) / MILLIS_PER_DAY,
    name: shortDate(expiry),
    detail: `next expiry, ${time.slice(DATE_LENGTH)}`,
    inWords: `next expiry, ${time}`,
  };
}

/** "27 Nov" */
export function shortDate(time: UtcMillis): string {
  const [, month, day] = formatUtcDate(time).split("-").map(Number);
  return `${day} ${MONTHS[month! - 1]}`;
}

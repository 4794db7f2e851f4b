import { logMoneynessOfDelta } from "../core/market/forwardDelta";
import { MILLIS_PER_DAY, yearsBetween, type UtcMillis } from "../core/market/time";
import {
  buildVolatilitySurface,
  type SmileSlice,
  type VolatilitySurface,
} from "../core/market/volatilitySurface";
import type { SmileExpiry, SmileQuote, UnderlyingSmile } from "./parseSmile";
import { formatUtc, formatUtcDate, hasTimeOfDay } from "./utcText";

/** Forwards of one underlying, in quote currency. */
export interface BookForwards {
  /** Of each expiry that positions have, by the first of them. */
  readonly ofPositions: ReadonlyMap<UtcMillis, number>;
  /** By carry from spot to another expiry; `null` where the carry is not known. */
  readonly carriedTo: (expiry: UtcMillis) => number | null;
}

/** One expiry of a surface in terms of the sheet. */
export interface SliceOfSheet {
  readonly expiry: UtcMillis;
  /** `null` where it is not known, which quotes at deltas do not need. */
  readonly forward: number | null;
}

/** A surface and its slices in order of time, or why there is none. */
export type SmileSurface =
  | { readonly surface: VolatilitySurface; readonly slices: readonly SliceOfSheet[] }
  | { readonly refusal: string };

/** Quotes closer than this in ln(K/F) are at one strike. */
const SAME_STRIKE = 1e-9;

/**
 * The surface of a smile table at as-of. A quote at a strike stands at ln(K/F), with F the forward that positions of
 * the underlying have on its expiry, else carry makes of spot; a quote at a delta stands at the log-moneyness of that
 * forward delta. An expiry without a time of day is the first that positions have on that day.
 *
 * All or nothing: where one expiry cannot be used there is no surface, since options near it would silently be given
 * what the other expiries make of them.
 */
export function buildSmileSurface(
  smile: UnderlyingSmile,
  asOf: UtcMillis,
  forwards: BookForwards,
): SmileSurface {
  const slices: PlacedSlice[] = [];
  for (const expiry of smile.expiries) {
    const slice = placeSlice(smile.underlying, expiry, asOf, forwards);
    if (typeof slice === "string") return { refusal: slice };
    slices.push(slice);
  }
  slices.sort((one, other) => one.expiry - other.expiry);
  const twice = slices.find(({ expiry }, index) => slices[index - 1]?.expiry === expiry);
  if (twice !== undefined) {
    const day = formatUtcDate(twice.expiry);
    return { refusal: `Smile has ${day} of ${smile.underlying} with a time of day and without` };
  }
  return { surface: buildVolatilitySurface(slices), slices };
}

interface PlacedSlice extends SmileSlice, SliceOfSheet {}

/** What a surface takes of one expiry, or why it cannot be had. */
function placeSlice(
  underlying: string,
  { expiry: written, quotes }: SmileExpiry,
  asOf: UtcMillis,
  forwards: BookForwards,
): PlacedSlice | string {
  const expiry = momentOf(written, forwards);
  const place = `Smile, row ${quotes[0]!.sheetRow}`;
  if (expiry <= asOf)
    return `${place}: ${formatUtcDate(written)} needs a time of day, since no position expires on it`;
  const forward = forwards.ofPositions.get(expiry) ?? forwards.carriedTo(expiry);
  const years = yearsBetween(asOf, expiry);
  const nodes: (SmileQuote & { readonly k: number })[] = [];
  for (const quote of quotes) {
    const k = logMoneynessOf(quote, forward, years);
    if (k === null) return `${place}: ${noForward(underlying, expiry)}`;
    nodes.push({ k, ...quote });
  }
  nodes.sort((one, other) => one.k - other.k);
  const same = nodes.findIndex(({ k }, index) => k - (nodes[index - 1]?.k ?? -Infinity) < SAME_STRIKE);
  if (same > 0)
    return `Smile, rows ${nodes[same - 1]!.sheetRow} and ${nodes[same]!.sheetRow}: both are at one strike`;
  return {
    expiry,
    forward,
    years,
    logMoneyness: nodes.map(({ k }) => k),
    volatility: nodes.map(({ volatility }) => volatility),
  };
}

function momentOf(written: UtcMillis, { ofPositions }: BookForwards): UtcMillis {
  if (hasTimeOfDay(written)) return written;
  const onThatDay = [...ofPositions.keys()].filter(
    (expiry) => expiry >= written && expiry < written + MILLIS_PER_DAY,
  );
  return onThatDay.length === 0 ? written : Math.min(...onThatDay);
}

/** `null` for a strike where the forward is not known. */
function logMoneynessOf(
  { at, volatility }: SmileQuote,
  forward: number | null,
  years: number,
): number | null {
  if ("delta" in at) return logMoneynessOfDelta(at.delta, volatility, years);
  return forward === null ? null : Math.log(at.strike / forward);
}

function noForward(underlying: string, expiry: UtcMillis): string {
  const missing = `Market has no Rate and Dividend yield for ${underlying}, and no position expires then`;
  return `the forward on ${formatUtc(expiry)} is not known: ${missing}`;
}

import { monotoneCubicSlope, monotoneCubicValue, type MonotoneCubic } from "../math/monotoneCubic";
import { normalDensity, normalDistribution } from "../math/normalDistribution";
import type { VolatilitySurface } from "./volatilitySurface";

/**
 * Prices that a surface gives and no market can have, since trading on them costs nothing and can only gain.
 * - "vertical": a call costs more than the one of the next lower strike. `size`: by how much.
 * - "butterfly": a call costs more than those on both sides, in the amounts that pay as much at its strike or beyond.
 *   `size`: by how much. The lowest of the three strikes may be 0, ln(K/F) = -Infinity.
 * - "density": between quotes the probability of ending below a strike falls as the strike rises. `size`: by how much.
 * - "calendar": total variance is lower in the later of two slices at the same ln(K/F). `size`: by how much at most.
 * Prices are undiscounted, in units of the forward.
 */
export interface SmileArbitrage {
  readonly kind: "vertical" | "butterfly" | "density" | "calendar";
  /** Of the slice; of a calendar those of both, increasing. */
  readonly years: readonly number[];
  /** ln(K/F), increasing: the two or three strikes; of a density or calendar where it begins and ends. */
  readonly logMoneyness: readonly number[];
  /** > 0, see `kind`. */
  readonly size: number;
}

/** Prices and total variances that differ by less are equal but for rounding. */
const ROUNDING = 1e-12;
/** A fall of probability by less is finer than smiles are quoted. */
const LEAST_FALL = 1e-6;
const PARTS_BETWEEN_QUOTES = 16;

/**
 * Where the quotes of a surface, or its curves between them, allow arbitrage; empty where they do not. In order of
 * time, then of kind, then of strikes. The surface is left as it is.
 *
 * Within a slice: quoted calls must cost less the higher the strike, and less than linearly so, starting from the
 * strike 0, whose call is the forward; between quotes the density of ln(K/F) must not be negative. Between slices:
 * total variance must not fall with time, looked at where both are quoted. Beyond the quotes of a slice nothing is
 * looked at: a volatility that is flat from there on is an assumption of the surface, not a quote.
 *
 * Sources: Davis and Hobson, Mathematical Finance 17, 2007 (strikes); Gatheral and Jacquier, Quantitative Finance 14,
 * 2014, definitions 2.1 to 2.3 and lemmas 2.1 and 2.2 (calendar, density).
 */
export function findArbitrage(surface: VolatilitySurface): readonly SmileArbitrage[] {
  return Array.from(surface.years).flatMap((_, slice) => findArbitrageAt(surface, slice));
}

/** `findArbitrage` within one slice, the first being 0, and between it and the next. */
export function findArbitrageAt(surface: VolatilitySurface, slice: number): readonly SmileArbitrage[] {
  const curve = surface.totalVariance[slice]!;
  const next = surface.totalVariance[slice + 1];
  const years = [surface.years[slice]!];
  const both = [...years, surface.years[slice + 1]!];
  return [
    ...acrossStrikes(curve).map((found) => ({ ...found, years })),
    ...acrossDensity(curve).map((found) => ({ ...found, years })),
    ...(next === undefined ? [] : acrossTime(curve, next)).map((found) => ({ ...found, years: both })),
  ];
}

type Finding = Omit<SmileArbitrage, "years">;

function acrossStrikes({ x, y }: MonotoneCubic): Finding[] {
  const calls = [
    { k: -Infinity, strike: 0, price: 1 },
    ...Array.from(x, (k, index) => ({ k, strike: Math.exp(k), price: callPerForward(k, y[index]!) })),
  ];
  const vertical: Finding[] = [];
  const butterfly: Finding[] = [];
  for (let index = 2; index < calls.length; index++) {
    const [low, middle, high] = [calls[index - 2]!, calls[index - 1]!, calls[index]!];
    const rise = high.price - middle.price;
    if (rise > ROUNDING) vertical.push({ kind: "vertical", logMoneyness: [middle.k, high.k], size: rise });
    const shareOfHigh = (middle.strike - low.strike) / (high.strike - low.strike);
    const excess = middle.price - low.price - shareOfHigh * (high.price - low.price);
    if (excess > ROUNDING)
      butterfly.push({ kind: "butterfly", logMoneyness: [low.k, middle.k, high.k], size: excess });
  }
  return [...vertical, ...butterfly];
}

function acrossDensity(curve: MonotoneCubic): Finding[] {
  const within = finer(curve.x);
  const places = [within[0]!, ...within, within[within.length - 1]!];
  // A probability starts at 0 and ends at 1.
  const probabilities = [0, ...within.map((k) => probabilityBelow(curve, k)), 1];
  const falls = probabilities.map((probability, index) =>
    Math.max(0, (probabilities[index - 1] ?? 0) - probability),
  );
  return stretches(falls)
    .map(([first, last]) => ({
      kind: "density" as const,
      logMoneyness: [places[first - 1]!, places[last]!],
      size: probabilities[first - 1]! - probabilities[last]!,
    }))
    .filter(({ size }) => size > LEAST_FALL);
}

function acrossTime(early: MonotoneCubic, late: MonotoneCubic): Finding[] {
  const from = Math.max(early.x[0]!, late.x[0]!);
  const to = Math.min(early.x[early.x.length - 1]!, late.x[late.x.length - 1]!);
  const quoted = new Set([...early.x, ...late.x].filter((k) => k >= from && k <= to));
  const places = finer(Float64Array.from(quoted).sort());
  const falls = places.map((k) => {
    const before = monotoneCubicValue(early, k);
    const fall = before - monotoneCubicValue(late, k);
    return fall > ROUNDING * before ? fall : 0;
  });
  return stretches(falls).map(([first, last]) => ({
    kind: "calendar",
    logMoneyness: [places[first]!, places[last]!],
    size: Math.max(...falls.slice(first, last + 1)),
  }));
}

/** An undiscounted call over the forward, by Black's formula: N(d1) - K/F N(d2). */
function callPerForward(logMoneyness: number, totalVariance: number): number {
  const deviation = Math.sqrt(totalVariance);
  const d1 = deviation / 2 - logMoneyness / deviation;
  return distribution(d1) - Math.exp(logMoneyness) * distribution(d1 - deviation);
}

/** What the slope of calls against strikes says: N(-d2) + n(d2) times the slope of the deviation in ln(K/F). */
function probabilityBelow(curve: MonotoneCubic, logMoneyness: number): number {
  const deviation = Math.sqrt(monotoneCubicValue(curve, logMoneyness));
  const d2 = 0 - logMoneyness / deviation - deviation / 2;
  const slope = monotoneCubicSlope(curve, logMoneyness) / (2 * deviation);
  return distribution(0 - d2) + normalDensity(d2) * slope;
}

function distribution(x: number): number {
  return normalDistribution(x, normalDensity(x));
}

/** The increasing places and equal steps between them. */
function finer(places: Float64Array): number[] {
  return Array.from(places).flatMap((place, index) => {
    const next = places[index + 1];
    if (next === undefined) return [place];
    return Array.from(
      { length: PARTS_BETWEEN_QUOTES },
      (_, part) => place + (part / PARTS_BETWEEN_QUOTES) * (next - place),
    );
  });
}

/** First and last index of each run of sizes above 0. */
function stretches(sizes: readonly number[]): (readonly [first: number, last: number])[] {
  const firsts = sizes.flatMap((size, index) => (size > 0 && !(sizes[index - 1]! > 0) ? [index] : []));
  const lasts = sizes.flatMap((size, index) => (size > 0 && !(sizes[index + 1]! > 0) ? [index] : []));
  return firsts.map((first, run) => [first, lasts[run]!]);
}

import { roundingAt } from "../rounding";
import type { Hedge, HedgeProblem, RangedExposure } from "./hedgeProblem";

/**
 * Digits in which equal numbers, computed in another order, are equal. Of exposures they count from the size of
 * what is added up.
 */
const DIGITS = 12;

export interface CanonicalProblem {
  readonly problem: HedgeProblem;
  /** Quantities parallel to the hedges of the problem as it was given. */
  readonly inGivenOrder: (quantities: readonly number[]) => number[];
}

/**
 * The same problem for everyone who asks: exposures and hedges by name, numbers without rounding noise, exposures
 * that noise has put outside a limit on that limit, and no exposures that say nothing. So the answer hangs neither
 * on an order nor on last digits.
 */
export function canonicalProblem(given: HedgeProblem): CanonicalProblem {
  const exposureOrder = orderByName(given.exposures).filter((index) =>
    counts(given.exposures[index]!, given),
  );
  const hedgeOrder = orderByName(given.hedges);
  const problem: HedgeProblem = {
    ...given,
    exposures: exposureOrder.map((index) => withoutNoise(given.exposures[index]!)),
    hedges: hedgeOrder.map((index) => {
      const hedge = given.hedges[index]!;
      const effects = exposureOrder.map((exposure) => hedge.effects[exposure]!);
      return roundedHedge(hedge, effects);
    }),
  };
  return {
    problem,
    inGivenOrder(quantities) {
      const given = new Array<number>(quantities.length).fill(0);
      hedgeOrder.forEach((index, place) => (given[index] = quantities[place]!));
      return given;
    },
  };
}

/** An exposure that may be anywhere, and that is not to come near to anything, says nothing about trades. */
function counts({ lower, upper, weight }: RangedExposure, { objective }: HedgeProblem): boolean {
  const seeksTargets = objective === "target" || objective === "budget";
  return lower !== null || upper !== null || (seeksTargets && weight > 0);
}

/** Indices of the named, in the order of code units, which is the same everywhere. */
function orderByName(named: readonly { readonly name: string }[]): number[] {
  const names = named.map(({ name }) => name);
  return names.map((_, index) => index).sort((a, b) => (names[a]! < names[b]! ? -1 : 1));
}

function withoutNoise(given: RangedExposure): RangedExposure {
  const scale = rounded(given.scale);
  const within = (value: number) => roundedWithin(value, scale);
  const lower = given.lower === null ? null : within(given.lower);
  const upper = given.upper === null ? null : within(given.upper);
  const exposure = within(given.exposure);
  const rest = { ...given, lower, upper, target: within(given.target), weight: rounded(given.weight), scale };
  if (lower !== null && exposure < lower && exposure >= lower - roundingAt(lower, scale)) {
    return { ...rest, exposure: lower };
  }
  if (upper !== null && exposure > upper && exposure <= upper + roundingAt(upper, scale)) {
    return { ...rest, exposure: upper };
  }
  return { ...rest, exposure };
}

function roundedHedge(hedge: Hedge, effects: readonly number[]): Hedge {
  return {
    ...hedge,
    effects: effects.map(rounded),
    lowest: hedge.lowest === null ? null : rounded(hedge.lowest),
    highest: hedge.highest === null ? null : rounded(hedge.highest),
    buyCost: rounded(hedge.buyCost),
    sellCost: rounded(hedge.sellCost),
    impact: rounded(hedge.impact),
    ticket: rounded(hedge.ticket),
    cash: rounded(hedge.cash),
    held: rounded(hedge.held),
    margin: rounded(hedge.margin),
    grossVega: rounded(hedge.grossVega),
  };
}

function rounded(value: number): number {
  return Number(value.toPrecision(DIGITS));
}

/** To as many digits as a number of the size `scale` has. */
function roundedWithin(value: number, scale: number): number {
  const size = Math.max(Math.abs(value), scale);
  if (size === 0) return 0;
  const decimals = DIGITS - 1 - Math.floor(Math.log10(size));
  const factor = 10 ** Math.abs(decimals);
  const result = decimals >= 0 ? Math.round(value * factor) / factor : Math.round(value / factor) * factor;
  return Number.isFinite(result) ? result : value;
}

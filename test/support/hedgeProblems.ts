import {
  NO_JOINT_LIMITS,
  type Hedge,
  type HedgeProblem,
  type RangedExposure,
} from "../../src/core/hedging/optimiser/hedgeProblem";

/** A hedge that costs 1 a unit either way, in any quantity, but for what `rest` says. */
export function hedge(name: string, effects: readonly number[], rest: Partial<Hedge> = {}): Hedge {
  return {
    name,
    effects,
    lot: null,
    lowest: null,
    highest: null,
    minTrade: 0,
    buyCost: 1,
    sellCost: 1,
    impact: 0,
    ticket: 0,
    cash: 0,
    held: 0,
    margin: 0,
    grossVega: 0,
    fixed: null,
    ...rest,
  };
}

/** An exposure that must come to 0 exactly, but for what `rest` says. */
export function exposure(name: string, value: number, rest: Partial<RangedExposure> = {}): RangedExposure {
  return {
    name,
    exposure: value,
    lower: 0,
    upper: 0,
    target: 0,
    weight: 1,
    scale: Math.abs(value),
    ...rest,
  };
}

/** At least cost, without joint limits, but for what `rest` says. */
export function problemOf(
  exposures: readonly RangedExposure[],
  hedges: readonly Hedge[],
  rest: Partial<HedgeProblem> = {},
): HedgeProblem {
  return { exposures, hedges, objective: "leastCost", joint: NO_JOINT_LIMITS, ...rest };
}

/** What may be asked for, once every range that can be met is met. */
export type Objective =
  /** As cheap as possible. */
  | "leastCost"
  /** As near to the targets as possible: least sum of (weight x distance)^2, then least cost. */
  | "target"
  /** As "target", for a cost up to the budget, which the ranges have to be met for as well. */
  | "budget"
  /** As few hedges traded as possible, then least cost. */
  | "fewest";

/** An exposure, where it may lie and where it should; all in the unit of the exposure. */
export interface RangedExposure {
  /** No two of a problem have the same. */
  readonly name: string;
  readonly exposure: number;
  /** `null`: no limit on this side. Both `null`: it may be anywhere. */
  readonly lower: number | null;
  readonly upper: number | null;
  readonly target: number;
  /** What one unit away from the target costs in the stress that exposures are weighed by, quote currency, >= 0. */
  readonly weight: number;
  /** Size of what the exposure is the sum of, >= 0: `roundingAt` says what is rounding. */
  readonly scale: number;
}

/** Something that may be traded. Quantities are signed: > 0 buys. Money is in quote currency. */
export interface Hedge {
  /** No two of a problem have the same. */
  readonly name: string;
  /** What one unit bought adds to each exposure, parallel to the problem's exposures. */
  readonly effects: readonly number[];
  /** Quantities are whole multiples of it, > 0; `null`: any quantity. */
  readonly lot: number | null;
  /** Least and most quantity, lowest <= 0 <= highest; `null`: no limit. */
  readonly lowest: number | null;
  readonly highest: number | null;
  /** A trade is at least so large in either direction, or there is none; >= 0. */
  readonly minTrade: number;
  /** A unit bought, and a unit sold; >= 0. */
  readonly buyCost: number;
  readonly sellCost: number;
  /** Costs impact x |quantity|^1.5 on top, >= 0. */
  readonly impact: number;
  /** Once, if there is a trade; >= 0. */
  readonly ticket: number;
  /** Paid for a unit bought, got for one sold; 0 for what is margined. */
  readonly cash: number;
  /** Held now, signed. */
  readonly held: number;
  /** Of a unit held, long or short; >= 0. */
  readonly margin: number;
  /** Size of the vega of a unit held, >= 0. */
  readonly grossVega: number;
  /** Traded at exactly this quantity, whatever its limits say; `null`: to be found. */
  readonly fixed: number | null;
}

/** What holds for all trades together. `null` and `false`: nothing does. */
export interface JointLimits {
  /** Most that all trades cost. "budget" needs it. */
  readonly budget: number | null;
  /** Most hedges traded. */
  readonly tickets: number | null;
  /** Most margin on top of what is held: sum of margin x (|held + quantity| - |held|). */
  readonly margin: number | null;
  /** Trades cost no money: sum of cash x quantity, and all costs, come to 0 or less. */
  readonly selfFinancing: boolean;
  /** Sum of grossVega x (|held + quantity| - |held|) is 0 or less. */
  readonly noMoreGrossVega: boolean;
}

/** Exposures to bring into their ranges, and what may be traded to do so. */
export interface HedgeProblem {
  readonly exposures: readonly RangedExposure[];
  readonly hedges: readonly Hedge[];
  readonly objective: Objective;
  readonly joint: JointLimits;
}

export const NO_JOINT_LIMITS: JointLimits = {
  budget: null,
  tickets: null,
  margin: null,
  selfFinancing: false,
  noMoreGrossVega: false,
};

export function hasJointLimits(joint: JointLimits): boolean {
  return Object.values(joint).some((limit) => limit !== null && limit !== false);
}

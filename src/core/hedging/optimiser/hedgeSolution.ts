import type { JointLimits } from "./hedgeProblem";

/** One of the limits that cannot all be kept. */
export type Conflict =
  | {
      readonly kind: "exposure";
      readonly name: string;
      readonly side: "lower" | "upper";
      readonly limit: number;
    }
  /** Of a hedge: as much of it as may be traded would not do. */
  | {
      readonly kind: "hedge";
      readonly name: string;
      readonly side: "lowest" | "highest";
      readonly limit: number;
    }
  /** The smallest trade of a hedge, lot or least size, is too large. */
  | { readonly kind: "size"; readonly name: string; readonly smallest: number }
  | { readonly kind: "joint"; readonly limit: keyof JointLimits };

/** The trades found, for a problem whose ranges can all be met or for the nearest there is. */
export interface HedgeSolution {
  /** Signed, parallel to the problem's hedges, whole lots exactly; 0 where nothing is traded. */
  readonly quantities: readonly number[];
  /** Parallel to the problem's exposures, recomputed from the quantities. */
  readonly after: readonly number[];
  /** Quote currency, recomputed from the quantities. */
  readonly cost: number;
  /**
   * Largest share by which the best there is can be better, of what was asked for: 0 where that is certain.
   * "leastCost" and "fewest": of the cost. "target" and "budget": of the sum of squares. Where not every range is
   * met: of the sum of distances.
   */
  readonly gap: number;
  /** Whether the time was up before `gap` came down to what was asked for. */
  readonly timeIsUp: boolean;
  /**
   * `null` where every range is met. Else the quantities lead as near to the ranges as one can come (least sum of
   * weight x distance), and these limits cannot all be kept: leaving out any one of them, the others can. Empty
   * where the time was up before they were known. Exposures that no hedge ties to each other have a set each.
   */
  readonly conflicts: readonly Conflict[] | null;
}

export interface SolveOptions {
  /** Seconds for the whole, > 0. */
  readonly timeLimit: number;
  /** Share of the objective that the answer may be off the best, >= 0. */
  readonly gap: number;
  /** Told what is being done and the share that is done, 0 to 1. */
  readonly onProgress?: (progress: SolveProgress) => void;
}

export interface SolveProgress {
  readonly stage: "searching" | "refining" | "explaining";
  readonly fraction: number;
}

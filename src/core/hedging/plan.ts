import type { UtcMillis } from "../market/time";
import type { Exposure } from "../risk/exposure";
import type { Position } from "../risk/position";
import type { HedgeOffer } from "./hedgeOffer";
import type { LimitUse } from "./limits";
import type { HedgePolicy } from "./policy/hedgePolicy";
import type { PolicyCheck } from "./policy/policyCheck";
import type { TradeCost } from "./tradeCost";

export interface Trade {
  readonly underlying: string;
  readonly instrument: string;
  /** Signed: > 0 buys. A whole multiple of the lot, never 0; as it was typed where the user fixed it. */
  readonly quantity: number;
  readonly price: number;
  /** Quote currency, signed as the quantity. */
  readonly notional: number;
  /** Expected, quote currency. */
  readonly cost: TradeCost;
  /** Funding or basis over the expected holding, quote currency: > 0 is paid, < 0 is got. Not in the cost. */
  readonly carry: number;
  /** What it adds to the book. */
  readonly effect: Exposure;
  /** What the stress would be worth more without it, the other trades made; quote currency, as `stressLoss`. */
  readonly relief: number;
  /** The quantity as a position, so that its risk can be measured and it can be entered in the book. */
  readonly position: Position;
  readonly reason: string;
  /** The quantity is the user's. */
  readonly isFixed: boolean;
}

/** Why there is a trade, or why there is none. */
export type DecisionKind =
  | "trade"
  /** The policy says to wait. */
  | "wait"
  /** The policy says to trade, but the book is where it should be. */
  | "nothingToTrade"
  /** Outside the band, but trading one more lot would leave no less than trading none. */
  | "lotTooLarge"
  /** Some range is not met, and no trade was found that leads nearer to it. */
  | "noTradeHelps"
  | "noInstrument";

/** A range that trades have to bring a figure into, and where they bring it; in the unit of the figure. */
export interface PlannedRange {
  /** Name of the figure: "Net delta". */
  readonly name: string;
  readonly bucket: string | null;
  /** `policy`: the band or target of the policy. `limit`: a row of the limits table. */
  readonly from: "policy" | "limit";
  readonly lower: number | null;
  readonly target: number;
  readonly upper: number | null;
  readonly before: number;
  readonly after: number;
  readonly useBefore: LimitUse;
  readonly useAfter: LimitUse;
}

/** What was decided for one underlying. */
export interface UnderlyingPlan {
  readonly underlying: string;
  /** Code of the quote currency; `null` where nothing tells. */
  readonly currency: string | null;
  readonly spot: number;
  readonly decision: DecisionKind;
  /** One sentence: decision, numbers, what it was measured against. */
  readonly reason: string;
  readonly policy: HedgePolicy;
  readonly check: PolicyCheck;
  /** What could be traded, best default first, those that the user excluded too. */
  readonly offers: readonly HedgeOffer[];
  /** Names of the offers that the trades were chosen from. */
  readonly chosenFrom: readonly string[];
  /** By effect, the largest first. */
  readonly trades: readonly Trade[];
  readonly before: Exposure;
  readonly after: Exposure;
  /** The policy's range of net delta, then the limits, what was broken most first. */
  readonly ranges: readonly PlannedRange[];
  /**
   * `null` where every range is met, or there was nothing to be done. Else the trades are the best that can be done,
   * and each sentence names a limit that cannot be kept together with the others.
   */
  readonly conflicts: readonly string[] | null;
  /** A sentence for each thing that might have been done and was not, and why. */
  readonly notDone: readonly string[];
}

/** What the user changed in a plan. Instruments go by their names. */
export interface PlanEdits {
  /** Quantities that are fixed, 0 among them. */
  readonly quantities: Readonly<Record<string, number>>;
  readonly excluded: readonly string[];
  /** Whether trades that are not fixed are found anew, or stay what they were. */
  readonly others: "solve" | "keep";
}

export const NO_EDITS: PlanEdits = { quantities: {}, excluded: [], others: "solve" };

export function hasEdits({ quantities, excluded }: PlanEdits): boolean {
  return excluded.length > 0 || Object.keys(quantities).length > 0;
}

/** How the trades were found. */
export interface PlanSearch {
  /** `formula`: in closed form; `optimiser`: by search; `user`: no trade was found anew. */
  readonly by: "formula" | "optimiser" | "user";
  /** Largest share by which the best there is can be better; 0 where that is certain. */
  readonly gap: number;
  readonly timeIsUp: boolean;
}

export interface RebalancePlan {
  readonly asOf: UtcMillis;
  readonly underlyings: readonly UnderlyingPlan[];
  /** By effect, the largest first. */
  readonly trades: readonly Trade[];
  /** Sum of the trades' expected costs, quote currency. */
  readonly cost: number;
  /** What the book's exposures are worth in the stress before and after, quote currency, as `stressLoss`. */
  readonly stressBefore: number;
  readonly stressAfter: number;
  readonly search: PlanSearch;
  readonly edits: PlanEdits;
}

import type { BookRisk, UnderlyingRisk } from "../../risk/bookRisk";
import type { FigureLimit } from "../figureLimit";
import type { HedgeOffer } from "../hedgeOffer";
import type { HedgeProblem } from "../optimiser/hedgeProblem";
import type { PlanEdits } from "../plan";
import type { HedgePolicy, LastHedge } from "../policy/hedgePolicy";
import type { AppliedBand, PolicyCheck } from "../policy/policyCheck";
import type { TradingChoices } from "../tradingChoices";
import type { RangedFigure } from "./rangedFigure";

export interface PlanInput {
  readonly book: BookRisk;
  readonly choices: TradingChoices;
  readonly limits: readonly FigureLimit[];
  readonly edits: PlanEdits;
  readonly policyOf: (underlying: string) => HedgePolicy;
  readonly offersOf: (risk: UnderlyingRisk) => Offers;
  /** Bands that trades to the edge have to lead into, by underlying, where they are not those of the book as it is. */
  readonly bandsAfter?: ReadonlyMap<string, AppliedBand>;
  /** `null` where it never was. */
  readonly lastHedgeOf: (underlying: string) => LastHedge | null;
}

export interface Offers {
  /** Best default first. */
  readonly offers: readonly HedgeOffer[];
  /** Whether the user listed them: then all of them are chosen from, else the first. */
  readonly areListed: boolean;
}

/** What is known of an underlying's plan before its trades are found. */
export interface UnderlyingDraft {
  readonly risk: UnderlyingRisk;
  readonly policy: HedgePolicy;
  readonly check: PolicyCheck;
  readonly offers: readonly HedgeOffer[];
  readonly chosenFrom: readonly HedgeOffer[];
  /** The policy's range of net delta first, then the limits. */
  readonly figures: readonly RangedFigure[];
  /** Whether trades are looked for: the policy says so, or the user fixed one. */
  readonly isActive: boolean;
  readonly notes: readonly string[];
}

export interface PlanDraft {
  readonly input: PlanInput;
  readonly underlyings: readonly UnderlyingDraft[];
  readonly problem: HedgeProblem;
}

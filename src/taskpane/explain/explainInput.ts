import type { EarlierBook } from "../../app/session";
import type { PnlExplanation, Snapshot } from "../../core/risk/explain/pnlExplanation";
import { explainPnlInSteps } from "../../core/risk/explainPnl";
import type { Steps } from "../../core/steps/steps";

export interface ExplainInput {
  readonly before: Snapshot;
  readonly after: Snapshot;
}

export function explainInput(before: EarlierBook, after: Snapshot): ExplainInput {
  return {
    before: { positions: before.parsed.positions, asOf: before.asOf },
    after,
  };
}

export function explainInSteps({ before, after }: ExplainInput): Steps<PnlExplanation> {
  return explainPnlInSteps(before, after);
}

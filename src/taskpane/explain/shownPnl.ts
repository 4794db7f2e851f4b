import type { PnlExplanation } from "../../core/risk/explain/pnlExplanation";
import type { ExplainedPnl } from "../../core/risk/explain/pnlTerms";
import { notAdditive } from "../../sheet/notAdditive";

/** The part of an explanation that is looked at. */
export interface ShownPnl {
  /** `null`: all of several. */
  readonly underlying: string | null;
  readonly pnl: ExplainedPnl;
  readonly money: string;
  /** Whether anything was added or taken off; trades in margined contracts are worth 0. */
  readonly hasTrades: boolean;
}

const UNNAMED_MONEY = "quote currency";

/** The underlying chosen, `null` for all; where there is none of that name, or no sum over all, why. */
export function shownPnl(
  { underlyings, positions, total }: PnlExplanation,
  chosen: string | null,
): ShownPnl | { readonly whyNot: string } {
  const one =
    underlyings.find(({ underlying }) => underlying === chosen) ??
    (underlyings.length === 1 ? underlyings[0] : undefined);
  const money = (one ?? underlyings[0])?.currency ?? UNNAMED_MONEY;
  const hasTrades = (one ?? { positions }).positions.some(({ added, closed }) => added !== 0 || closed !== 0);
  if (one !== undefined) return { underlying: one.underlying, pnl: one.pnl, money, hasTrades };
  if (total === null) return { whyNot: `${notAdditive("P&L", "currency").message}. Choose an underlying.` };
  return { underlying: null, pnl: total, money, hasTrades };
}

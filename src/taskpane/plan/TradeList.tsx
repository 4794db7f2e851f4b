import { makeStyles, tokens } from "@fluentui/react-components";
import type { HedgeOffer } from "../../core/hedging/hedgeOffer";
import type { PlanEdits, Trade, UnderlyingPlan } from "../../core/hedging/plan";
import { TradeItem } from "./TradeItem";

const useStyles = makeStyles({
  list: {
    margin: `${tokens.spacingVerticalXS} 0 0`,
    padding: 0,
    listStyleType: "none",
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    fontVariantNumeric: "tabular-nums",
  },
});

/** What a plan can be changed by, wherever it is shown. */
export interface PlanEditing {
  /** In force; the plan on show may not follow from them yet. */
  readonly edits: PlanEdits;
  readonly disabled: boolean;
  readonly onEdit: (edits: PlanEdits) => void;
}

/** A trade with the plan of its underlying and what it was chosen as. */
export interface ShownTrade {
  readonly trade: Trade;
  readonly plan: UnderlyingPlan;
  readonly offer: HedgeOffer;
}

export interface TradeListProps extends PlanEditing {
  readonly label: string;
  readonly trades: readonly ShownTrade[];
  /** Days that the carry is for. */
  readonly holdingDays: number;
}

/** Trades by effect, each to be changed, fixed or excluded. */
export function TradeList({ label, trades, ...rest }: TradeListProps) {
  return (
    <ul className={useStyles().list} aria-label={label}>
      {trades.map((shown) => (
        <TradeItem key={`${shown.trade.underlying} ${shown.trade.instrument}`} {...shown} {...rest} />
      ))}
    </ul>
  );
}

/** Trades of one underlying's plan, each with its offer. */
export function shownTrades(plan: UnderlyingPlan): readonly ShownTrade[] {
  const offers = new Map(plan.offers.map((offer) => [offer.unit.instrument, offer]));
  return plan.trades.flatMap((trade) => {
    const offer = offers.get(trade.instrument);
    return offer === undefined ? [] : [{ trade, plan, offer }];
  });
}

import { makeStyles, tokens } from "@fluentui/react-components";
import type { PlanEditing } from "./planEditing";
import type { ShownTrade } from "./shownTrades";
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

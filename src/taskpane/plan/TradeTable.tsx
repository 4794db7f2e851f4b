import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { Trade } from "../../core/hedging/plan";
import { formatMoney, formatPrice, formatQuantity } from "../format/numbers";

const NARROW = "@media (max-width: 519.98px)";

/** One row a trade where there is room; where it is narrow three lines, each number after its name. */
const useStyles = makeStyles({
  table: { display: "block", fontVariantNumeric: "tabular-nums" },
  rows: { display: "block" },
  row: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 2fr) 2.6em 1fr 1fr 1fr minmax(4.5em, 0.8fr)",
    columnGap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalXS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    [NARROW]: {
      gridTemplateColumns: "max-content minmax(0, 1fr) max-content",
      columnGap: tokens.spacingHorizontalXS,
    },
  },
  headRow: {
    [NARROW]: {
      position: "absolute",
      width: "1px",
      height: "1px",
      overflow: "hidden",
      clipPath: "inset(50%)",
    },
  },
  head: {
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
  },
  instrument: {
    textAlign: "left",
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: "anywhere",
    [NARROW]: { gridColumn: "1 / -1" },
  },
  side: { textAlign: "left" },
  quantity: { textAlign: "right", [NARROW]: { textAlign: "left" } },
  notional: { textAlign: "right", [NARROW]: { gridColumn: "span 2", textAlign: "left" } },
  number: { textAlign: "right" },
  name: {
    display: "none",
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    [NARROW]: { display: "inline" },
  },
});

export interface TradeTableProps {
  readonly trades: readonly Trade[];
  readonly label: string;
}

// The roles are spelt out since a table that is laid out as a grid loses its own.
export function TradeTable({ trades, label }: TradeTableProps) {
  const styles = useStyles();
  const head = (name: string, column: string) => (
    <th role="columnheader" scope="col" className={mergeClasses(column, styles.head)}>
      {name}
    </th>
  );
  return (
    <table role="table" className={styles.table} aria-label={label}>
      <thead role="rowgroup" className={styles.rows}>
        <tr role="row" className={mergeClasses(styles.row, styles.headRow)}>
          {head("Instrument", styles.side)}
          {head("Side", styles.side)}
          {head("Quantity", styles.number)}
          {head("Price", styles.number)}
          {head("Notional", styles.number)}
          {head("Cost", styles.number)}
        </tr>
      </thead>
      <tbody role="rowgroup" className={styles.rows}>
        {trades.map((trade) => (
          <TradeRow key={`${trade.underlying} ${trade.instrument}`} trade={trade} />
        ))}
      </tbody>
    </table>
  );
}

function TradeRow({ trade }: { readonly trade: Trade }) {
  const styles = useStyles();
  const { instrument, quantity, price, notional, cost } = trade;
  return (
    <tr role="row" className={styles.row}>
      <th role="rowheader" scope="row" className={styles.instrument}>
        {instrument}
      </th>
      <td role="cell" className={styles.side}>
        {quantity > 0 ? "Buy" : "Sell"}
      </td>
      <td role="cell" className={styles.quantity}>
        {formatQuantity(Math.abs(quantity))}
      </td>
      <td role="cell" className={styles.number}>
        <NarrowName>at</NarrowName>
        {formatPrice(price)}
      </td>
      <td role="cell" className={styles.notional}>
        <NarrowName>notional</NarrowName>
        {formatMoney(Math.abs(notional))}
      </td>
      <td role="cell" className={styles.number}>
        <NarrowName>cost</NarrowName>
        {formatMoney(cost.total)}
      </td>
    </tr>
  );
}

/** Stands for the column's header, which screen readers read out anyway. */
function NarrowName({ children }: { readonly children: string }) {
  return (
    <span className={useStyles().name} aria-hidden>
      {children}{" "}
    </span>
  );
}

import { Badge, Button, makeStyles, tokens } from "@fluentui/react-components";
import { Disclosure } from "../Disclosure";
import { DraftField } from "../fields/DraftField";
import { formatMoney, formatPrice } from "../format/numbers";
import { Facts } from "../log/Facts";
import { withExcluded, withFixed, withFreed } from "./planEdits";
import { costFacts } from "./costFacts";
import { tradeEffects } from "./tradeEffects";
import type { PlanEditing } from "./planEditing";
import type { ShownTrade } from "./shownTrades";
import { quantitySetting, typedQuantity } from "./typedQuantity";

const WIDE = "@media (min-width: 680px)";
const NOT_NARROW = "@media (min-width: 480px)";

const useStyles = makeStyles({
  trade: {
    padding: `${tokens.spacingVerticalXS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  line: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) max-content",
    gridTemplateAreas: '"name actions" "quantity amounts"',
    alignItems: "center",
    columnGap: tokens.spacingHorizontalS,
    rowGap: tokens.spacingVerticalXXS,
    [WIDE]: {
      gridTemplateColumns: "minmax(0, 1fr) 10em 17em 9em",
      gridTemplateAreas: '"name quantity amounts actions"',
    },
  },
  name: {
    gridArea: "name",
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalS,
    minWidth: 0,
  },
  instrument: { fontWeight: tokens.fontWeightSemibold, overflowWrap: "anywhere", minWidth: 0 },
  actions: { gridArea: "actions", display: "flex", alignSelf: "start", justifySelf: "end" },
  action: { minWidth: "auto" },
  quantity: { gridArea: "quantity", alignSelf: "start", maxWidth: "16em" },
  amounts: {
    gridArea: "amounts",
    display: "flex",
    flexDirection: "column",
    alignItems: "end",
    columnGap: tokens.spacingHorizontalM,
    lineHeight: tokens.lineHeightBase200,
    whiteSpace: "nowrap",
    [NOT_NARROW]: { flexDirection: "row" },
    [WIDE]: { display: "grid", gridTemplateColumns: "1fr 1fr", justifyItems: "end" },
  },
  quiet: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  effects: {
    display: "flex",
    flexWrap: "wrap",
    columnGap: tokens.spacingHorizontalM,
    margin: `${tokens.spacingVerticalXXS} 0 0`,
    lineHeight: tokens.lineHeightBase200,
  },
  reason: {
    margin: `${tokens.spacingVerticalXXS} 0 0`,
    color: tokens.colorNeutralForeground2,
    overflowWrap: "anywhere",
  },
});

export interface TradeItemProps extends ShownTrade, PlanEditing {
  readonly holdingDays: number;
}

export function TradeItem(props: TradeItemProps) {
  const { trade, plan, offer, edits, disabled, onEdit, holdingDays } = props;
  const styles = useStyles();
  const { instrument, price, cost } = trade;
  const fixed = edits.quantities[instrument];
  const quantity = fixed ?? trade.quantity;
  const { ranged, others } = tradeEffects(plan, trade);
  return (
    <li className={styles.trade} aria-label={instrument}>
      <div className={styles.line}>
        <span className={styles.name}>
          <span className={styles.instrument}>{instrument}</span>
          {fixed !== undefined && (
            <Badge appearance="tint" color="informative" size="small">
              Fixed
            </Badge>
          )}
        </span>
        <span className={styles.actions}>
          {fixed === undefined ? (
            <Button
              className={styles.action}
              size="small"
              appearance="subtle"
              disabledFocusable={disabled}
              aria-label={`Lock the quantity of ${instrument}`}
              onClick={() => onEdit(withFixed(edits, instrument, quantity))}
            >
              Lock
            </Button>
          ) : (
            <Button
              className={styles.action}
              size="small"
              appearance="subtle"
              disabledFocusable={disabled}
              aria-label={`Free the quantity of ${instrument}`}
              onClick={() => onEdit(withFreed(edits, instrument))}
            >
              Free
            </Button>
          )}
          <Button
            className={styles.action}
            size="small"
            appearance="subtle"
            disabledFocusable={disabled}
            aria-label={`Exclude ${instrument}`}
            onClick={() => onEdit(withExcluded(edits, instrument))}
          >
            Exclude
          </Button>
        </span>
        <span className={styles.quantity}>
          <DraftField
            label={`Quantity of ${instrument}`}
            isLabelHidden
            shown={quantitySetting(quantity)}
            parse={typedQuantity(offer, quantity > 0 ? "buy" : "sell")}
            onCommit={(typed) => onEdit(withFixed(edits, instrument, typed))}
            disabled={disabled}
          />
        </span>
        <span className={styles.amounts}>
          <span>
            <span className={styles.quiet}>at</span> {formatPrice(price)}
          </span>
          <span>
            <span className={styles.quiet}>cost</span> {formatMoney(cost.total)}
          </span>
        </span>
      </div>
      <p className={styles.effects}>
        {ranged.map(({ name, text }) => (
          <span key={name}>
            <span className={styles.quiet}>{name}</span> {text}
          </span>
        ))}
      </p>
      {plan.trades.length > 1 && <p className={styles.reason}>{trade.reason}</p>}
      <Disclosure summary="Cost and effect" isMadeWhenOpened>
        <Facts facts={costFacts(trade, plan.currency, holdingDays)} />
        <Facts
          facts={[...ranged, ...others].map(({ name, text, unit }) => [name, `${text} ${unit}`] as const)}
        />
      </Disclosure>
    </li>
  );
}

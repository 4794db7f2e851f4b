import { Badge, makeStyles, tokens } from "@fluentui/react-components";
import type { Session, SessionState } from "../../app/session";
import type { DecisionKind, UnderlyingPlan } from "../../core/hedging/plan";
import type { HedgePolicy } from "../../core/hedging/policy/hedgePolicy";
import { Disclosure } from "../Disclosure";
import { formatCount } from "../format/numbers";
import { BeforeAfterTable } from "./BeforeAfterTable";
import { NextTradeLine } from "./NextTradeLine";
import { PolicyFields } from "./PolicyFields";
import { TradeAnother } from "./TradeAnother";
import type { PlanEditing } from "./planEditing";
import { tradesIn } from "./shownTrades";
import { TradeList } from "./TradeList";

type Colour = "brand" | "informative" | "warning" | "danger";

const DECISIONS: Record<DecisionKind, { readonly word: string; readonly colour: Colour }> = {
  trade: { word: "Trade", colour: "brand" },
  wait: { word: "Wait", colour: "informative" },
  nothingToTrade: { word: "On target", colour: "informative" },
  lotTooLarge: { word: "Lot too large", colour: "warning" },
  noTradeHelps: { word: "Out of reach", colour: "danger" },
  noInstrument: { word: "No hedge", colour: "danger" },
};

const useStyles = makeStyles({
  decision: {
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXS}`,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  line: { display: "flex", alignItems: "baseline", gap: tokens.spacingHorizontalS },
  name: {
    margin: 0,
    flexGrow: 1,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: "anywhere",
  },
  reason: { margin: `${tokens.spacingVerticalXXS} 0 ${tokens.spacingVerticalXS}`, overflowWrap: "anywhere" },
  note: {
    margin: `${tokens.spacingVerticalXS} 0 0`,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  notDone: { margin: `0 0 ${tokens.spacingVerticalXS}`, paddingLeft: "1.2em", overflowWrap: "anywhere" },
});

export interface UnderlyingDecisionProps extends PlanEditing {
  readonly session: Session;
  readonly state: SessionState;
  readonly plan: UnderlyingPlan;
  readonly holdingDays: number;
  /** Among few underlyings each shows its own trades and effect; among many they would bury the decisions. */
  readonly detailed: boolean;
  readonly onPolicy: (change: Partial<HedgePolicy>) => void;
}

/** One underlying: what was decided and why, what it does, what comes next, and the settings behind it. */
export function UnderlyingDecision(props: UnderlyingDecisionProps) {
  const { session, state, plan, holdingDays, detailed, edits, disabled, onEdit, onPolicy } = props;
  const styles = useStyles();
  const { underlying, decision, reason, trades, notDone } = plan;
  const { word, colour } = DECISIONS[decision];
  const editing = { edits, disabled, onEdit };
  const untraded = plan.offers.filter(
    ({ unit }) => !trades.some(({ instrument }) => instrument === unit.instrument),
  );
  return (
    <section className={styles.decision} aria-label={underlying}>
      <div className={styles.line}>
        <h2 className={styles.name}>{underlying}</h2>
        <Badge appearance="tint" color={colour}>
          {word}
        </Badge>
      </div>
      <p className={styles.reason}>{reason}</p>
      <NextTradeLine session={session} state={state} underlying={underlying} />
      {trades.length > 0 && detailed && (
        <TradeList
          label={`Trades in ${underlying}`}
          trades={tradesIn(plan)}
          holdingDays={holdingDays}
          {...editing}
        />
      )}
      <Disclosure
        summary={trades.length > 0 ? "Before and after" : "Figures and limits"}
        openAtFirst={detailed && trades.length > 0}
        isMadeWhenOpened
      >
        <BeforeAfterTable plan={plan} />
        {plan.before.netDelta !== plan.before.delta && (
          <p className={styles.note}>
            Net delta is delta less the coin value of the options: what the hedge offsets.
          </p>
        )}
      </Disclosure>
      {notDone.length > 0 && (
        <Disclosure summary={`Not done, and why (${formatCount(notDone.length, "reason")})`}>
          <ul className={styles.notDone}>
            {notDone.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </Disclosure>
      )}
      {untraded.length > 0 && (
        <Disclosure summary={trades.length > 0 ? "Trade another" : "Trade all the same"} isMadeWhenOpened>
          <TradeAnother offers={untraded} {...editing} />
        </Disclosure>
      )}
      <Disclosure summary="How this was decided" isMadeWhenOpened>
        <PolicyFields plan={plan} disabled={disabled} onChange={onPolicy} />
      </Disclosure>
    </section>
  );
}

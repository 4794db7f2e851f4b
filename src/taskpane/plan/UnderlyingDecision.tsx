import { Badge, makeStyles, tokens } from "@fluentui/react-components";
import type { DecisionKind, UnderlyingPlan } from "../../core/hedging/plan";
import type { HedgePolicy } from "../../core/hedging/policy/hedgePolicy";
import { Disclosure } from "../Disclosure";
import { BeforeAfterTable } from "./BeforeAfterTable";
import { PolicyFields } from "./PolicyFields";
import { TradeTable } from "./TradeTable";

type Colour = "brand" | "informative" | "warning" | "danger";

const DECISIONS: Record<DecisionKind, { readonly word: string; readonly colour: Colour }> = {
  trade: { word: "Trade", colour: "brand" },
  wait: { word: "Wait", colour: "informative" },
  nothingToTrade: { word: "On target", colour: "informative" },
  lotTooLarge: { word: "Lot too large", colour: "warning" },
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
});

export interface UnderlyingDecisionProps {
  readonly plan: UnderlyingPlan;
  /** Among few underlyings each shows its own trade and effect; among many they would bury the decisions. */
  readonly detailed: boolean;
  readonly disabled: boolean;
  readonly onPolicy: (change: Partial<HedgePolicy>) => void;
}

/** One underlying: what was decided and why, what it does, and the settings behind it. */
export function UnderlyingDecision({ plan, detailed, disabled, onPolicy }: UnderlyingDecisionProps) {
  const styles = useStyles();
  const { underlying, decision, reason, trades } = plan;
  const { word, colour } = DECISIONS[decision];
  return (
    <section className={styles.decision} aria-label={underlying}>
      <div className={styles.line}>
        <h2 className={styles.name}>{underlying}</h2>
        <Badge appearance="tint" color={colour}>
          {word}
        </Badge>
      </div>
      <p className={styles.reason}>{reason}</p>
      {trades.length > 0 && detailed && <TradeTable trades={trades} label={`Trades in ${underlying}`} />}
      {trades.length > 0 && (
        <Disclosure summary="Before and after" openAtFirst={detailed}>
          <BeforeAfterTable plan={plan} />
          {plan.before.netDelta !== plan.before.delta && (
            <p className={styles.note}>
              Net delta is delta less the coin value of the options: what the hedge offsets.
            </p>
          )}
        </Disclosure>
      )}
      <Disclosure summary="How this was decided">
        <PolicyFields plan={plan} disabled={disabled} onChange={onPolicy} />
      </Disclosure>
    </section>
  );
}

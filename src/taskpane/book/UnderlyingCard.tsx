import { makeStyles, tokens } from "@fluentui/react-components";
import { bandText } from "../../core/hedging/bandText";
import type { UnderlyingPlan } from "../../core/hedging/plan";
import type { UnderlyingRisk } from "../../core/risk/bookRisk";
import { Disclosure } from "../Disclosure";
import { NET_DELTA } from "../format/figures";
import { formatCount, formatPrice } from "../format/numbers";
import { BandBadge } from "./BandBadge";
import { BandBar } from "./BandBar";
import { bandState } from "./bandState";
import { FigureList } from "./FigureList";

const useStyles = makeStyles({
  card: {
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXS}`,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    fontVariantNumeric: "tabular-nums",
  },
  line: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "baseline",
    columnGap: tokens.spacingHorizontalS,
  },
  name: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: "anywhere",
  },
  quiet: { color: tokens.colorNeutralForeground3 },
  spring: { flexGrow: 1 },
});

export interface UnderlyingCardProps {
  readonly risk: UnderlyingRisk;
  /** `null` while rows cannot be read. */
  readonly plan: UnderlyingPlan | null;
  readonly openAtFirst: boolean;
}

export function UnderlyingCard({ risk, plan, openAtFirst }: UnderlyingCardProps) {
  const styles = useStyles();
  const { underlying, spot, exposure, positions } = risk;
  return (
    <section className={styles.card} aria-label={underlying}>
      <div className={styles.line}>
        <h2 className={styles.name}>{underlying}</h2>
        <span className={styles.quiet}>spot {formatPrice(spot)}</span>
        <span className={styles.spring} />
        {plan !== null && <BandBadge state={bandState(plan)} />}
      </div>
      {plan !== null && <BandBar plan={plan} />}
      <div className={styles.line}>
        <span>
          {NET_DELTA.name} {NET_DELTA.format(exposure.netDelta)}
        </span>
        {plan !== null && (
          <span className={styles.quiet}>
            band {bandText(plan.policy.target, plan.band)} {plan.underlying}
          </span>
        )}
      </div>
      <Disclosure
        summary={`Greeks of ${formatCount(positions.length, "position")}`}
        openAtFirst={openAtFirst}
      >
        <FigureList underlying={underlying} exposure={exposure} />
      </Disclosure>
    </section>
  );
}

import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { UnderlyingPlan } from "../../core/hedging/plan";
import { formatGreek } from "../format/numbers";
import { type BandState, bandState } from "./bandState";
import { bandText } from "../../core/hedging/bandText";

const useStyles = makeStyles({
  bar: { display: "block", width: "100%", height: "14px" },
  track: { fill: tokens.colorNeutralBackground5 },
  band: { fill: tokens.colorNeutralStroke1 },
  target: { stroke: tokens.colorNeutralForeground3, strokeWidth: "1px" },
  value: { strokeWidth: "4px", strokeLinecap: "round" },
});

const useValueStyles = makeStyles<BandState>({
  inside: { stroke: tokens.colorStatusSuccessForeground3 },
  near: { stroke: tokens.colorStatusWarningForeground3 },
  outside: { stroke: tokens.colorStatusDangerForeground3 },
});

/** Room at either end, as a share of the width. */
const MARGIN = 0.08;

/** Net delta on a line with its band and target. The words beside it say the same. */
export function BandBar({ plan }: { readonly plan: UnderlyingPlan }) {
  const styles = useStyles();
  const { target } = plan.policy;
  const value = plan.before.netDelta;
  const at = scale([target - plan.band, target + plan.band, value]);
  const lower = at(target - plan.band);
  const upper = at(target + plan.band);
  const label = `Net delta ${formatGreek(value)}, band ${bandText(plan.policy.target, plan.band)} ${plan.underlying}`;
  return (
    <svg className={styles.bar} role="img" aria-label={label}>
      <rect className={styles.track} x="0" y="5" width="100%" height="4" rx="2" />
      <rect
        className={styles.band}
        x={percent(lower)}
        y="3"
        width={percent(Math.max(upper - lower, 0.01))}
        height="8"
        rx="2"
      />
      <line className={styles.target} x1={percent(at(target))} x2={percent(at(target))} y1="1" y2="13" />
      <line
        className={mergeClasses(styles.value, useValueStyles()[bandState(plan)])}
        x1={percent(at(value))}
        x2={percent(at(value))}
        y1="3"
        y2="11"
      />
    </svg>
  );
}

function scale(points: readonly number[]): (point: number) => number {
  const least = Math.min(...points);
  const span = Math.max(...points) - least;
  if (span === 0) return () => 0.5;
  return (point) => MARGIN + ((point - least) / span) * (1 - 2 * MARGIN);
}

const percent = (share: number): string => `${(share * 100).toFixed(2)}%`;

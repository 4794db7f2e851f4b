import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { LimitState } from "../../../core/hedging/limits";
import type { ExposureBar } from "./exposureBar";

const useStyles = makeStyles({
  bar: { display: "block", width: "100%" },
  track: { fill: tokens.colorNeutralBackground5 },
  range: { fill: tokens.colorNeutralStroke1 },
  target: { stroke: tokens.colorNeutralForeground3, strokeWidth: "1px" },
  value: { strokeWidth: "4px", strokeLinecap: "round" },
});

const useValueStyles = makeStyles<LimitState>({
  inside: { stroke: tokens.colorStatusSuccessForeground3 },
  near: { stroke: tokens.colorStatusWarningForeground3 },
  breach: { stroke: tokens.colorStatusDangerForeground3 },
});

/** Room at either end, as a share of the width. */
const MARGIN = 0.06;

/** A range of no width would not be seen. */
const LEAST_WIDTH = 0.01;

export interface RangeBarProps {
  readonly bar: ExposureBar;
  readonly height: number;
  /** What it shows; absent where words beside it say so. */
  readonly label?: string;
}

/** An exposure on a line with what it may be and its target. Where there is no limit the range runs on to the end. */
export function RangeBar({ bar, height, label }: RangeBarProps) {
  const styles = useStyles();
  const { lower, target, upper, exposure, state } = bar;
  const at = scale([target, exposure, lower ?? target, upper ?? target]);
  const start = lower === null ? 0 : at(lower);
  const end = upper === null ? 1 : at(upper);
  const value = percent(at(exposure));
  const role = label === undefined ? { "aria-hidden": true } : { role: "img", "aria-label": label };
  return (
    <svg className={styles.bar} height={height} {...role}>
      <rect className={styles.track} x="0" y="30%" width="100%" height="40%" rx="2" />
      <rect
        className={styles.range}
        x={percent(start)}
        y="12%"
        width={percent(Math.max(end - start, LEAST_WIDTH))}
        height="76%"
        rx="2"
      />
      <line className={styles.target} x1={percent(at(target))} x2={percent(at(target))} y1="0" y2="100%" />
      <line
        className={mergeClasses(styles.value, useValueStyles()[state])}
        x1={value}
        x2={value}
        y1="20%"
        y2="80%"
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

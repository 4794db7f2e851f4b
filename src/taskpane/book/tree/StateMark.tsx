import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { LimitState } from "../../../core/hedging/limits";

const useStyles = makeStyles({
  mark: {
    display: "inline-flex",
    alignItems: "center",
    columnGap: "4px",
    flexShrink: 0,
    whiteSpace: "nowrap",
  },
  word: { fontSize: tokens.fontSizeBase200, fontWeight: tokens.fontWeightSemibold },
});

const useColours = makeStyles<LimitState>({
  inside: { color: tokens.colorStatusSuccessForeground1 },
  near: { color: tokens.colorStatusWarningForeground1 },
  breach: { color: tokens.colorStatusDangerForeground3 },
});

/** A shape for each state as well as a colour. */
const SHAPES: Record<LimitState, string> = {
  inside: "M5 1.5a3.5 3.5 0 1 0 0 7a3.5 3.5 0 1 0 0 -7z",
  near: "M5 1 9.4 9H.6z",
  breach: "M5 0 10 5 5 10 0 5z",
};

export interface StateMarkProps {
  readonly state: LimitState;
  readonly word: string;
}

/** A state in shape, colour and word. */
export function StateMark({ state, word }: StateMarkProps) {
  const styles = useStyles();
  return (
    <span className={mergeClasses(styles.mark, useColours()[state])}>
      <svg width="10" height="10" viewBox="0 0 10 10" fill="currentColor" aria-hidden>
        <path d={SHAPES[state]} />
      </svg>
      <span className={styles.word}>{word}</span>
    </span>
  );
}

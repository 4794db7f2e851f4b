import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { formatPercent } from "../format/numbers";
import type { SlicedWork } from "./useSlicedWork";

const useStyles = makeStyles({
  frame: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS, minWidth: 0 },
  // As high with a button in it as without: what stands below must not move.
  line: {
    display: "flex",
    alignItems: "center",
    justifyContent: "space-between",
    columnGap: tokens.spacingHorizontalS,
    minHeight: "32px",
  },
  text: { margin: 0, color: tokens.colorNeutralForeground2, fontVariantNumeric: "tabular-nums" },
  button: { flexShrink: 0, whiteSpace: "nowrap" },
  refusal: {
    margin: 0,
    padding: tokens.spacingVerticalS,
    borderLeft: `3px solid ${tokens.colorStatusWarningBorder2}`,
    backgroundColor: tokens.colorNeutralBackground3,
    overflowWrap: "anywhere",
  },
  old: { filter: "grayscale(1) opacity(0.5)" },
});

export interface WorkFrameProps {
  readonly work: SlicedWork<unknown, unknown>;
  /** What is on show, and in what unit. */
  readonly caption: string;
  /** Why nothing was asked for, where nothing was. */
  readonly whyNot?: string | null;
  readonly busy: boolean;
  readonly onInsert: () => void;
  /** The picture: kept, but dimmed, while a newer one is worked out. */
  readonly children: ReactNode;
}

/** A picture of long work: how far it is, how to give it up, why it cannot be had. */
export function WorkFrame({ work, caption, whyNot = null, busy, onInsert, children }: WorkFrameProps) {
  const styles = useStyles();
  const { fraction, isCancelled, shown } = work;
  const refusal = whyNot ?? work.refusal;
  const isOld = fraction !== null || isCancelled;
  return (
    <div className={styles.frame}>
      <div className={styles.line}>
        <p className={styles.text}>{lineText(work, caption)}</p>
        {fraction !== null ? (
          <Button className={styles.button} size="small" onClick={work.cancel}>
            Cancel
          </Button>
        ) : isCancelled ? (
          <Button className={styles.button} size="small" onClick={work.startAgain}>
            Compute again
          </Button>
        ) : (
          <Button
            className={styles.button}
            size="small"
            appearance="subtle"
            disabledFocusable={busy || shown === null || refusal !== null}
            onClick={onInsert}
          >
            Insert as formulas
          </Button>
        )}
      </div>
      {refusal !== null && (
        <p className={styles.refusal} role="alert">
          {refusal}
        </p>
      )}
      {shown !== null && refusal === null && (
        <div aria-busy={fraction !== null} className={mergeClasses(isOld && styles.old)}>
          {children}
        </div>
      )}
    </div>
  );
}

function lineText({ fraction, isCancelled, shown }: SlicedWork<unknown, unknown>, caption: string): string {
  if (fraction !== null) return `Computing, ${formatPercent(fraction)}`;
  if (!isCancelled) return caption;
  return shown === null ? "Cancelled." : "Cancelled. Below is what was computed before.";
}

import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useRef } from "react";
import type { RebalancePlan } from "../../core/hedging/plan";
import type { PrimaryAction } from "./primaryAction";

const useStyles = makeStyles({
  bar: {
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  button: { width: "100%" },
});

export interface PrimaryActionBarProps {
  readonly action: PrimaryAction;
  /** The plan on show, that a press of the button means. */
  readonly plan: RebalancePlan | null;
  readonly onAction: (does: PrimaryAction["does"]) => void;
}

/**
 * The one button at the bottom. It turns from Rebalance to Write in place, and leaving a field changes the plan:
 * so the second click of a double click, a key that is held down, and a press during which the plan changed do
 * nothing that nobody has read.
 */
export function PrimaryActionBar({ action, plan, onAction }: PrimaryActionBarProps) {
  const styles = useStyles();
  const pressedOn = useRef<RebalancePlan | null>(null);
  return (
    <footer className={styles.bar}>
      <Button
        className={styles.button}
        appearance="primary"
        disabledFocusable={action.does === "nothing"}
        onPointerDown={() => {
          pressedOn.current = plan;
        }}
        onKeyDown={(event) => {
          if (event.repeat) event.preventDefault();
        }}
        onClick={({ detail: clicksInARow }) => {
          const isByPointer = clicksInARow > 0;
          if (isByPointer && (clicksInARow > 1 || pressedOn.current !== plan)) return;
          onAction(action.does);
        }}
      >
        {action.label}
      </Button>
    </footer>
  );
}

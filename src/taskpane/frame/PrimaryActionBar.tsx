import { Button, makeStyles, tokens } from "@fluentui/react-components";
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
  readonly onAction: (does: PrimaryAction["does"]) => void;
}

export function PrimaryActionBar({ action, onAction }: PrimaryActionBarProps) {
  const styles = useStyles();
  return (
    <footer className={styles.bar}>
      <Button
        className={styles.button}
        appearance="primary"
        disabledFocusable={action.does === "nothing"}
        onClick={() => onAction(action.does)}
      >
        {action.label}
      </Button>
    </footer>
  );
}

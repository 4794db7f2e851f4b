import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import type { WrittenState } from "../../app/session";
import { describeWritten } from "./describeWritten";

const useStyles = makeStyles({
  body: { whiteSpace: "normal", overflowWrap: "anywhere" },
  title: { display: "block" },
  next: { margin: `${tokens.spacingVerticalXS} 0 0` },
});

export interface WrittenMessageProps {
  readonly written: WrittenState;
  readonly busy: boolean;
  readonly onGoTo: (address: string) => void;
  readonly onRevert: () => void;
}

export function WrittenMessage({ written, busy, onGoTo, onRevert }: WrittenMessageProps) {
  const styles = useStyles();
  const { state, tradesAddress, tradeCount } = written;
  return (
    <MessageBar intent={state === "written" ? "success" : "info"} layout="multiline">
      <MessageBarBody className={styles.body}>
        <MessageBarTitle className={styles.title}>{describeWritten(written)}</MessageBarTitle>
        {state === "written" && tradeCount > 0 && (
          // Else the next plan would propose the same trades once more.
          <p className={styles.next}>Enter them in the positions before you rebalance again.</p>
        )}
      </MessageBarBody>
      {state === "written" && (
        <MessageBarActions>
          {tradesAddress !== null && <Button onClick={() => onGoTo(tradesAddress)}>Show</Button>}
          <Button disabledFocusable={busy} onClick={onRevert}>
            Revert
          </Button>
        </MessageBarActions>
      )}
    </MessageBar>
  );
}

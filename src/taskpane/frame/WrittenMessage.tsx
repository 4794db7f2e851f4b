import { Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import type { WrittenState } from "../../app/session";
import { describeWritten } from "./describeWritten";

export interface WrittenMessageProps {
  readonly written: WrittenState;
  readonly busy: boolean;
  readonly onGoTo: (address: string) => void;
  readonly onRevert: () => void;
}

export function WrittenMessage({ written, busy, onGoTo, onRevert }: WrittenMessageProps) {
  const { state, tradesAddress } = written;
  return (
    <MessageBar intent={state === "written" ? "success" : "info"} layout="multiline">
      <MessageBarBody>{describeWritten(written)}</MessageBarBody>
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

import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from "@fluentui/react-components";
import type { Inserted } from "../../app/session";
import { DismissIcon } from "../frame/icons";

const useStyles = makeStyles({ body: { whiteSpace: "normal", overflowWrap: "anywhere" } });

export interface InsertedMessageProps {
  readonly inserted: Inserted;
  readonly onGoTo: (address: string) => void;
  readonly onDismiss: () => void;
}

/** Where the sheet is that was made. */
export function InsertedMessage({ inserted, onGoTo, onDismiss }: InsertedMessageProps) {
  return (
    <MessageBar intent="success" layout="multiline">
      <MessageBarBody className={useStyles().body}>
        <MessageBarTitle>
          Inserted {inserted.what} on sheet {inserted.sheet}
        </MessageBarTitle>
      </MessageBarBody>
      <MessageBarActions
        containerAction={
          <Button appearance="transparent" icon={<DismissIcon />} aria-label="Dismiss" onClick={onDismiss} />
        }
      >
        <Button onClick={() => onGoTo(inserted.address)}>Show</Button>
      </MessageBarActions>
    </MessageBar>
  );
}

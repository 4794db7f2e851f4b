import {
  Button,
  Link,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  tokens,
} from "@fluentui/react-components";
import type { ChangedCell, Refusal } from "../../app/session";
import { formatCount } from "../format/numbers";
import { describeRefusal } from "./describeRefusal";
import { DismissIcon } from "./icons";

const useStyles = makeStyles({
  body: { whiteSpace: "normal", overflowWrap: "anywhere" },
  title: { display: "block" },
  changes: { margin: `${tokens.spacingVerticalXS} 0 0`, padding: 0, listStyleType: "none" },
});

export interface RefusalMessageProps {
  readonly refusal: Refusal;
  readonly onReadAgain: () => void;
  readonly onUseSelection: () => void;
  readonly onUseDefaults: () => void;
  readonly onWriteAgain: () => void;
  readonly onGoTo: (address: string) => void;
  readonly onDismiss: () => void;
}

export function RefusalMessage(props: RefusalMessageProps) {
  const { refusal, onReadAgain, onUseSelection, onUseDefaults, onWriteAgain, onGoTo, onDismiss } = props;
  const styles = useStyles();
  const { title, intent, offers } = describeRefusal(refusal);
  return (
    <MessageBar intent={intent} layout="multiline">
      <MessageBarBody className={styles.body}>
        <MessageBarTitle className={styles.title}>{title}</MessageBarTitle> {refusal.message}
        {refusal.kind === "positionsChanged" && (
          <ul className={styles.changes}>
            {refusal.changes.map((change) => (
              <ChangedCellItem key={change.address} change={change} onGoTo={onGoTo} />
            ))}
            {refusal.count > refusal.changes.length && (
              <li>and {formatCount(refusal.count - refusal.changes.length, "more cell")}</li>
            )}
          </ul>
        )}
      </MessageBarBody>
      <MessageBarActions
        containerAction={
          <Button appearance="transparent" icon={<DismissIcon />} aria-label="Dismiss" onClick={onDismiss} />
        }
      >
        {offers === "readAgain" && <Button onClick={onReadAgain}>Read again</Button>}
        {offers === "useSelection" && <Button onClick={onUseSelection}>Use selection</Button>}
        {offers === "useDefaults" && <Button onClick={onUseDefaults}>Use default settings</Button>}
        {offers === "writeAgain" && <Button onClick={onWriteAgain}>Write them again</Button>}
      </MessageBarActions>
    </MessageBar>
  );
}

interface ChangedCellItemProps {
  readonly change: ChangedCell;
  readonly onGoTo: (address: string) => void;
}

function ChangedCellItem({ change: { address, was, is }, onGoTo }: ChangedCellItemProps) {
  return (
    <li>
      <Link as="button" onClick={() => onGoTo(address)}>
        {address}
      </Link>{" "}
      was {was}, is {is}
    </li>
  );
}

import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { Session } from "../../app/session";
import type { UtcMillis } from "../../core/market/time";
import { formatUtcInput } from "../format/times";
import { DraftField } from "../fields/DraftField";
import { typedUtc } from "../fields/typedInput";

const DAY = 86_400_000;

const useStyles = makeStyles({
  fields: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  selection: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "flex-end",
    gap: tokens.spacingHorizontalS,
  },
  time: { flexGrow: 1, flexBasis: "160px", minWidth: 0 },
  text: { margin: 0, color: tokens.colorNeutralForeground2 },
});

export interface EarlierBookFieldsProps {
  readonly session: Session;
  /** Of the book on show. */
  readonly asOf: UtcMillis;
  readonly busy: boolean;
}

/** Two ways to an earlier book: keep the one on show, or point to one on a sheet. */
export function EarlierBookFields({ session, asOf, busy }: EarlierBookFieldsProps) {
  const styles = useStyles();
  const [time, setTime] = useState(() => Math.floor((asOf - DAY) / 1000) * 1000);
  return (
    <div className={styles.fields}>
      <p className={styles.text}>
        Keep this book now and count P&L from it later. It goes as values to a sheet of its own.
      </p>
      <div>
        <Button disabledFocusable={busy} onClick={() => void session.keepAsBefore()}>
          Keep this book to compare with
        </Button>
      </div>
      <p className={styles.text}>
        Or select an earlier book, its header row with it, and say as of when it was.
      </p>
      <div className={styles.selection}>
        <div className={styles.time}>
          <DraftField
            label="As of, UTC"
            shown={formatUtcInput(time)}
            parse={typedUtc}
            onCommit={setTime}
            disabled={busy}
          />
        </div>
        <Button disabledFocusable={busy} onClick={() => void session.readBefore({ kind: "selection" }, time)}>
          Use selection as the earlier book
        </Button>
      </div>
    </div>
  );
}

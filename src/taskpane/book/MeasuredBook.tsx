import { makeStyles, tokens } from "@fluentui/react-components";
import { type ReactNode, useState } from "react";
import type { BookState, Session, SessionState } from "../../app/session";
import { BookSections, type Section } from "./BookSections";
import { partlyReadText } from "./bookSummary";
import { InsertedMessage } from "./InsertedMessage";
import { LATER_PARTS } from "./laterParts";
import { PositionsSection } from "./PositionsSection";

const useStyles = makeStyles({
  view: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  partly: { margin: 0 },
});

export interface MeasuredBookProps {
  readonly session: Session;
  readonly book: BookState;
  readonly state: SessionState;
}

/** A book that has been read: its positions, and what follows from them. */
export function MeasuredBook({ session, book, state }: MeasuredBookProps) {
  const styles = useStyles();
  /** `null` until they are first opened: then the dialog is loaded. */
  const [areColumnsOpen, setColumnsOpen] = useState<boolean | null>(null);
  const { activity, settings, inserted } = state;
  const positions = (
    <PositionsSection session={session} book={book} state={state} onColumns={() => setColumnsOpen(true)} />
  );
  const show = (section: Section): ReactNode => {
    if (section === "positions") return positions;
    const { View } = LATER_PARTS[section];
    return (
      <>
        {book.plan === null && <p className={styles.partly}>{partlyReadText(book)}</p>}
        <View session={session} book={book} state={state} />
      </>
    );
  };
  return (
    <div className={styles.view}>
      {inserted !== null && (
        <InsertedMessage
          inserted={inserted}
          onGoTo={(address) => void session.goToAddress(address)}
          onDismiss={() => session.dismissInserted()}
        />
      )}
      {book.risk === null ? positions : <BookSections show={show} />}
      {areColumnsOpen !== null && (
        <LATER_PARTS.columns.View
          open={areColumnsOpen}
          book={book}
          mapping={settings.columns ?? {}}
          busy={activity.kind !== "idle"}
          onSave={(mapping) => void session.mapColumns(mapping)}
          onClose={() => setColumnsOpen(false)}
        />
      )}
    </div>
  );
}

import { makeStyles, tokens } from "@fluentui/react-components";
import type { BookState, Session, SessionState } from "../../app/session";
import { BookIssues } from "./BookIssues";
import { bookSummary } from "./bookSummary";
import { hasNoRows } from "./hasNoRows";
import { LeftOutRows } from "./LeftOutRows";
import { NoRows } from "./NoRows";
import { ReadingNotes, TableWarnings } from "./ReadingNotes";
import { RiskTree } from "./RiskTree";
import { SourceLine } from "./SourceLine";

const useStyles = makeStyles({
  summary: { margin: 0, color: tokens.colorNeutralForeground2 },
});

export interface PositionsSectionProps {
  readonly session: Session;
  readonly book: BookState;
  readonly state: SessionState;
  readonly onColumns: () => void;
}

/** What was read and what cannot be, then its risk, then how it was read. */
export function PositionsSection({ session, book, state, onColumns }: PositionsSectionProps) {
  const styles = useStyles();
  const { source, activity } = state;
  const { risk, parsed } = book;
  const busy = activity.kind !== "idle";
  return (
    <>
      <SourceLine
        book={book}
        fixed={source.kind !== "auto"}
        busy={busy}
        onUseSelection={() => void session.rebalance({ kind: "selection" })}
        onUseTable={() => void session.rebalance({ kind: "auto" })}
        onColumns={onColumns}
        onGoTo={(address) => void session.goToAddress(address)}
      />
      {hasNoRows(book) && <NoRows book={book} />}
      <BookIssues session={session} book={book} busy={busy} onColumns={onColumns} />
      {risk !== null && (
        <>
          <p className={styles.summary}>{bookSummary(book)}</p>
          <RiskTree session={session} book={book} risk={risk} busy={busy} />
        </>
      )}
      <LeftOutRows session={session} book={book} busy={busy} />
      <ReadingNotes session={session} book={book} />
      <TableWarnings warnings={parsed.warnings} />
    </>
  );
}

import { makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { BookState, Session, SessionState } from "../../app/session";
import type { UnderlyingPlan } from "../../core/hedging/plan";
import { formatCount } from "../format/numbers";
import { bandState } from "./bandState";
import { BookIssues } from "./BookIssues";
import { hasNoRows } from "./hasNoRows";
import { InsertedMessage } from "./InsertedMessage";
import { LATER_PARTS } from "./laterParts";
import { LeftOutRows } from "./LeftOutRows";
import { withoutRowsText } from "./leftOutText";
import { NoRows } from "./NoRows";
import { ReadingNotes, TableWarnings } from "./ReadingNotes";
import { RiskTree } from "./RiskTree";
import { SourceLine } from "./SourceLine";

const useStyles = makeStyles({
  view: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  summary: { margin: 0, color: tokens.colorNeutralForeground2 },
});

export interface MeasuredBookProps {
  readonly session: Session;
  readonly book: BookState;
  readonly state: SessionState;
}

/** A book that has been read: what cannot be read first, then its risk, then how it was read. */
export function MeasuredBook({ session, book, state }: MeasuredBookProps) {
  const styles = useStyles();
  /** `null` until they are first opened: then the dialog is loaded. */
  const [areColumnsOpen, setColumnsOpen] = useState<boolean | null>(null);
  const { source, activity, settings, inserted } = state;
  const busy = activity.kind !== "idle";
  const { risk } = book;
  const openColumns = () => setColumnsOpen(true);
  const goTo = (address: string) => void session.goToAddress(address);
  return (
    <div className={styles.view}>
      {inserted !== null && (
        <InsertedMessage inserted={inserted} onGoTo={goTo} onDismiss={() => session.dismissInserted()} />
      )}
      <SourceLine
        book={book}
        fixed={source.kind !== "auto"}
        busy={busy}
        onUseSelection={() => void session.rebalance({ kind: "selection" })}
        onUseTable={() => void session.rebalance({ kind: "auto" })}
        onColumns={openColumns}
        onGoTo={goTo}
      />
      {hasNoRows(book) && <NoRows book={book} />}
      <BookIssues session={session} book={book} busy={busy} onColumns={openColumns} />
      {risk !== null && risk.underlyings.length > 0 && (
        <>
          <p className={styles.summary}>{summary(book)}</p>
          <RiskTree session={session} book={book} risk={risk} busy={busy} />
        </>
      )}
      <LeftOutRows session={session} book={book} busy={busy} />
      <ReadingNotes session={session} book={book} />
      <TableWarnings warnings={book.parsed.warnings} />
      {areColumnsOpen !== null && (
        <LATER_PARTS.columns.View
          open={areColumnsOpen}
          book={book}
          mapping={settings.columns ?? {}}
          busy={busy}
          onSave={(mapping) => void session.mapColumns(mapping)}
          onClose={() => setColumnsOpen(false)}
        />
      )}
    </div>
  );
}

function summary(book: BookState): string {
  const { plan, parsed } = book;
  if (plan === null)
    return `Only of the ${formatCount(parsed.positions.length, "row")} that can be read; not to be traded on.`;
  const without = withoutRowsText(book);
  return without === null ? bandSummary(plan.underlyings) : `${bandSummary(plan.underlyings)} ${without}`;
}

function bandSummary(underlyings: readonly UnderlyingPlan[]): string {
  const outside = underlyings.filter((each) => bandState(each) === "outside");
  const all = formatCount(underlyings.length, "underlying");
  return outside.length === 0
    ? `${all}, none outside its band.`
    : `${outside.length} of ${all} outside the band: ${names(outside)}.`;
}

function names(plans: readonly UnderlyingPlan[]): string {
  return plans.map(({ underlying }) => underlying).join(", ");
}

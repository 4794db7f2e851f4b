import type { BookState, Session } from "../../app/session";
import { addressOfIssue, addressOn } from "../../sheet/cellAddress";
import { IssueList, type RowAction } from "./IssueList";
import { issuesTitle, tableIssuesTitle } from "./issuesTitle";

export interface BookIssuesProps {
  readonly session: Session;
  readonly book: BookState;
  readonly busy: boolean;
  readonly onColumns: () => void;
}

/** All that cannot be read of a book: its positions first, then the tables beside them. */
export function BookIssues({ session, book, busy, onColumns }: BookIssuesProps) {
  const { parsed, reading, tableIssues } = book;
  const actionFor = (gridRow: number, place: string): RowAction =>
    gridRow === parsed.headerRow
      ? { label: "Columns", name: "Columns", does: onColumns }
      : { label: "Leave out", name: `Leave out ${place}`, does: () => void session.leaveOut(gridRow) };
  return (
    <>
      {parsed.issues.length > 0 && (
        <IssueList
          title={issuesTitle(parsed.issues, parsed.headerRow)}
          label="What cannot be read"
          issues={parsed.issues}
          origin={reading.origin}
          headerRow={parsed.headerRow}
          busy={busy}
          onGoTo={(issue) => void session.goToIssue(issue)}
          actionFor={actionFor}
        />
      )}
      {tableIssues.map(({ table, issues }) => (
        <IssueList
          key={table.name}
          title={tableIssuesTitle(table.name, issues)}
          label={`What cannot be read of ${table.name}`}
          issues={issues}
          origin={table.origin}
          headerRow={0}
          onGoTo={(issue) =>
            void session.goToAddress(
              addressOn(table.origin.sheet, addressOfIssue(issue, table.origin, table.cells)),
            )
          }
        />
      ))}
    </>
  );
}

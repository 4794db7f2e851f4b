import { Link, makeStyles, MessageBar, MessageBarBody, MessageBarTitle } from "@fluentui/react-components";
import type { BookState } from "../../app/session";
import { unreadableTitle } from "../book/issuesTitle";

const useStyles = makeStyles({ title: { display: "block" } });

export interface NoPlanProps {
  /** It has no plan. */
  readonly book: BookState;
  readonly onShowRows: () => void;
}

/** Why a book that was read has no plan; where that is not in its cells, a refusal tells. */
export function NoPlan({ book, onShowRows }: NoPlanProps) {
  const styles = useStyles();
  const isUnread = book.parsed.issues.length + book.tableIssues.length > 0;
  return (
    <MessageBar intent={isUnread ? "error" : "warning"} layout="multiline">
      <MessageBarBody>
        <MessageBarTitle className={styles.title}>{unreadableTitle(book)}</MessageBarTitle>{" "}
        {isUnread
          ? "A partly read book gives a wrong hedge, so there is no plan until all of it can be read. "
          : "The positions were read and measured, but no trades were found for them. "}
        <Link inline as="button" onClick={onShowRows}>
          {isUnread ? "Show them" : "Show the book"}
        </Link>
      </MessageBarBody>
    </MessageBar>
  );
}

import { Link, makeStyles, tokens } from "@fluentui/react-components";
import type { BookState, Session } from "../../app/session";
import { addressOn, cellName } from "../../sheet/cellAddress";
import type { CellNote } from "../../sheet/grid";
import { Disclosure } from "../Disclosure";
import { formatCount } from "../format/numbers";
import { LongList } from "./LongList";

const useStyles = makeStyles({
  item: {
    padding: `${tokens.spacingVerticalXXS} 0`,
    overflowWrap: "anywhere",
    color: tokens.colorNeutralForeground2,
  },
});

export interface ReadingNotesProps {
  readonly session: Session;
  readonly book: BookState;
}

/** What was read, but not quite as it stands: closed, since nothing has to be done about it. */
export function ReadingNotes({ session, book }: ReadingNotesProps) {
  const styles = useStyles();
  const { notes } = book.parsed;
  const { origin } = book.reading;
  const address = ({ gridRow, gridColumn }: CellNote) =>
    cellName({ row: origin.row + gridRow, column: origin.column + gridColumn });
  if (notes.length === 0) return null;
  return (
    <Disclosure
      summary={`${formatCount(notes.length, "cell")} read as ${notes.length === 1 ? "a number" : "numbers"}`}
    >
      <LongList
        items={notes}
        show={(note) => (
          <li className={styles.item}>
            <Link
              as="button"
              onClick={() => void session.goToAddress(addressOn(origin.sheet, address(note)))}
            >
              {address(note)}
            </Link>{" "}
            · {note.column} {note.found} read as {note.readAs}
          </li>
        )}
      />
    </Disclosure>
  );
}

/** What the tables beside the positions say that cannot be, such as arbitrage: it is told, and not put right. */
export function TableWarnings({ warnings }: { readonly warnings: readonly string[] }) {
  const styles = useStyles();
  if (warnings.length === 0) return null;
  return (
    <Disclosure summary={`${formatCount(warnings.length, "warning")} about the market`}>
      <LongList items={warnings} show={(warning) => <li className={styles.item}>{warning}</li>} />
    </Disclosure>
  );
}

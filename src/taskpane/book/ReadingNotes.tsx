import { Link, makeStyles, tokens } from "@fluentui/react-components";
import type { BookState, Session } from "../../app/session";
import { addressOn, cellName } from "../../sheet/cellAddress";
import type { CellNote, GridOrigin } from "../../sheet/grid";
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

interface NotedCell extends CellNote {
  readonly origin: GridOrigin;
  /** `null`: of the positions. */
  readonly table: string | null;
}

/** What was read of a book, but not quite as it stands. */
export function ReadingNotes({ session, book }: ReadingNotesProps) {
  return <CellNotes notes={notedCells(book)} onGoTo={(address) => void session.goToAddress(address)} />;
}

interface CellNotesProps {
  readonly notes: readonly NotedCell[];
  readonly onGoTo: (address: string) => void;
}

/** Closed, since nothing has to be done about it. */
export function CellNotes({ notes, onGoTo }: CellNotesProps) {
  const styles = useStyles();
  if (notes.length === 0) return null;
  return (
    <Disclosure
      summary={`${formatCount(notes.length, "cell")} read as ${notes.length === 1 ? "a number" : "numbers"}`}
    >
      <LongList
        items={notes}
        show={({ origin, table, gridRow, gridColumn, column, found, readAs }) => {
          const cell = cellName({ row: origin.row + gridRow, column: origin.column + gridColumn });
          return (
            <li className={styles.item}>
              {table !== null && `${table} `}
              <Link as="button" onClick={() => onGoTo(addressOn(origin.sheet, cell))}>
                {cell}
              </Link>{" "}
              · {column} {found} read as {readAs}
            </li>
          );
        }}
      />
    </Disclosure>
  );
}

function notedCells({ parsed, reading, tableNotes }: BookState): readonly NotedCell[] {
  return [
    ...parsed.notes.map((note) => ({ ...note, origin: reading.origin, table: null })),
    ...tableNotes.flatMap(({ table, notes }) =>
      notes.map((note) => ({ ...note, origin: table.origin, table: table.name })),
    ),
  ];
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

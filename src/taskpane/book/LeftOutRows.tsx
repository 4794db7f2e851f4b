import { Button, Link, makeStyles, tokens } from "@fluentui/react-components";
import type { BookState, Session } from "../../app/session";
import type { LeftOutRow } from "../../sheet/parsedPositions";
import { rowKey } from "../../sheet/rowKey";
import { Disclosure } from "../Disclosure";
import { formatCount } from "../format/numbers";
import { LEFT_OUT_REASONS } from "./leftOutText";
import { LongList } from "./LongList";
import { gridRowAddress } from "./rowAddress";

const useStyles = makeStyles({
  title: { margin: 0 },
  row: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXXS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  text: { flexGrow: 1, overflowWrap: "anywhere" },
  reason: { color: tokens.colorNeutralForeground3 },
  action: { minWidth: "auto" },
});

export interface LeftOutRowsProps {
  readonly session: Session;
  readonly book: BookState;
  readonly busy: boolean;
}

/** Rows that hold something and do not count: those of the user's choice in sight, all others on demand. */
export function LeftOutRows({ session, book, busy }: LeftOutRowsProps) {
  const styles = useStyles();
  const { leftOut } = book.parsed;
  const chosen = leftOut.filter(({ reason }) => reason === "chosen");
  const others = leftOut.filter(({ reason }) => reason !== "chosen");
  const row = (each: LeftOutRow) => <LeftOut row={each} session={session} book={book} busy={busy} />;
  return (
    <>
      {chosen.length > 0 && (
        <section aria-label="Rows left out">
          <p className={styles.title}>{formatCount(chosen.length, "row")} left out</p>
          <LongList items={chosen} show={row} />
        </section>
      )}
      {others.length > 0 && (
        <Disclosure summary={`${formatCount(others.length, "row")} not read as positions`}>
          <LongList items={others} show={row} />
        </Disclosure>
      )}
    </>
  );
}

interface LeftOutProps extends LeftOutRowsProps {
  readonly row: LeftOutRow;
}

function LeftOut({ row: { gridRow, reason, text }, session, book, busy }: LeftOutProps) {
  const styles = useStyles();
  const { origin, cells } = book.reading;
  const name = `row ${origin.row + gridRow + 1}`;
  return (
    <li className={styles.row}>
      <span className={styles.text}>
        <Link as="button" onClick={() => void session.goToAddress(gridRowAddress(book.reading, gridRow))}>
          {name}
        </Link>{" "}
        · {text}
        {reason !== "chosen" && <span className={styles.reason}> · {LEFT_OUT_REASONS[reason]}</span>}
      </span>
      {reason === "chosen" && (
        <Button
          className={styles.action}
          size="small"
          appearance="subtle"
          aria-label={`Take in again: ${name}`}
          disabledFocusable={busy}
          onClick={() => void session.takeIn(rowKey(cells[gridRow]!))}
        >
          Take in again
        </Button>
      )}
    </li>
  );
}

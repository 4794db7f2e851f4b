import { Button, Link, makeStyles, tokens } from "@fluentui/react-components";
import type { BookState } from "../../app/session";
import { formatCount } from "../format/numbers";

const useStyles = makeStyles({
  source: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalS,
    rowGap: tokens.spacingVerticalXXS,
  },
  text: { margin: 0, flexGrow: 1, overflowWrap: "anywhere" },
  buttons: { display: "flex", gap: tokens.spacingHorizontalXS, marginLeft: "-8px" },
});

/** More names than these would fill the line. */
const NAMED = 4;

export interface SourceLineProps {
  readonly book: BookState;
  /** Whether the user chose the place, so that the way back to the table is offered. */
  readonly fixed: boolean;
  readonly busy: boolean;
  readonly onUseSelection: () => void;
  readonly onUseTable: () => void;
  readonly onGoTo: (address: string) => void;
}

export function SourceLine({ book, fixed, busy, onUseSelection, onUseTable, onGoTo }: SourceLineProps) {
  const styles = useStyles();
  const { address, table } = book.reading;
  return (
    <div className={styles.source}>
      <p className={styles.text}>
        {table ?? "Range"} · {formatCount(book.parsed.rowCount, "row")} · {underlyingNames(book)} ·{" "}
        <Link inline as="button" onClick={() => onGoTo(address)}>
          {address}
        </Link>
      </p>
      <div className={styles.buttons}>
        <Button appearance="subtle" size="small" disabledFocusable={busy} onClick={onUseSelection}>
          Use selection
        </Button>
        {fixed && (
          <Button appearance="subtle" size="small" disabledFocusable={busy} onClick={onUseTable}>
            Use Positions table
          </Button>
        )}
      </div>
    </div>
  );
}

function underlyingNames({ risk }: BookState): string {
  const names = risk?.underlyings.map(({ underlying }) => underlying) ?? [];
  if (names.length === 0) return "no underlying";
  return names.length <= NAMED ? names.join(", ") : formatCount(names.length, "underlying");
}

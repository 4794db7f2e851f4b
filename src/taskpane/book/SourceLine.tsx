import { Button, Link, makeStyles, tokens, useRestoreFocusTarget } from "@fluentui/react-components";
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
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS, marginLeft: "-8px" },
  button: { minWidth: "auto" },
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
  readonly onColumns: () => void;
  readonly onGoTo: (address: string) => void;
}

export function SourceLine(props: SourceLineProps) {
  const { book, fixed, busy, onUseSelection, onUseTable, onColumns, onGoTo } = props;
  const styles = useStyles();
  const takesFocusBack = useRestoreFocusTarget();
  const { address, table, hiddenRowCount } = book.reading;
  const button = (label: string, onClick: () => void, disabled: boolean) => (
    <Button
      {...takesFocusBack}
      className={styles.button}
      appearance="subtle"
      size="small"
      disabledFocusable={disabled}
      onClick={onClick}
    >
      {label}
    </Button>
  );
  return (
    <div className={styles.source}>
      <p className={styles.text}>
        {table ?? "Range"} · {formatCount(book.parsed.rowCount, "row")} · {underlyingNames(book)} ·{" "}
        <Link inline as="button" onClick={() => onGoTo(address)}>
          {address}
        </Link>
        {hiddenRowCount > 0 && <> · {hiddenText(hiddenRowCount)}</>}
      </p>
      <div className={styles.buttons}>
        {button("Columns", onColumns, false)}
        {button("Use selection", onUseSelection, busy)}
        {fixed && button("Use Positions table", onUseTable, busy)}
      </div>
    </div>
  );
}

function underlyingNames({ risk }: BookState): string {
  const names = risk?.underlyings.map(({ underlying }) => underlying) ?? [];
  if (names.length === 0) return "no underlying";
  return names.length <= NAMED ? names.join(", ") : formatCount(names.length, "underlying");
}

/** A filter hides rows from the eye, not from the market. */
function hiddenText(count: number): string {
  return `${formatCount(count, "hidden row")} ${count === 1 ? "is" : "are"} counted`;
}

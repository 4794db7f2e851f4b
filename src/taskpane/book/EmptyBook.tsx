import { Button, makeStyles, Textarea, tokens } from "@fluentui/react-components";
import { useRef, useState } from "react";
import { POSITION_COLUMNS } from "../../sheet/positionColumns";
import { NEEDED_COLUMNS } from "./neededColumns";

const HEADER_ROW = Object.keys(POSITION_COLUMNS).join("\t");

const useStyles = makeStyles({
  empty: { display: "flex", flexDirection: "column", alignItems: "flex-start", gap: tokens.spacingVerticalS },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  text: { margin: 0 },
  columns: {
    display: "grid",
    gridTemplateColumns: "max-content 1fr",
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXS,
    margin: 0,
  },
  name: { fontWeight: tokens.fontWeightSemibold },
  meaning: { margin: 0, color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
  header: { width: "100%" },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

export interface EmptyBookProps {
  readonly busy: boolean;
  readonly onUseSelection: () => void;
}

/** What to do before there is a book: where positions are looked for and what they look like. */
export function EmptyBook({ busy, onUseSelection }: EmptyBookProps) {
  const styles = useStyles();
  const row = useRef<HTMLTextAreaElement>(null);
  const [copyResult, setCopyResult] = useState("");
  const copy = async () => {
    row.current?.select();
    try {
      await navigator.clipboard.writeText(HEADER_ROW);
      setCopyResult("Copied. Paste it into the first row of your positions.");
    } catch {
      setCopyResult("Excel keeps the clipboard closed here: the row is selected, press Ctrl+C.");
    }
  };
  return (
    <div className={styles.empty}>
      <h2 className={styles.title}>No positions read yet</h2>
      <p className={styles.text}>
        Rebalance reads the table named Positions. Without one, select your positions with their header row
        and use the selection.
      </p>
      <Button disabledFocusable={busy} onClick={onUseSelection}>
        Use selection
      </Button>
      <p className={styles.text}>Columns, in any order; more are understood, and others are left alone:</p>
      <dl className={styles.columns}>
        {NEEDED_COLUMNS.map((name) => (
          <Column key={name} name={name} meaning={POSITION_COLUMNS[name].wanted} />
        ))}
      </dl>
      <p className={styles.text}>A header row to start from:</p>
      <Textarea
        ref={row}
        className={styles.header}
        aria-label="Example header row"
        readOnly
        resize="vertical"
        value={HEADER_ROW}
        onFocus={(event) => event.currentTarget.select()}
      />
      <div className={styles.buttons}>
        <Button onClick={() => void copy()}>Copy header row</Button>
      </div>
      <p className={styles.text} role="status">
        {copyResult}
      </p>
    </div>
  );
}

function Column({ name, meaning }: { readonly name: string; readonly meaning: string }) {
  const styles = useStyles();
  return (
    <>
      <dt className={styles.name}>{name}</dt>
      <dd className={styles.meaning}>{meaning}</dd>
    </>
  );
}

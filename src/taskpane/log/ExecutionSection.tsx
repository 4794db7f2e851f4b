import { Button, Link, makeStyles, tokens } from "@fluentui/react-components";
import { useId } from "react";
import type { ExecutionState } from "../../app/session";
import type { FillsSource, TableReading } from "../../app/workbookPort";
import { addressOfIssue, addressOn } from "../../sheet/cellAddress";
import { hedgeFormula, tableReference } from "../../sheet/formulaText";
import { IssueList } from "../book/IssueList";
import { tableIssuesTitle } from "../book/issuesTitle";
import { CellNotes } from "../book/ReadingNotes";
import { Disclosure } from "../Disclosure";
import { formatCount } from "../format/numbers";
import { VisuallyHidden } from "../VisuallyHidden";
import { Facts } from "./Facts";
import { shortfallFacts, shortfallText } from "./shortfallFacts";
import { RunShortfalls, TradeShortfalls } from "./ShortfallTable";

const useStyles = makeStyles({
  section: {
    marginBottom: tokens.spacingVerticalL,
    paddingBottom: tokens.spacingVerticalM,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    fontVariantNumeric: "tabular-nums",
  },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  text: { margin: `${tokens.spacingVerticalXS} 0` },
  quiet: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
    overflowWrap: "anywhere",
  },
  actions: {
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalS,
    marginTop: tokens.spacingVerticalS,
  },
});

const COLUMNS =
  "Fills are a table named Fills, or selected cells: Instrument, Quantity (signed, or with a Side) and Price; Run, " +
  "blank for the last one; Fee as money; Bid and Ask, or Mid, as they were at the fill.";

export interface ExecutionSectionProps {
  /** `null` until it has been read. */
  readonly execution: ExecutionState | null;
  readonly busy: boolean;
  readonly onRead: (source: FillsSource) => void;
  readonly onGoTo: (address: string) => void;
}

/** What was filled, against what was planned. */
export function ExecutionSection({ execution, busy, onRead, onGoTo }: ExecutionSectionProps) {
  const styles = useStyles();
  const titleId = useId();
  return (
    <section className={styles.section} aria-labelledby={titleId}>
      <h2 className={styles.title} id={titleId}>
        Fills against plan
      </h2>
      <Outcome execution={execution} onGoTo={onGoTo} />
      <VisuallyHidden>
        <div aria-live="polite">{outcomeText(execution)}</div>
      </VisuallyHidden>
      <div className={styles.actions}>
        <Button size="small" disabledFocusable={busy} onClick={() => onRead("table")}>
          {execution === null ? "Read fills" : "Read fills again"}
        </Button>
        <Button size="small" appearance="subtle" disabledFocusable={busy} onClick={() => onRead("selection")}>
          Use selected cells
        </Button>
      </div>
    </section>
  );
}

/** What a screen reader says once fills were read. */
function outcomeText(execution: ExecutionState | null): string {
  switch (execution?.kind) {
    case undefined:
      return "";
    case "noTrades":
      return "There are no trades.";
    case "noFills":
      return "There are no fills.";
    case "unreadable":
      return `${tableIssuesTitle(execution.table.name, execution.issues)}.`;
    case "measured":
      return `Shortfall: ${shortfallText(execution.shortfall.total)}.`;
  }
}

type OutcomeProps = Pick<ExecutionSectionProps, "execution" | "onGoTo">;

function Outcome({ execution, onGoTo }: OutcomeProps) {
  const styles = useStyles();
  switch (execution?.kind) {
    case undefined:
      return <p className={styles.text}>What fills cost beyond the planned prices. {COLUMNS}</p>;
    case "noTrades":
      return <p className={styles.text}>There are no trades in the table Trades to hold fills against.</p>;
    case "noFills":
      return <p className={styles.text}>There are no fills yet. {COLUMNS}</p>;
    case "unreadable":
      return <Unreadable table={execution.table} issues={execution.issues} onGoTo={onGoTo} />;
    case "measured":
      return <Measured execution={execution} onGoTo={onGoTo} />;
  }
}

interface UnreadableProps extends Pick<Extract<ExecutionState, { kind: "unreadable" }>, "table" | "issues"> {
  readonly onGoTo: (address: string) => void;
}

function Unreadable({ table, issues, onGoTo }: UnreadableProps) {
  const styles = useStyles();
  return (
    <>
      <p className={styles.text}>Nothing is counted while a fill or a trade cannot be read.</p>
      <IssueList
        title={tableIssuesTitle(table.name, issues)}
        label={`What cannot be read of ${table.name}`}
        issues={issues}
        origin={table.origin}
        headerRow={0}
        onGoTo={(issue) =>
          onGoTo(addressOn(table.origin.sheet, addressOfIssue(issue, table.origin, table.cells)))
        }
      />
    </>
  );
}

interface MeasuredProps {
  readonly execution: Extract<ExecutionState, { kind: "measured" }>;
  readonly onGoTo: (address: string) => void;
}

function Measured({ execution, onGoTo }: MeasuredProps) {
  const styles = useStyles();
  const { fills, fillCount, notes, shortfall } = execution;
  return (
    <>
      <p className={styles.text}>
        <Source table={fills} onGoTo={onGoTo} /> · {formatCount(fillCount, "fill")}
      </p>
      <CellNotes
        notes={notes.map((note) => ({ ...note, origin: fills.origin, table: null }))}
        onGoTo={onGoTo}
      />
      <Facts facts={shortfallFacts(shortfall)} />
      <p className={styles.quiet}>In quote currency; above 0 is money lost. The same in a cell:</p>
      <p className={styles.quiet}>{shortfallFormula(fills)}</p>
      <Disclosure summary="By run">
        <RunShortfalls runs={shortfall.runs} />
      </Disclosure>
      <Disclosure summary="By trade">
        <TradeShortfalls runs={shortfall.runs} />
      </Disclosure>
    </>
  );
}

/** What gives the same by run, to check it: a table goes by its name, selected cells by their address. */
function shortfallFormula({ name, address }: TableReading): string {
  const trades = { reference: tableReference("Trades") };
  const fills = { reference: name === address ? address : tableReference(name) };
  return hedgeFormula("SHORTFALL", [trades, fills, "Run"]);
}

function Source({ table, onGoTo }: { readonly table: TableReading } & Pick<MeasuredProps, "onGoTo">) {
  return (
    <Link as="button" onClick={() => onGoTo(table.address)}>
      {table.address}
    </Link>
  );
}

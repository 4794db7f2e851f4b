import { makeStyles, tokens } from "@fluentui/react-components";
import type { ExecutionState } from "../../app/session";
import type { FillsSource } from "../../app/workbookPort";
import type { RunShortfall } from "../../core/hedging/shortfall/execution";
import type { LogEntry } from "../../sheet/logTable";
import { ExecutionSection } from "./ExecutionSection";
import { LogRun } from "./LogRun";

const useStyles = makeStyles({
  text: { margin: 0 },
  runs: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    margin: 0,
    padding: 0,
    listStyleType: "none",
  },
});

export interface LogViewProps {
  /** Newest first; `null` until it has been read. */
  readonly log: readonly LogEntry[] | null;
  readonly execution: ExecutionState | null;
  readonly busy: boolean;
  readonly onRevert: () => void;
  readonly onReadExecution: (source: FillsSource) => void;
  readonly onGoTo: (address: string) => void;
}

export function LogView({ log, execution, busy, onRevert, onReadExecution, onGoTo }: LogViewProps) {
  const styles = useStyles();
  if (log === null) return <p className={styles.text}>The log has not been read yet.</p>;
  if (log.length === 0)
    return <p className={styles.text}>No runs yet. Each time trades are written, a run is added here.</p>;
  const shortfallOf = shortfallsByRun(execution);
  return (
    <>
      <ExecutionSection execution={execution} busy={busy} onRead={onReadExecution} onGoTo={onGoTo} />
      <ol className={styles.runs} aria-label="Runs, newest first">
        {log.map((entry, index) => (
          <li key={`${entry.run} ${entry.state}`}>
            <LogRun
              entry={entry}
              shortfall={shortfallOf.get(entry.run) ?? null}
              revertible={index === 0 && entry.state === "written"}
              busy={busy}
              onRevert={onRevert}
            />
          </li>
        ))}
      </ol>
    </>
  );
}

/** Trades that were reverted stand in no table any more: their run has none. */
function shortfallsByRun(execution: ExecutionState | null): ReadonlyMap<number, RunShortfall> {
  const runs = execution?.kind === "measured" ? execution.shortfall.runs : [];
  return new Map(runs.map((run) => [run.run, run]));
}

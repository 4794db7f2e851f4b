import { makeStyles, tokens } from "@fluentui/react-components";
import type { LogEntry } from "../../sheet/logTable";
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
  readonly busy: boolean;
  readonly onRevert: () => void;
}

export function LogView({ log, busy, onRevert }: LogViewProps) {
  const styles = useStyles();
  if (log === null) return <p className={styles.text}>The log has not been read yet.</p>;
  if (log.length === 0)
    return <p className={styles.text}>No runs yet. Each time trades are written, a run is added here.</p>;
  return (
    <ol className={styles.runs} aria-label="Runs, newest first">
      {log.map((entry, index) => (
        <li key={`${entry.run} ${entry.state}`}>
          <LogRun
            entry={entry}
            revertible={index === 0 && entry.state === "written"}
            busy={busy}
            onRevert={onRevert}
          />
        </li>
      ))}
    </ol>
  );
}

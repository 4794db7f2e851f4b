import { Button, makeStyles, tokens, useRestoreFocusTarget } from "@fluentui/react-components";
import { useState } from "react";
import type { CellIssue, GridOrigin } from "../../sheet/grid";

/** So many rows are shown at once: a wrong column can make every row of a long book unreadable. */
const PAGE = 20;

const useStyles = makeStyles({
  issues: {
    border: `1px solid ${tokens.colorStatusDangerBorder1}`,
    borderRadius: tokens.borderRadiusMedium,
    padding: tokens.spacingHorizontalS,
  },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorStatusDangerForeground3,
  },
  list: { margin: `${tokens.spacingVerticalXS} 0 0`, padding: 0, listStyleType: "none" },
  row: {
    display: "flex",
    alignItems: "flex-start",
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  cells: { flexGrow: 1, minWidth: 0 },
  issue: {
    display: "block",
    width: "100%",
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXS}`,
    textAlign: "left",
    font: "inherit",
    color: "inherit",
    border: "none",
    backgroundColor: "transparent",
    cursor: "pointer",
    overflowWrap: "anywhere",
    ":hover": { backgroundColor: tokens.colorSubtleBackgroundHover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  cell: { display: "block", color: tokens.colorBrandForegroundLink },
  wanted: { display: "block", color: tokens.colorNeutralForeground2 },
  action: { flexShrink: 0, minWidth: "auto", marginTop: tokens.spacingVerticalXXS },
});

/** What can be done about a row besides putting it right in the sheet. */
export interface RowAction {
  readonly label: string;
  /** With the row in it, for who does not see which row it stands at. */
  readonly name: string;
  readonly does: () => void;
}

export interface IssueListProps {
  /** "2 rows cannot be read" */
  readonly title: string;
  /** Names the list among others. */
  readonly label: string;
  readonly issues: readonly CellIssue[];
  readonly origin: GridOrigin;
  readonly headerRow: number;
  readonly busy?: boolean;
  readonly onGoTo: (issue: CellIssue) => void;
  /** `place`: "Row 14". Absent where nothing else can be done. */
  readonly actionFor?: (gridRow: number, place: string) => RowAction;
}

/** Cells that cannot be read, by row; each leads to its place in the sheet. */
export function IssueList(props: IssueListProps) {
  const { title, label, issues, origin, headerRow, busy = false, onGoTo, actionFor } = props;
  const styles = useStyles();
  const takesFocusBack = useRestoreFocusTarget();
  const [shown, setShown] = useState(PAGE);
  const rows = [...groupByRow(issues)];
  const left = rows.length - shown;
  return (
    <section className={styles.issues} aria-label={label}>
      <h2 className={styles.title}>{title}</h2>
      <ul className={styles.list}>
        {rows.slice(0, shown).map(([gridRow, ofRow]) => {
          const place = `${gridRow === headerRow ? "Header row" : "Row"} ${origin.row + gridRow + 1}`;
          const action = actionFor?.(gridRow, place);
          return (
            <li key={gridRow} className={styles.row}>
              <div className={styles.cells}>
                {ofRow.map((issue) => (
                  <button
                    type="button"
                    key={`${issue.gridColumn} ${issue.column}`}
                    className={styles.issue}
                    onClick={() => onGoTo(issue)}
                  >
                    <span className={styles.cell}>
                      {place} · {issue.column}
                    </span>
                    <span className={styles.wanted}>
                      found {issue.found} · wanted: {issue.wanted}
                    </span>
                  </button>
                ))}
              </div>
              {action !== undefined && (
                <Button
                  {...takesFocusBack}
                  className={styles.action}
                  size="small"
                  appearance="subtle"
                  aria-label={action.name}
                  disabledFocusable={busy}
                  onClick={action.does}
                >
                  {action.label}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
      {left > 0 && (
        <Button size="small" onClick={() => setShown(shown + PAGE)}>
          Show {Math.min(left, PAGE)} more of {left}
        </Button>
      )}
    </section>
  );
}

function groupByRow(issues: readonly CellIssue[]): ReadonlyMap<number, readonly CellIssue[]> {
  const rows = new Map<number, CellIssue[]>();
  for (const issue of issues) {
    const row = rows.get(issue.gridRow);
    if (row === undefined) rows.set(issue.gridRow, [issue]);
    else row.push(issue);
  }
  return rows;
}

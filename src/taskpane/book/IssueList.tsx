import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { CellIssue, GridOrigin } from "../../sheet/grid";
import { issuesTitle } from "./issuesTitle";

/** So many are shown at once: a wrong column can make every row of a long book unreadable. */
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
  issue: {
    display: "block",
    width: "100%",
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXS}`,
    textAlign: "left",
    font: "inherit",
    color: "inherit",
    border: "none",
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    backgroundColor: "transparent",
    cursor: "pointer",
    overflowWrap: "anywhere",
    ":hover": { backgroundColor: tokens.colorSubtleBackgroundHover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  cell: { display: "block", color: tokens.colorBrandForegroundLink },
  wanted: { display: "block", color: tokens.colorNeutralForeground2 },
});

export interface IssueListProps {
  readonly issues: readonly CellIssue[];
  readonly origin: GridOrigin;
  readonly onGoTo: (issue: CellIssue) => void;
}

/** Cells that cannot be read; each leads to its place in the sheet. */
export function IssueList({ issues, origin, onGoTo }: IssueListProps) {
  const styles = useStyles();
  const [shown, setShown] = useState(PAGE);
  const left = issues.length - shown;
  return (
    <section className={styles.issues} aria-label="What cannot be read">
      <h2 className={styles.title}>{issuesTitle(issues)}</h2>
      <ul className={styles.list}>
        {issues.slice(0, shown).map((issue) => (
          <li key={`${issue.gridRow} ${issue.gridColumn} ${issue.column}`}>
            <button type="button" className={styles.issue} onClick={() => onGoTo(issue)}>
              <span className={styles.cell}>
                {place(issue, origin)} · {issue.column}
              </span>
              <span className={styles.wanted}>
                found {issue.found} · wanted: {issue.wanted}
              </span>
            </button>
          </li>
        ))}
      </ul>
      {left > 0 && (
        <Button size="small" onClick={() => setShown(shown + PAGE)}>
          Show {Math.min(left, PAGE)} more of {left}
        </Button>
      )}
    </section>
  );
}

/** Row number as it stands at the left of the sheet. */
function place({ gridRow }: CellIssue, origin: GridOrigin): string {
  const row = origin.row + gridRow + 1;
  return gridRow === 0 ? `Header row ${row}` : `Row ${row}`;
}

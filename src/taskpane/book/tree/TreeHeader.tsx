import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { AMOUNT, NAME, type SortColumn, type TreeSort } from "./sortTree";
import type { TreeLayout } from "./treeLayout";

const useStyles = makeStyles({
  row: {
    display: "grid",
    position: "sticky",
    top: 0,
    zIndex: 2,
    boxSizing: "border-box",
    backgroundColor: tokens.colorNeutralBackground2,
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
  },
  cell: { display: "flex", minWidth: 0 },
  group: { display: "contents" },
  names: { position: "sticky", left: 0, backgroundColor: tokens.colorNeutralBackground2, zIndex: 1 },
  button: {
    display: "flex",
    flexDirection: "column",
    justifyContent: "center",
    alignItems: "flex-end",
    width: "100%",
    minWidth: 0,
    padding: `0 ${tokens.spacingHorizontalXS}`,
    border: "none",
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground2,
    font: "inherit",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    textAlign: "right",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorSubtleBackgroundHover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  first: { alignItems: "flex-start", textAlign: "left" },
  sorted: { color: tokens.colorNeutralForeground1, fontWeight: tokens.fontWeightSemibold },
  // In a narrow pane the amount stands below the name, as in the rows.
  below: { gridRowStart: 2, gridColumnStart: 1 },
  bothLines: { gridRowStart: 1, gridRowEnd: 3 },
  name: { whiteSpace: "nowrap" },
  unit: { color: tokens.colorNeutralForeground3, fontWeight: tokens.fontWeightRegular },
});

export interface TreeHeaderProps {
  readonly layout: TreeLayout;
  readonly sort: TreeSort;
  readonly onSort: (by: SortColumn) => void;
}

export function TreeHeader({ layout, sort, onSort }: TreeHeaderProps) {
  const styles = useStyles();
  const { wide, figures, owner, headerHeight, gridTemplateColumns, minWidth } = layout;
  const heading = (by: SortColumn, name: string, unit: string, cell: string, button: string) => {
    const direction = sort?.by === by ? sort.direction : "none";
    return (
      <div key={by} role="columnheader" aria-sort={direction} className={mergeClasses(styles.cell, cell)}>
        <button
          type="button"
          className={mergeClasses(styles.button, button, direction !== "none" && styles.sorted)}
          onClick={() => onSort(by)}
        >
          <span className={styles.name}>
            {name}
            {direction !== "none" && <span aria-hidden>{direction === "ascending" ? "↑" : "↓"}</span>}
          </span>
          {unit !== "" && <span className={styles.unit}> {unit}</span>}
        </button>
      </div>
    );
  };
  return (
    <div role="rowgroup" className={styles.group}>
      <div
        role="row"
        aria-rowindex={1}
        className={styles.row}
        style={{ gridTemplateColumns, minWidth, height: headerHeight }}
      >
        {heading(NAME, "Underlying", "", styles.names, styles.first)}
        {heading(AMOUNT, "Spot, quantity", "", wide ? "" : styles.below, wide ? "" : styles.first)}
        {figures.map(({ name, unit }) => heading(name, name, unit(owner), wide ? "" : styles.bothLines, ""))}
      </div>
    </div>
  );
}

import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useCallback } from "react";
import { ScrollBox } from "../analysis/ScrollBox";
import { percentShift } from "../analysis/shifts";
import { unitOf } from "../analysis/shownMeasures";
import { divergingShade } from "../chart/divergingShade";
import { formatCompact } from "../format/compact";
import { type ScenarioInput, type Scenarios, volShiftText } from "./scenarioInput";

/** Of the column that stays in sight. */
const CORNER_WIDTH = 70;

const useStyles = makeStyles({
  table: {
    borderCollapse: "separate",
    borderSpacing: "1px",
    width: "100%",
    fontVariantNumeric: "tabular-nums",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  head: {
    padding: tokens.spacingHorizontalXXS,
    textAlign: "right",
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground2,
    whiteSpace: "nowrap",
  },
  column: { scrollSnapAlign: "start" },
  // What is scrolled passes below it.
  corner: {
    position: "sticky",
    left: 0,
    zIndex: 1,
    boxSizing: "border-box",
    width: `${CORNER_WIDTH}px`,
    minWidth: `${CORNER_WIDTH}px`,
    maxWidth: `${CORNER_WIDTH}px`,
    textAlign: "left",
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: `1px 0 0 ${tokens.colorNeutralStroke2}`,
  },
  cell: {
    minWidth: "50px",
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXXS}`,
    textAlign: "right",
    whiteSpace: "nowrap",
  },
  unmoved: { fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground1 },
  here: { outline: `1px solid ${tokens.colorNeutralStrokeAccessible}`, outlineOffset: "-1px" },
});

export interface HeatMapProps {
  readonly input: ScenarioInput;
  readonly scenarios: Scenarios;
}

/** The grid: a number in each cell, its shade beside it. Highest volatility on top. */
export function HeatMap({ input, scenarios }: HeatMapProps) {
  const styles = useStyles();
  const { measure, scope, spotShifts, volShifts, days } = input;
  const largest = Math.max(...scenarios.flat().map(Math.abs));
  const label = `${measure.name}, ${unitOf(measure, scope)}, by shift of spot and of volatility`;
  return (
    <ScrollBox label={label} boxRef={useMiddleInSight()} stuckWidth={CORNER_WIDTH}>
      <table className={styles.table} aria-label={label}>
        <thead>
          <tr>
            <th scope="col" className={mergeClasses(styles.head, styles.corner)}>
              Vol \ Spot
            </th>
            {spotShifts.map((shift) => (
              <th
                scope="col"
                key={shift}
                className={mergeClasses(styles.head, styles.column, shift === 0 && styles.unmoved)}
                data-unmoved={shift === 0 ? "" : undefined}
              >
                {percentShift(shift)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {volShifts
            .map((volShift, row) => (
              <tr key={volShift}>
                <th
                  scope="row"
                  className={mergeClasses(styles.head, styles.corner, volShift === 0 && styles.unmoved)}
                >
                  {volShiftText(input, volShift)}
                </th>
                {scenarios[row]!.map((value, column) => (
                  <td
                    key={spotShifts[column]}
                    className={mergeClasses(
                      styles.cell,
                      volShift === 0 && spotShifts[column] === 0 && days === 0 && styles.here,
                    )}
                    style={{ backgroundColor: divergingShade(value, largest) }}
                  >
                    {formatCompact(value)}
                  </td>
                ))}
              </tr>
            ))
            .reverse()}
        </tbody>
      </table>
    </ScrollBox>
  );
}

/** Where the grid is wider than the pane it opens on spot as it is, not on the deepest fall; no column is cut at the left. */
function useMiddleInSight(): (box: HTMLDivElement | null) => void {
  return useCallback((box: HTMLDivElement | null) => {
    const middle = box?.querySelector<HTMLElement>("[data-unmoved]");
    if (!box || !middle) return;
    const wished = middle.offsetLeft + middle.offsetWidth / 2 - (box.clientWidth + CORNER_WIDTH) / 2;
    const columns = [...box.querySelectorAll<HTMLElement>("thead th")].slice(1);
    const starts = columns.map(({ offsetLeft }) => offsetLeft - CORNER_WIDTH);
    box.scrollLeft = starts.find((start) => start >= wished) ?? 0;
  }, []);
}

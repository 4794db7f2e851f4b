import { makeStyles, tokens } from "@fluentui/react-components";
import { memo } from "react";
import { Note } from "../analysis/Note";
import { NumberTable } from "../analysis/NumberTable";
import { percentShift } from "../analysis/shifts";
import { unitOf } from "../analysis/shownMeasures";
import { Disclosure } from "../Disclosure";
import { describeEnding, describeExtremes } from "./describeScenarios";
import { HeatMap, type HeatMapProps } from "./HeatMap";
import { volShiftText } from "./scenarioInput";

const useStyles = makeStyles({
  extremes: { margin: `0 0 ${tokens.spacingVerticalXS}`, padding: 0, listStyleType: "none" },
});

/** The grid, what stands out in it, and its numbers; not drawn again while a newer one is worked out. */
export const ScenarioPicture = memo(function ScenarioPicture({ input, scenarios }: HeatMapProps) {
  const styles = useStyles();
  return (
    <>
      <ul className={styles.extremes}>
        {describeExtremes(input, scenarios).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <HeatMap input={input} scenarios={scenarios} />
      <Note>{describeEnding(input)}</Note>
      <Disclosure summary="Exact numbers">
        <ExactNumbers input={input} scenarios={scenarios} />
      </Disclosure>
    </>
  );
});

/** A row for each shift of spot, so that many digits fit. */
function ExactNumbers({ input, scenarios }: HeatMapProps) {
  const { measure, scope, spotShifts, volShifts } = input;
  return (
    <NumberTable
      label={`${measure.name}, ${unitOf(measure, scope)}, exact`}
      corner="Spot \ Vol"
      columns={volShifts.map((shift) => volShiftText(input, shift))}
      rows={spotShifts.map((shift, column) => ({
        name: percentShift(shift),
        cells: scenarios.map((row) => measure.format(row[column]!)),
      }))}
    />
  );
}

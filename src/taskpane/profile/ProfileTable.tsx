import { percentShift } from "../analysis/shifts";
import { unitOf } from "../analysis/shownMeasures";
import { NumberTable } from "../analysis/NumberTable";
import { formatPrice } from "../format/numbers";
import type { ProfileChartProps } from "./ProfileChart";

/** The same numbers, to read out and to check. */
export function ProfileTable({ input: { scope, measure, spotShifts }, lines, profile }: ProfileChartProps) {
  const { spot } = scope;
  return (
    <NumberTable
      label={`${measure.name} by spot, ${unitOf(measure, scope)}`}
      corner={spot === null ? "Move" : "Spot"}
      columns={lines.map(({ name }) => name)}
      rows={spotShifts.map((shift, row) => ({
        name: spot === null ? percentShift(shift) : formatPrice(Number((spot * (1 + shift)).toPrecision(7))),
        detail: spot === null ? null : percentShift(shift),
        cells: profile.map((line) => measure.format(line[row]!)),
      }))}
    />
  );
}

import { makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { percentShift } from "../analysis/shifts";
import { unitOf } from "../analysis/shownMeasures";
import { LineChart } from "../chart/LineChart";
import { LineSwatch } from "../chart/LineSwatch";
import { digitsOfTicks } from "../chart/ticks";
import { formatCompact } from "../format/compact";
import { formatPrice } from "../format/numbers";
import type { Profile, ProfileInput } from "./profileInput";
import type { Moment } from "./moments";

const useStyles = makeStyles({
  reading: {
    width: "100%",
    marginTop: tokens.spacingVerticalXS,
    borderCollapse: "collapse",
    fontVariantNumeric: "tabular-nums",
  },
  head: { padding: 0, textAlign: "left", fontWeight: tokens.fontWeightSemibold },
  name: { padding: 0, textAlign: "left", fontWeight: tokens.fontWeightRegular },
  quiet: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  amount: {
    padding: 0,
    textAlign: "right",
    verticalAlign: "top",
    whiteSpace: "nowrap",
    fontWeight: tokens.fontWeightSemibold,
  },
});

export interface ProfileChartProps {
  readonly input: Pick<ProfileInput, "scope" | "measure" | "spotShifts">;
  /** What each line of the profile is. */
  readonly lines: readonly Omit<Moment, "days">[];
  readonly profile: Profile;
}

/** Lines against spot, and what they are worth where they are read off. */
export function ProfileChart({ input, lines, profile }: ProfileChartProps) {
  const styles = useStyles();
  const { scope, measure, spotShifts } = input;
  const { spot, underlying } = scope;
  const middle = (spotShifts.length - 1) / 2;
  const [chosen, setChosen] = useState(middle);
  // Another grid may have fewer points.
  const reading = chosen < spotShifts.length ? chosen : middle;
  const shift = spotShifts[reading]!;
  const spotText = spotAt(spot, shift);
  const values = profile.map((line) => `${measure.format(line[reading]!)}`);
  const readingText = [spotText, ...lines.map(({ inWords }, index) => `${inWords}: ${values[index]}`)].join(
    "; ",
  );
  return (
    <>
      <LineChart
        label={`${measure.name} against spot of ${underlying ?? "all underlyings"}`}
        x={spot === null ? spotShifts : spotShifts.map((each) => spot * (1 + each))}
        lines={lines.map(({ name }, index) => ({ name, values: profile[index]! }))}
        marker={{ x: spot ?? 0, name: spot === null ? "spot" : `spot ${formatPrice(spot)}` }}
        formatX={spot === null ? percentShift : formatPrice}
        formatY={(ticks) => ticks.map((tick) => formatCompact(tick, digitsOfTicks(ticks)))}
        reading={reading}
        readingText={readingText}
        onReading={setChosen}
      />
      <table className={styles.reading} aria-label="Reading of the chart">
        <thead>
          <tr>
            <th scope="col" className={styles.head}>
              {spotText}
            </th>
            <th scope="col" className={styles.amount}>
              {measure.name} <span className={styles.quiet}>{unitOf(measure, scope)}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ name, detail }, index) => (
            <tr key={name}>
              <th scope="row" className={styles.name}>
                <LineSwatch index={index} />
                {name} <span className={styles.quiet}>{detail}</span>
              </th>
              <td className={styles.amount}>{values[index]}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

/** "Spot 98,962.5, +5 %"; without a spot of its own: "Spots +5 %". */
function spotAt(spot: number | null, shift: number): string {
  if (spot === null) return `Spots ${percentShift(shift)}`;
  return `Spot ${formatPrice(Number((spot * (1 + shift)).toPrecision(7)))}, ${percentShift(shift)}`;
}

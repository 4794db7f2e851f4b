import { countEnding } from "../analysis/endings";
import { percentShift } from "../analysis/shifts";
import { PROFIT, unitOf } from "../analysis/shownMeasures";
import { formatCompact } from "../format/compact";
import { formatCount, formatShort } from "../format/numbers";
import { extremesOf, type ScenarioCell } from "./extremes";
import { type ScenarioInput, type Scenarios, volShiftText } from "./scenarioInput";

/** What opens to the fields that set it: "Spot ±20 % in 9, volatility ±10 pts in 5, at once". */
export function describeGrid(input: ScenarioInput): string {
  const { spotShifts, volShifts, days } = input;
  const spot = `Spot ${plusMinus(percentShift(spotShifts.at(-1)!))} in ${spotShifts.length}`;
  const volatility = `volatility ${plusMinus(volShiftText(input, volShifts.at(-1)!))} in ${volShifts.length}`;
  return `${spot}, ${volatility}, ${days === 0 ? "at once" : `in ${formatShort(days)} ${days === 1 ? "day" : "days"}`}`;
}

/** "Worst: −1.2 M USD at −20 %, +10 pts" and "Best: …"; greeks have a lowest and a highest. */
export function describeExtremes(input: ScenarioInput, scenarios: Scenarios): readonly string[] {
  const extremes = extremesOf(scenarios);
  const isProfit = input.measure === PROFIT;
  if (extremes === null) return [`The same in every scenario: ${amount(input, scenarios[0]![0]!)}`];
  return [
    `${isProfit ? "Worst" : "Lowest"}: ${describeCell(input, extremes.least)}`,
    `${isProfit ? "Best" : "Highest"}: ${describeCell(input, extremes.most)}`,
  ];
}

/** What ends within the days, and how; empty where nothing does. */
export function describeEnding({ scope: { positions, asOf }, days }: ScenarioInput): string {
  const ending = countEnding(positions, asOf, days);
  if (ending === 0) return "";
  return `${formatCount(ending, "position")} ${ending === 1 ? "ends within the days and counts" : "end within the days and count"} as settled.`;
}

function describeCell(input: ScenarioInput, { row, column, value }: ScenarioCell): string {
  const spot = percentShift(input.spotShifts[column]!);
  return `${amount(input, value)} at ${spot}, ${volShiftText(input, input.volShifts[row]!)}`;
}

function amount({ measure, scope }: ScenarioInput, value: number): string {
  return `${formatCompact(value)} ${unitOf(measure, scope)}`;
}

const plusMinus = (shift: string): string => shift.replace("+", "±");

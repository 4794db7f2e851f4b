import { linearScale, type Scale, type Span } from "./linearScale";
import { ticksAround, ticksWithin } from "./ticks";

/** Numbers of a line chart, x rising. */
export interface ChartNumbers {
  readonly x: readonly number[];
  /** As many values each as there are in `x`. */
  readonly lines: readonly (readonly number[])[];
}

export interface Axis {
  readonly ticks: readonly number[];
  readonly labels: readonly string[];
  readonly place: Scale;
}

/** Where everything stands, in pixels from the top left. */
export interface ChartLayout {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly x: Axis;
  readonly y: Axis;
}

export interface ChartTexts {
  readonly formatX: (value: number) => string;
  readonly formatY: (ticks: readonly number[]) => readonly string[];
  /** What stands at the right end of the lines. */
  readonly lineNames: readonly string[];
}

const TOP = 20;
/** Below the plot: the labels of the x axis. */
const BELOW = 22;
const Y_STEPS = 5;
/** Of the small text, on average; digits are all as wide. */
const CHARACTER = 6.4;
const GAP = 8;

const longest = (texts: readonly string[]): number => Math.max(0, ...texts.map(({ length }) => length));

/** The y axis holds all values and 0, so that a sign is seen as one. */
export function layOutChart(
  { x, lines }: ChartNumbers,
  { formatX, formatY, lineNames }: ChartTexts,
  width: number,
  height: number,
): ChartLayout {
  const values = lines.flat();
  const yTicks = ticksAround([Math.min(0, ...values), Math.max(0, ...values)], Y_STEPS);
  const yLabels = formatY(yTicks);
  const left = Math.ceil(longest(yLabels) * CHARACTER + GAP);
  const right = Math.floor(width - longest(lineNames) * CHARACTER - GAP);
  const bottom = height - BELOW;
  const xSpan: Span = [x[0]!, x.at(-1)!];
  const labelWidth = longest(xSpan.map(formatX)) * CHARACTER + 2 * GAP;
  const xTicks = ticksWithin(xSpan, Math.max(2, Math.floor((right - left) / labelWidth)));
  return {
    ...{ left, right, bottom, top: TOP },
    x: { ticks: xTicks, labels: xTicks.map(formatX), place: linearScale(xSpan, [left, right]) },
    y: {
      ticks: yTicks,
      labels: yLabels,
      place: linearScale([yTicks[0]!, yTicks.at(-1)!], [bottom, TOP]),
    },
  };
}

/** Place in `x`, which rises, of the value that is nearest to `value`. */
export function nearestIndex(x: readonly number[], value: number): number {
  let nearest = 0;
  x.forEach((each, index) => {
    if (Math.abs(each - value) < Math.abs(x[nearest]! - value)) nearest = index;
  });
  return nearest;
}

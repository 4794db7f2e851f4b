import { makeStyles, tokens } from "@fluentui/react-components";
import type { KeyboardEvent, PointerEvent } from "react";
import { type ChartLayout, layOutChart, nearestIndex } from "./chartLayout";
import { linePath } from "./linePath";
import { lineStyle } from "./lineStyles";
import { spreadLabels } from "./spreadLabels";
import { useWidth } from "./useWidth";

const HEIGHT = 228;
const LABEL_GAP = 13;
/** Points that Page Up and Page Down pass over. */
const PAGE = 10;

const useStyles = makeStyles({
  chart: {
    width: "100%",
    minWidth: 0,
    height: `${HEIGHT}px`,
    cursor: "crosshair",
    touchAction: "pan-y",
    borderRadius: tokens.borderRadiusMedium,
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  picture: { display: "block", overflow: "visible", fontVariantNumeric: "tabular-nums" },
  text: {
    fill: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    fontFamily: tokens.fontFamilyBase,
  },
  grid: { stroke: tokens.colorNeutralStroke3, strokeWidth: "1px" },
  zero: { stroke: tokens.colorNeutralStrokeAccessible, strokeWidth: "1px" },
  marker: { stroke: tokens.colorNeutralStrokeAccessible, strokeWidth: "1px", strokeDasharray: "1 3" },
  reading: { stroke: tokens.colorNeutralForeground3, strokeWidth: "1px" },
  line: { fill: "none", strokeWidth: "2px", strokeLinejoin: "round" },
  dot: { stroke: tokens.colorNeutralBackground1, strokeWidth: "1.5px" },
});

export interface ChartLine {
  /** Short: it stands at the line's end. */
  readonly name: string;
  readonly values: readonly number[];
}

export interface LineChartProps {
  /** What is read off, for screen readers: "P&L against spot of BTC". */
  readonly label: string;
  /** Rising. */
  readonly x: readonly number[];
  readonly lines: readonly ChartLine[];
  readonly marker: { readonly x: number; readonly name: string };
  readonly formatX: (value: number) => string;
  readonly formatY: (ticks: readonly number[]) => readonly string[];
  /** Place in `x` of what is read off. */
  readonly reading: number;
  /** The reading in words. */
  readonly readingText: string;
  readonly onReading: (index: number) => void;
}

/** Lines over one axis, read off at one place of it: by pointer, or by arrow keys as a slider is. */
export function LineChart(props: LineChartProps) {
  const { label, x, lines, marker, formatX, formatY, reading, readingText, onReading } = props;
  const styles = useStyles();
  const [ref, width] = useWidth();
  const names = lines.map(({ name }) => name);
  const texts = { formatX, formatY, lineNames: names };
  const layout = layOutChart({ x, lines: lines.map(({ values }) => values) }, texts, width, HEIGHT);
  const last = x.length - 1;
  const readAt = (event: PointerEvent<HTMLElement>) => {
    const { left: chartLeft } = event.currentTarget.getBoundingClientRect();
    const share = (event.clientX - chartLeft - layout.left) / (layout.right - layout.left);
    onReading(nearestIndex(x, x[0]! + share * (x[last]! - x[0]!)));
  };
  const moves: Record<string, number> = {
    ArrowLeft: reading - 1,
    ArrowDown: reading - 1,
    ArrowRight: reading + 1,
    ArrowUp: reading + 1,
    PageDown: reading - PAGE,
    PageUp: reading + PAGE,
    Home: 0,
    End: last,
  };
  const readByKey = (event: KeyboardEvent) => {
    const wished = moves[event.key];
    if (wished === undefined) return;
    event.preventDefault();
    onReading(Math.min(Math.max(wished, 0), last));
  };
  return (
    <div
      ref={ref}
      className={styles.chart}
      role="slider"
      tabIndex={0}
      aria-label={label}
      aria-valuemin={x[0]}
      aria-valuemax={x[last]}
      aria-valuenow={x[reading]}
      aria-valuetext={readingText}
      onKeyDown={readByKey}
      onPointerDown={readAt}
      onPointerMove={readAt}
    >
      <svg className={styles.picture} width={width} height={HEIGHT} aria-hidden="true">
        <Axes layout={layout} />
        <Marker layout={layout} marker={marker} />
        {lines.map(({ name, values }, index) => (
          <path
            key={name}
            className={styles.line}
            stroke={lineStyle(index).stroke}
            strokeDasharray={lineStyle(index).dashes}
            d={linePath(values.map((y, place) => ({ x: layout.x.place(x[place]!), y: layout.y.place(y) })))}
          />
        ))}
        <LineNames layout={layout} lines={lines} />
        <line
          className={styles.reading}
          x1={layout.x.place(x[reading]!)}
          x2={layout.x.place(x[reading]!)}
          y1={layout.top}
          y2={layout.bottom}
        />
        {lines.map(({ name, values }, index) => (
          <circle
            key={name}
            className={styles.dot}
            fill={lineStyle(index).stroke}
            cx={layout.x.place(x[reading]!)}
            cy={layout.y.place(values[reading]!)}
            r="4"
          />
        ))}
      </svg>
    </div>
  );
}

function Axes({ layout: { left, right, bottom, x, y } }: { readonly layout: ChartLayout }) {
  const styles = useStyles();
  return (
    <>
      {y.ticks.map((tick, index) => (
        <g key={tick}>
          <line
            className={tick === 0 ? styles.zero : styles.grid}
            x1={left}
            x2={right}
            y1={y.place(tick)}
            y2={y.place(tick)}
          />
          <text className={styles.text} x={left - 5} y={y.place(tick)} dy="0.35em" textAnchor="end">
            {y.labels[index]}
          </text>
        </g>
      ))}
      {x.ticks.map((tick, index) => (
        <g key={tick}>
          <line className={styles.grid} x1={x.place(tick)} x2={x.place(tick)} y1={bottom} y2={bottom + 4} />
          <text className={styles.text} x={x.place(tick)} y={bottom + 17} textAnchor="middle">
            {x.labels[index]}
          </text>
        </g>
      ))}
    </>
  );
}

interface MarkerProps {
  readonly layout: ChartLayout;
  readonly marker: LineChartProps["marker"];
}

function Marker({ layout: { top, bottom, x }, marker }: MarkerProps) {
  const styles = useStyles();
  const place = x.place(marker.x);
  return (
    <>
      <line className={styles.marker} x1={place} x2={place} y1={top} y2={bottom} />
      <text className={styles.text} x={place} y={top - 7} textAnchor="middle">
        {marker.name}
      </text>
    </>
  );
}

interface LineNamesProps {
  readonly layout: ChartLayout;
  readonly lines: readonly ChartLine[];
}

function LineNames({ layout: { top, right, bottom, y }, lines }: LineNamesProps) {
  const styles = useStyles();
  const ends = lines.map(({ values }) => y.place(values.at(-1)!));
  const places = spreadLabels(ends, LABEL_GAP, [top, bottom - LABEL_GAP / 2]);
  return lines.map(({ name }, index) => (
    <text key={name} className={styles.text} x={right + 5} y={places[index]} dy="0.35em">
      {name}
    </text>
  ));
}

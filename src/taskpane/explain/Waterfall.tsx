import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { linearScale, type Scale } from "../chart/linearScale";
import { formatMoney } from "../format/numbers";
import { spanOf, type WaterfallBar } from "./waterfallBars";

const ROW = 24;
const BAR = 12;
const BAR_TOP = (ROW - BAR) / 2;
/** A bar that is too small to be seen is a line. */
const THINNEST = 1;

const useStyles = makeStyles({
  table: {
    width: "100%",
    borderCollapse: "collapse",
    fontVariantNumeric: "tabular-nums",
    tableLayout: "auto",
  },
  head: {
    padding: 0,
    textAlign: "right",
    fontWeight: tokens.fontWeightRegular,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3,
    ":first-child": { textAlign: "left" },
  },
  name: {
    padding: 0,
    height: `${ROW}px`,
    textAlign: "left",
    fontWeight: tokens.fontWeightRegular,
    whiteSpace: "nowrap",
  },
  bar: { padding: `0 ${tokens.spacingHorizontalS}`, width: "100%" },
  picture: { display: "block", width: "100%", height: `${ROW}px` },
  amount: { padding: 0, textAlign: "right", whiteSpace: "nowrap" },
  total: { fontWeight: tokens.fontWeightSemibold },
  apart: { paddingTop: tokens.spacingVerticalM },
  totalRow: { borderTop: `1px solid ${tokens.colorNeutralStroke1}` },
  gain: { fill: tokens.colorPaletteBlueBorderActive },
  loss: { fill: tokens.colorPalettePumpkinBorderActive },
  sum: { fill: tokens.colorNeutralForeground2 },
  zero: { stroke: tokens.colorNeutralStrokeAccessible, strokeWidth: "1px" },
  link: { stroke: tokens.colorNeutralStroke1, strokeWidth: "1px" },
});

export interface WaterfallProps {
  readonly bars: readonly WaterfallBar[];
  /** Amounts that are no part of the P&L; the last is a sum. */
  readonly below: readonly { readonly name: string; readonly value: number }[];
  readonly money: string;
}

/** How a P&L comes about, term by term; each bar begins where the one above it ends. Apart, what comes to it. */
export function Waterfall({ bars, below, money }: WaterfallProps) {
  const styles = useStyles();
  const place = linearScale(spanOf(bars), [0, 100]);
  return (
    <table className={styles.table} aria-label={`P&L by term, ${money}`}>
      <thead>
        <tr>
          <th scope="col" className={styles.head}>
            Term
          </th>
          <td />
          <th scope="col" className={styles.head}>
            {money}
          </th>
        </tr>
      </thead>
      <tbody>
        {bars.map((bar, index) => (
          <tr key={bar.name} className={mergeClasses(bar.isTotal && styles.totalRow)}>
            <th scope="row" className={mergeClasses(styles.name, bar.isTotal && styles.total)}>
              {bar.name}
            </th>
            <td className={styles.bar}>
              <Bar bar={bar} place={place} next={bars[index + 1]} />
            </td>
            <td className={mergeClasses(styles.amount, bar.isTotal && styles.total)}>
              {formatMoney(bar.value)}
            </td>
          </tr>
        ))}
      </tbody>
      {below.length > 0 && (
        <tbody>
          {below.map(({ name, value }, index) => (
            <tr key={name} className={mergeClasses(index === below.length - 1 && styles.totalRow)}>
              <th scope="row" colSpan={2} className={mergeClasses(styles.name, index === 0 && styles.apart)}>
                {name}
              </th>
              <td className={mergeClasses(styles.amount, index === 0 && styles.apart)}>
                {formatMoney(value)}
              </td>
            </tr>
          ))}
        </tbody>
      )}
    </table>
  );
}

interface BarProps {
  readonly bar: WaterfallBar;
  /** As a percentage of the width. */
  readonly place: Scale;
  readonly next: WaterfallBar | undefined;
}

function Bar({ bar: { start, end, value, isTotal }, place, next }: BarProps) {
  const styles = useStyles();
  const left = place(Math.min(start, end));
  const width = Math.abs(place(end) - place(start));
  const kind = isTotal ? styles.sum : value < 0 ? styles.loss : styles.gain;
  const percent = (share: number) => `${share.toFixed(2)}%`;
  return (
    <svg className={styles.picture} aria-hidden="true">
      <line className={styles.zero} x1={percent(place(0))} x2={percent(place(0))} y1="0" y2={ROW} />
      {!isTotal && (
        <line
          className={styles.link}
          x1={percent(place(start))}
          x2={percent(place(start))}
          y1="0"
          y2={BAR_TOP}
        />
      )}
      {next !== undefined && !next.isTotal && (
        <line
          className={styles.link}
          x1={percent(place(end))}
          x2={percent(place(end))}
          y1={BAR_TOP + BAR}
          y2={ROW}
        />
      )}
      <rect className={kind} x={percent(left)} y={BAR_TOP} width={percent(width)} height={BAR} />
      {width === 0 || <rect className={kind} x={percent(left)} y={BAR_TOP} width={THINNEST} height={BAR} />}
    </svg>
  );
}

import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { UnderlyingPlan } from "../../core/hedging/plan";
import { StateMark } from "../book/tree/StateMark";
import { type FigureMoment, figureRows } from "./figureRows";

const useStyles = makeStyles({
  table: { width: "100%", borderCollapse: "collapse", fontVariantNumeric: "tabular-nums" },
  head: {
    padding: `${tokens.spacingVerticalXXS} 0`,
    textAlign: "right",
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
    ":first-child": { textAlign: "left" },
  },
  row: { borderTop: `1px solid ${tokens.colorNeutralStroke3}`, verticalAlign: "top" },
  name: {
    overflowWrap: "anywhere",
    lineHeight: tokens.lineHeightBase200,
    padding: `${tokens.spacingVerticalXXS} 0`,
    textAlign: "left",
    fontWeight: tokens.fontWeightRegular,
  },
  quiet: {
    display: "block",
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
  },
  unit: { "@media (min-width: 520px)": { display: "inline" } },
  amount: {
    padding: `${tokens.spacingVerticalXXS} 0 ${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalS}`,
    lineHeight: tokens.lineHeightBase200,
    textAlign: "right",
    whiteSpace: "nowrap",
  },
  mark: { display: "block" },
});

/** Every figure of one underlying against what it may be, and what the trades do to it. */
export function BeforeAfterTable({ plan }: { readonly plan: UnderlyingPlan }) {
  const styles = useStyles();
  const { underlying, trades } = plan;
  const isTraded = trades.length > 0;
  return (
    <table
      className={styles.table}
      aria-label={isTraded ? `${underlying} before and after` : `${underlying} now`}
    >
      <thead>
        <tr>
          <th scope="col" className={styles.head}>
            Figure
          </th>
          <th scope="col" className={styles.head}>
            {isTraded ? "Before" : "Now"}
          </th>
          {isTraded && (
            <th scope="col" className={styles.head}>
              After
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {figureRows(plan).map(({ name, unit, range, before, after }, index) => (
          <tr key={`${index} ${name}`} className={styles.row}>
            <th scope="row" className={styles.name}>
              {name} <span className={mergeClasses(styles.quiet, styles.unit)}>{unit}</span>
              {range !== null && <span className={styles.quiet}>{range}</span>}
            </th>
            <Amount moment={before} />
            {isTraded && <Amount moment={after} />}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Amount({ moment: { text, standing } }: { readonly moment: FigureMoment }) {
  const styles = useStyles();
  return (
    <td className={styles.amount}>
      {text}
      {standing !== null && (
        <span className={styles.mark}>
          <StateMark {...standing} />
        </span>
      )}
    </td>
  );
}

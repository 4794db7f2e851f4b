import { makeStyles, tokens } from "@fluentui/react-components";
import type { UnderlyingPlan } from "../../core/hedging/plan";
import { FIGURES, formatFigure } from "../format/figures";

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
  row: { borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  name: {
    overflowWrap: "anywhere",
    lineHeight: tokens.lineHeightBase200,
    padding: `${tokens.spacingVerticalXXS} 0`,
    textAlign: "left",
    fontWeight: tokens.fontWeightRegular,
  },
  unit: {
    display: "block",
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    "@media (min-width: 520px)": { display: "inline" },
  },
  amount: {
    padding: `${tokens.spacingVerticalXXS} 0 ${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalS}`,
    textAlign: "right",
    whiteSpace: "nowrap",
  },
});

/** What the trades do to every figure of one underlying. */
export function BeforeAfterTable({ plan }: { readonly plan: UnderlyingPlan }) {
  const styles = useStyles();
  const { underlying, before, after, currency } = plan;
  const owner = {
    underlying,
    currency,
    volatilityType: before.volatilityType,
  };
  return (
    <table className={styles.table} aria-label={`${underlying} before and after`}>
      <thead>
        <tr>
          <th scope="col" className={styles.head}>
            Figure
          </th>
          <th scope="col" className={styles.head}>
            Before
          </th>
          <th scope="col" className={styles.head}>
            After
          </th>
        </tr>
      </thead>
      <tbody>
        {FIGURES.map((figure) => (
          <tr key={figure.name} className={styles.row}>
            <th scope="row" className={styles.name}>
              {figure.name} <span className={styles.unit}>{figure.unit(owner)}</span>
            </th>
            <td className={styles.amount}>{formatFigure(figure, before)}</td>
            <td className={styles.amount}>{formatFigure(figure, after)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

import { makeStyles, tokens } from "@fluentui/react-components";
import type { UnderlyingPlan } from "../../core/hedging/plan";
import type { UnderlyingRisk } from "../../core/risk/bookRisk";
import { FIGURES, formatFigure } from "../format/figures";
import { formatPrice } from "../format/numbers";
import { BandBadge } from "./BandBadge";
import { bandState } from "./bandState";

const useStyles = makeStyles({
  table: { width: "100%", borderCollapse: "collapse", fontVariantNumeric: "tabular-nums" },
  head: {
    padding: tokens.spacingHorizontalXS,
    textAlign: "right",
    verticalAlign: "bottom",
    fontWeight: tokens.fontWeightRegular,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3,
    ":first-child": { textAlign: "left" },
  },
  row: { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  name: { padding: tokens.spacingHorizontalXS, textAlign: "left", fontWeight: tokens.fontWeightSemibold },
  cell: { padding: tokens.spacingHorizontalXS, textAlign: "right", whiteSpace: "nowrap" },
  unit: { display: "block" },
});

export interface UnderlyingTableProps {
  readonly underlyings: readonly UnderlyingRisk[];
  readonly planOf: (underlying: string) => UnderlyingPlan | null;
}

/** The book in one row an underlying, for a pane that is wide enough. */
export function UnderlyingTable({ underlyings, planOf }: UnderlyingTableProps) {
  const styles = useStyles();
  return (
    <table className={styles.table} aria-label="Risk by underlying">
      <thead>
        <tr>
          <th scope="col" className={styles.head}>
            Underlying
          </th>
          <th scope="col" className={styles.head}>
            Spot
          </th>
          {FIGURES.map(({ name, unit }) => (
            <th scope="col" key={name} className={styles.head}>
              {name} <span className={styles.unit}>{unit("units")}</span>
            </th>
          ))}
          <th scope="col" className={styles.head}>
            Band
          </th>
        </tr>
      </thead>
      <tbody>
        {underlyings.map(({ underlying, spot, exposure }) => {
          const plan = planOf(underlying);
          return (
            <tr key={underlying} className={styles.row}>
              <th scope="row" className={styles.name}>
                {underlying}
              </th>
              <td className={styles.cell}>{formatPrice(spot)}</td>
              {FIGURES.map((figure) => (
                <td key={figure.name} className={styles.cell}>
                  {formatFigure(figure, exposure)}
                </td>
              ))}
              <td className={styles.cell}>
                {plan === null ? "not known" : <BandBadge state={bandState(plan)} />}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

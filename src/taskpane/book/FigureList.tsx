import { makeStyles, tokens } from "@fluentui/react-components";
import type { Exposure } from "../../core/risk/exposure";
import { FIGURES, formatFigure, NET_DELTA } from "../format/figures";

const useStyles = makeStyles({
  list: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    columnGap: tokens.spacingHorizontalXXL,
    margin: `${tokens.spacingVerticalXS} 0 ${tokens.spacingVerticalS}`,
    "@media (min-width: 520px)": { gridTemplateColumns: "repeat(2, minmax(0, 1fr))" },
  },
  figure: {
    display: "flex",
    justifyContent: "space-between",
    alignItems: "baseline",
    columnGap: tokens.spacingHorizontalS,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    padding: `${tokens.spacingVerticalXXS} 0`,
  },
  unit: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  amount: { margin: 0, whiteSpace: "nowrap", fontWeight: tokens.fontWeightSemibold },
});

export interface FigureListProps {
  readonly underlying: string;
  readonly exposure: Exposure;
}

/** The figures of an exposure, but for net delta, which its card shows against the band. */
export function FigureList({ underlying, exposure }: FigureListProps) {
  const styles = useStyles();
  return (
    <dl className={styles.list}>
      {FIGURES.filter((figure) => figure !== NET_DELTA).map((figure) => (
        <div key={figure.name} className={styles.figure}>
          <dt>
            {figure.name} <span className={styles.unit}>{figure.unit(underlying)}</span>
          </dt>
          <dd className={styles.amount}>{formatFigure(figure, exposure)}</dd>
        </div>
      ))}
    </dl>
  );
}

import { makeStyles, tokens } from "@fluentui/react-components";
import { ScrollBox } from "./ScrollBox";

const useStyles = makeStyles({
  table: {
    borderCollapse: "collapse",
    minWidth: "100%",
    fontVariantNumeric: "tabular-nums",
    fontSize: tokens.fontSizeBase200,
  },
  head: {
    padding: `0 0 0 ${tokens.spacingHorizontalS}`,
    textAlign: "right",
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground3,
    whiteSpace: "nowrap",
    ":first-child": { textAlign: "left", paddingLeft: 0 },
  },
  row: { borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  name: { padding: 0, textAlign: "left", fontWeight: tokens.fontWeightRegular, whiteSpace: "nowrap" },
  quiet: { color: tokens.colorNeutralForeground3 },
  cell: { padding: `0 0 0 ${tokens.spacingHorizontalS}`, textAlign: "right", whiteSpace: "nowrap" },
});

export interface NumberTableProps {
  readonly label: string;
  readonly corner: string;
  readonly columns: readonly string[];
  readonly rows: readonly {
    readonly name: string;
    readonly detail?: string | null;
    readonly cells: readonly string[];
  }[];
}

/** Numbers in small type; it scrolls sideways where they do not fit. */
export function NumberTable({ label, corner, columns, rows }: NumberTableProps) {
  const styles = useStyles();
  return (
    <ScrollBox label={label}>
      <table className={styles.table} aria-label={label}>
        <thead>
          <tr>
            <th scope="col" className={styles.head}>
              {corner}
            </th>
            {columns.map((column) => (
              <th scope="col" key={column} className={styles.head}>
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, detail, cells }) => (
            <tr key={name} className={styles.row}>
              <th scope="row" className={styles.name}>
                {name} {detail && <span className={styles.quiet}>{detail}</span>}
              </th>
              {cells.map((cell, column) => (
                <td key={columns[column]} className={styles.cell}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}

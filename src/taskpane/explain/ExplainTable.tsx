import type { PnlExplanation } from "../../core/risk/explain/pnlExplanation";
import { EXPLAIN_COLUMNS } from "../../sheet/explainTable";
import { NumberTable } from "../analysis/NumberTable";
import { formatMoney } from "../format/numbers";

/** All terms of all underlyings, as EXPLAIN has them. */
export function ExplainTable({
  explanation: { underlyings, total },
}: {
  readonly explanation: PnlExplanation;
}) {
  const columns = underlyings.map(({ underlying, pnl }) => ({ name: underlying, pnl }));
  if (total !== null && underlyings.length > 1) columns.push({ name: "Total", pnl: total });
  return (
    <NumberTable
      label="P&L by term and underlying"
      corner="Term"
      columns={columns.map(({ name }) => name)}
      rows={EXPLAIN_COLUMNS.map(({ name, of }) => ({
        name,
        cells: columns.map(({ pnl }) => formatMoney(of(pnl))),
      }))}
    />
  );
}

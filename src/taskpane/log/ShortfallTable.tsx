import { Button } from "@fluentui/react-components";
import { useState } from "react";
import type { ExecutionCost, RunShortfall, TradeShortfall } from "../../core/hedging/shortfall/execution";
import { NumberTable } from "../analysis/NumberTable";
import { formatMoney, formatPrice, formatQuantity, formatShort } from "../format/numbers";

/** So many rows are shown at once: years of runs make a long table. */
const PAGE = 20;

/** What cannot be told, or is of nothing. */
const NONE = "–";

interface Row {
  readonly name: string;
  readonly cells: readonly string[];
}

/** Newest first. */
export function RunShortfalls({ runs }: { readonly runs: readonly RunShortfall[] }) {
  return (
    <PagedTable
      label="Shortfall by run"
      corner="Run"
      columns={["Shortfall", "bp", "Expected", "Spread", "Impact", "Timing", "Slippage", "Fees"]}
      rows={runs
        .map((run) => ({ name: `${run.run}`, cells: [...outcomeCells(run), ...partCells(run)] }))
        .reverse()}
    />
  );
}

/** Those of the newest run first. */
export function TradeShortfalls({ runs }: { readonly runs: readonly RunShortfall[] }) {
  const trades = [...runs].reverse().flatMap((run) => run.trades);
  return (
    <PagedTable
      label="Shortfall by trade"
      corner="Run, instrument"
      columns={["Shortfall", "bp", "Expected", "Planned", "Filled", "Arrival", "Fill price"]}
      rows={trades.map((trade) => ({
        name: `${trade.trade.run} ${trade.trade.instrument}`,
        cells: [...outcomeCells(trade), ...fillCells(trade)],
      }))}
    />
  );
}

function outcomeCells({ shortfall, shortfallBp, expectedCost }: ExecutionCost): readonly string[] {
  if (shortfallBp === null) return [NONE, NONE, formatMoney(expectedCost)];
  return [formatMoney(shortfall), formatShort(shortfallBp), formatMoney(expectedCost)];
}

function partCells({ spread, impact, timing, slippage, fees }: ExecutionCost): readonly string[] {
  const told = [spread, impact, timing].map((part) => (part === null ? NONE : formatMoney(part)));
  return [...told, formatMoney(slippage), formatMoney(fees)];
}

function fillCells({ trade, filled, fillPrice }: TradeShortfall): readonly string[] {
  return [
    formatQuantity(trade.quantity),
    formatQuantity(filled),
    formatPrice(trade.arrival),
    fillPrice === null ? NONE : formatPrice(fillPrice),
  ];
}

interface PagedTableProps {
  readonly label: string;
  readonly corner: string;
  readonly columns: readonly string[];
  readonly rows: readonly Row[];
}

function PagedTable({ label, corner, columns, rows }: PagedTableProps) {
  const [shown, setShown] = useState(PAGE);
  const left = rows.length - shown;
  return (
    <>
      <NumberTable label={label} corner={corner} columns={columns} rows={rows.slice(0, shown)} />
      {left > 0 && (
        <Button size="small" onClick={() => setShown(shown + PAGE)}>
          Show {Math.min(left, PAGE)} more of {left}
        </Button>
      )}
    </>
  );
}

import type { Position } from "../core/risk/position";
import type { Cell, Grid } from "./grid";

/** "" where the position has none. */
const COLUMNS: readonly (readonly [name: string, of: (position: Position) => Cell])[] = [
  ["Instrument", ({ instrument }) => instrument],
  ["Underlying", ({ underlying }) => underlying],
  ["Type", ({ product }) => (product.kind === "option" ? product.type : product.kind)],
  ["Quantity", ({ quantity }) => quantity],
  ["Strike", ({ product }) => ("strike" in product ? product.strike : "")],
  // As text, which means the same in both date systems, in cells too.
  ["Expiry", ({ product }) => ("expiry" in product ? new Date(product.expiry).toISOString() : "")],
  ["Spot", ({ market }) => market.spot],
  ["Underlying price", ({ market }) => market.underlyingPrice ?? ""],
  ["Volatility", ({ market }) => market.volatility ?? ""],
  ["Volatility type", ({ market }) => market.volatilityType ?? ""],
  ["Rate", ({ market }) => market.rate],
  ["Dividend yield", ({ market }) => market.dividendYield],
  ["Multiplier", ({ multiplier }) => multiplier],
  ["Settlement", ({ product }) => ("settlement" in product ? product.settlement : "")],
  ["Style", ({ product }) => (product.kind === "option" ? product.style : "")],
  ["Currency", ({ currency }) => currency ?? ""],
];

/**
 * Positions as a table, header row first, with all that symbols and other tables filled in: `parsePositions` reads
 * the same positions from it.
 */
export function positionsToGrid(positions: readonly Position[]): Grid {
  return [
    COLUMNS.map(([name]) => name),
    ...positions.map((position) => COLUMNS.map(([, of]) => of(position))),
  ];
}

import { nameKey } from "../../product/nameKey";
import type { Position } from "../../risk/position";
import type { Trade } from "../plan";

/** Positions with trades entered: added to the first row of the same instrument, else as a row of their own. */
export function bookAfterTrades(
  positions: readonly Position[],
  trades: readonly Pick<Trade, "position">[],
): readonly Position[] {
  const after = [...positions];
  const rows = new Map<string, number>();
  positions.forEach(({ instrument }, row) => {
    if (!rows.has(nameKey(instrument))) rows.set(nameKey(instrument), row);
  });
  for (const { position } of trades) {
    const row = rows.get(nameKey(position.instrument));
    if (row === undefined) after.push(position);
    else after[row] = { ...after[row]!, quantity: after[row]!.quantity + position.quantity };
  }
  return after;
}

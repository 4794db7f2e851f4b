/** Ask less bid, as a fraction of their mid: 2 (ask - bid) / (ask + bid). Prices of one unit, 0 <= bid <= ask, ask > 0. */
export function quotedSpread(bid: number, ask: number): number {
  return (2 * (ask - bid)) / (ask + bid);
}

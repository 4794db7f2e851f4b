/**
 * A range that is used in one batch only. Untracked before it is sent, it needs no reference in Excel's
 * memory and no extra round trip to release one.
 */
export function untracked(range: Excel.Range): Excel.Range {
  range.untrack();
  return range;
}

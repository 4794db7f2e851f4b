import { rangeOf, type CellBlock } from "./cellBlock";

/**
 * Queues the question how many rows of a block a filter or the user hides. Asked row by row: what is visible
 * of a range (`getVisibleView`) also depends on its columns, and there is no such view where nothing is.
 */
export function queueHiddenRowCount(context: Excel.RequestContext, block: CellBlock): () => number {
  const properties = rangeOf(context, { ...block, columnCount: 1 }).getRowProperties({ rowHidden: true });
  // eslint-disable-next-line office-addins/load-object-before-read -- the answer to a call, which is not loaded
  return () => countHidden(properties.value);
}

function countHidden(rows: readonly Excel.RowProperties[]): number {
  return rows.filter(({ rowHidden }) => rowHidden === true).length;
}

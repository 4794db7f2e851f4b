/** Makes all that one `Excel.run` does a single undo step, where this Excel can (since ExcelApi 1.20). */
export function undoGroup(): Excel.RunOptions {
  return Office.context.requirements.isSetSupported("ExcelApi", "1.20") ? { mergeUndoGroup: true } : {};
}

const KEY = "hedgerow";

/** What was saved under our key in the workbook's settings; `null` when nothing was. */
export function readSettings(): Promise<unknown> {
  return Excel.run(async (context) => {
    const setting = context.workbook.settings.getItemOrNullObject(KEY);
    setting.load("value");
    await context.sync();
    return setting.isNullObject ? null : (setting.value as unknown);
  });
}

/** Replaces them. Clears Excel's undo stack. */
export function writeSettings(settings: unknown): Promise<void> {
  return Excel.run(async (context) => {
    context.workbook.settings.add(KEY, settings as object);
    await context.sync();
  });
}

import type { Host } from "./host";

type Run = (...values: unknown[]) => Promise<unknown>;

/**
 * The client of the pinned version sends nothing for `Excel.run({ mergeUndoGroup: true }, …)`; the one that
 * Excel loads does. So that the option works as in Excel, the host is told here when such a run begins and
 * ends; the call itself goes to the genuine client unchanged.
 */
export function watchUndoGroups(excel: { run: Run }, host: () => Host): void {
  const run = excel.run;
  excel.run = async (...values) => {
    const options = values[0] as { mergeUndoGroup?: boolean } | undefined;
    if (values.length < 2 || options?.mergeUndoGroup !== true) return run(...values);
    const grouping = host();
    grouping.beginUndoGroup();
    try {
      return await run(...values);
    } finally {
      grouping.endUndoGroup();
    }
  };
}

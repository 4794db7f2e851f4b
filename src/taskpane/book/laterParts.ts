import { loadedLater } from "../loadedLater";

/** Parts of the Book view that it can be shown without. */
export const LATER_PARTS = {
  columns: loadedLater(async () => (await import("./ColumnsDialog")).ColumnsDialog),
};

import { LATER_PARTS } from "./book/laterParts";
import { loadedLater } from "./loadedLater";

/** What the pane can open without: only an empty book is shown before anything has been read. */
export const LATER_VIEWS = {
  book: loadedLater(async () => (await import("./book/MeasuredBook")).MeasuredBook),
  menu: loadedLater(async () => (await import("./frame/PaneMenu")).PaneMenu, null),
  plan: loadedLater(async () => (await import("./plan/PlanView")).PlanView),
  log: loadedLater(async () => (await import("./log/LogView")).LogView),
};

/** Fetches them all: what is loaded shows without a wait. */
export async function loadViews(): Promise<void> {
  await Promise.all([...Object.values(LATER_VIEWS), ...Object.values(LATER_PARTS)].map(({ load }) => load()));
}

import { loadedLater } from "../loadedLater";

/** Parts of the Book view that it can be shown without. */
export const LATER_PARTS = {
  columns: loadedLater(async () => (await import("./ColumnsDialog")).ColumnsDialog),
  profile: loadedLater(async () => (await import("../profile/ProfileView")).ProfileView),
  scenarios: loadedLater(async () => (await import("../scenarios/ScenariosView")).ScenariosView),
  explain: loadedLater(async () => (await import("../explain/ExplainView")).ExplainView),
};

import type { TreeRow } from "./treeNodes";

/** What a key does in the tree. */
export type TreeMove =
  | { readonly does: "goTo"; readonly index: number }
  | { readonly does: "toggle" }
  | { readonly does: "choose" };

/** As the ARIA patterns for a treegrid whose rows take the focus have it; `null` for a key that means nothing there. */
export function treeMove(
  key: string,
  rows: readonly TreeRow[],
  active: number,
  rowsInPage: number,
): TreeMove | null {
  const row = rows[active];
  if (row === undefined) return null;
  const goTo = (index: number): TreeMove => ({
    does: "goTo",
    index: Math.max(0, Math.min(rows.length - 1, index)),
  });
  switch (key) {
    case "ArrowDown":
      return goTo(active + 1);
    case "ArrowUp":
      return goTo(active - 1);
    case "PageDown":
      return goTo(active + rowsInPage);
    case "PageUp":
      return goTo(active - rowsInPage);
    case "Home":
      return goTo(0);
    case "End":
      return goTo(rows.length - 1);
    case "ArrowRight":
      if (row.isOpen === null) return null;
      return row.isOpen ? goTo(active + 1) : { does: "toggle" };
    case "ArrowLeft":
      if (row.isOpen === true) return { does: "toggle" };
      return row.parent === -1 ? null : goTo(row.parent);
    case "Enter":
    case " ":
      return { does: "choose" };
    default:
      return null;
  }
}

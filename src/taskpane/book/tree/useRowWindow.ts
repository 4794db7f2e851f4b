import { type RefObject, useCallback, useState, useSyncExternalStore } from "react";

/** Rows kept beyond either edge, so that a quick scroll does not show their absence. */
const SPARE = 8;

export interface RowWindow {
  /** The rows from `first` to before `end` are worth rendering. */
  readonly first: number;
  readonly end: number;
  readonly onScroll: () => void;
  /** Scrolls no further than it takes for the row to be in sight. */
  readonly reveal: (index: number) => void;
}

/**
 * Which rows of one height are in sight in a box that scrolls them below a header. The box is never higher than the
 * window, so that the window's height tells how many rows can be in sight at most.
 */
export function useRowWindow(
  box: RefObject<HTMLElement | null>,
  rowCount: number,
  rowHeight: number,
  headerHeight: number,
): RowWindow {
  const [top, setTop] = useState(0);
  const windowHeight = useSyncExternalStore(onResize, () => window.innerHeight);
  const most = Math.ceil(windowHeight / rowHeight) + 2 * SPARE;
  // Fewer rows than before may be left when some are closed: the browser scrolls back without an event at first.
  const first = Math.max(0, Math.min(Math.floor(top / rowHeight) - SPARE, rowCount - most));

  const onScroll = useCallback(() => setTop(box.current?.scrollTop ?? 0), [box]);

  const reveal = useCallback(
    (index: number) => {
      const element = box.current;
      if (element === null) return;
      const rowTop = index * rowHeight;
      const inSight = element.clientHeight - headerHeight;
      if (rowTop < element.scrollTop) element.scrollTop = rowTop;
      else if (rowTop + rowHeight > element.scrollTop + inSight)
        element.scrollTop = rowTop + rowHeight - inSight;
      setTop(element.scrollTop);
    },
    [box, rowHeight, headerHeight],
  );

  return { first, end: Math.min(rowCount, first + most), onScroll, reveal };
}

function onResize(listener: () => void): () => void {
  window.addEventListener("resize", listener);
  return () => window.removeEventListener("resize", listener);
}

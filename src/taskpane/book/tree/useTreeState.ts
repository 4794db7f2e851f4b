import { useCallback, useMemo, useState } from "react";
import { type TreeRow, treeRows, underlyingId, type UnderlyingNode } from "./treeNodes";
import { nextSort, orderBy, type SortColumn, type TreeSort } from "./sortTree";

/** With more underlyings than these all start closed, so that a glance takes in the whole book. */
const FEW = 3;

export interface TreeState {
  readonly rows: readonly TreeRow[];
  /** Index of the row that keys speak of. */
  readonly active: number;
  readonly sort: TreeSort;
  readonly onSort: (by: SortColumn) => void;
  readonly setActive: (id: string) => void;
  readonly toggle: (id: string) => void;
  /** Opens an underlying and makes it the active row. */
  readonly show: (underlying: string) => void;
}

/** What of the tree is open, sorted and active; kept while the book is read again. */
export function useTreeState(nodes: readonly UnderlyingNode[]): TreeState {
  const [open, setOpen] = useState<ReadonlySet<string>>(
    () => new Set(nodes.length <= FEW ? nodes.map(({ id }) => id) : []),
  );
  const [activeId, setActive] = useState<string | null>(null);
  const [sort, setSort] = useState<TreeSort>(null);
  const inOrder = useMemo(() => orderBy(sort), [sort]);
  const rows = useMemo(() => treeRows(nodes, open, inOrder), [nodes, open, inOrder]);
  const active = useMemo(
    () =>
      Math.max(
        0,
        rows.findIndex(({ node }) => node.id === activeId),
      ),
    [rows, activeId],
  );

  const toggle = useCallback(
    (id: string) =>
      setOpen((before) => {
        const after = new Set(before);
        if (!after.delete(id)) after.add(id);
        return after;
      }),
    [],
  );
  const show = useCallback((underlying: string) => {
    setOpen((before) => new Set(before).add(underlyingId(underlying)));
    setActive(underlyingId(underlying));
  }, []);
  const onSort = useCallback((by: SortColumn) => setSort((before) => nextSort(before, by)), []);
  return { rows, active, sort, onSort, setActive, toggle, show };
}

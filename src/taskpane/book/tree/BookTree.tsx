import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { type KeyboardEvent, type RefObject, useCallback, useEffect, useId, useRef } from "react";
import type { BookNode } from "./treeNodes";
import { TreeHeader } from "./TreeHeader";
import { TreeRowView } from "./TreeRowView";
import { treeMove } from "./treeKeys";
import type { TreeLayout } from "./treeLayout";
import type { TreeState } from "./useTreeState";
import { useRowWindow } from "./useRowWindow";

const useStyles = makeStyles({
  box: {
    position: "relative",
    maxHeight: "max(300px, 100vh - 390px)",
    overflowY: "auto",
    overflowX: "hidden",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    fontVariantNumeric: "tabular-nums",
    "&:focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-1px" },
    "&:focus-visible [data-active=true]": {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: "-2px",
      zIndex: 1,
    },
  },
  wide: { overflowX: "auto" },
  rows: { position: "relative" },
});

export interface BookTreeProps {
  readonly tree: TreeState;
  readonly layout: TreeLayout;
  readonly box: RefObject<HTMLDivElement | null>;
  /** A position or a bar was chosen: what can be opened opens here. */
  readonly onChoose: (node: BookNode) => void;
}

/**
 * The book as a tree in a table: underlyings, their expiries, the positions. Only rows in sight are in the document,
 * whatever the book holds; the box keeps the focus and names the row that keys speak of.
 */
export function BookTree({ tree, layout, box, onChoose }: BookTreeProps) {
  const styles = useStyles();
  const prefix = useId();
  const { rows, active, sort, onSort, setActive, toggle } = tree;
  const { rowHeight, headerHeight, minWidth, wide } = layout;
  const { first, end, onScroll, reveal } = useRowWindow(box, rows.length, rowHeight, headerHeight);
  const activeId = rows[active]?.node.id;
  const position = useRef(active);
  position.current = active;
  useEffect(() => reveal(position.current), [activeId, reveal]);

  const choose = useCallback(
    (index: number) => {
      const row = rows[index];
      if (row === undefined) return;
      setActive(row.node.id);
      if (row.isOpen === null) onChoose(row.node);
      else toggle(row.node.id);
    },
    [rows, setActive, toggle, onChoose],
  );

  const onKeyDown = (event: KeyboardEvent) => {
    // Keys of the header's buttons are theirs.
    if (event.target !== event.currentTarget || event.ctrlKey || event.altKey || event.metaKey) return;
    const inSight = Math.max(1, Math.floor(((box.current?.clientHeight ?? 0) - headerHeight) / rowHeight));
    const move = treeMove(event.key, rows, active, inSight);
    if (move === null) return;
    event.preventDefault();
    if (move.does === "goTo") setActive(rows[move.index]!.node.id);
    else if (move.does === "toggle") toggle(rows[active]!.node.id);
    else choose(active);
  };

  const indices = indicesFrom(first, end);
  if (active < first || active >= end) indices.push(active);
  return (
    <div
      ref={box}
      role="treegrid"
      tabIndex={0}
      aria-label="Risk of the book"
      aria-rowcount={rows.length + 1}
      aria-activedescendant={`${prefix}${active}`}
      className={mergeClasses(styles.box, wide && styles.wide)}
      onScroll={onScroll}
      onKeyDown={onKeyDown}
    >
      <TreeHeader layout={layout} sort={sort} onSort={onSort} />
      <div role="rowgroup" className={styles.rows} style={{ height: rows.length * rowHeight, minWidth }}>
        {indices.map((index) => (
          <TreeRowView
            key={rows[index]!.node.id}
            row={rows[index]!}
            index={index}
            id={`${prefix}${index}`}
            isActive={index === active}
            layout={layout}
            onChoose={choose}
          />
        ))}
      </div>
    </div>
  );
}

function indicesFrom(first: number, end: number): number[] {
  return Array.from({ length: end - first }, (_, offset) => first + offset);
}

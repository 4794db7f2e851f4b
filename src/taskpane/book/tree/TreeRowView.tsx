import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { memo } from "react";
import { formatFigure, type Figure } from "../../format/figures";
import { formatCount, formatPrice, formatQuantity } from "../../format/numbers";
import { type BookNode, type TreeRow, worstBar } from "./treeNodes";
import { barText, type ExposureBar, usedText } from "./exposureBar";
import { RangeBar } from "./RangeBar";
import { exposureOf } from "./sortTree";
import { StateMark } from "./StateMark";
import type { TreeLayout } from "./treeLayout";

const INDENT = 16;

const useStyles = makeStyles({
  row: {
    position: "absolute",
    left: 0,
    display: "grid",
    alignItems: "center",
    boxSizing: "border-box",
    width: "100%",
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    backgroundColor: tokens.colorNeutralBackground1,
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
  },
  narrow: { gridTemplateRows: "19px 16px", alignContent: "center" },
  narrowWithBar: { paddingBottom: "8px" },
  top: { fontWeight: tokens.fontWeightSemibold },
  // Its own background, so that figures pass behind it when a wide tree is scrolled sideways.
  name: {
    position: "sticky",
    left: 0,
    zIndex: 1,
    display: "flex",
    alignItems: "center",
    alignSelf: "stretch",
    columnGap: tokens.spacingHorizontalXS,
    minWidth: 0,
    paddingRight: tokens.spacingHorizontalXS,
    backgroundColor: "inherit",
  },
  wholeLine: { gridColumnStart: 1, gridColumnEnd: -1 },
  text: { flexGrow: 1, overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
  chevron: { flexShrink: 0, color: tokens.colorNeutralForeground3, transitionProperty: "none" },
  open: { transform: "rotate(90deg)" },
  amount: {
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
    fontWeight: tokens.fontWeightRegular,
    fontSize: tokens.fontSizeBase200,
    lineHeight: "16px",
    color: tokens.colorNeutralForeground3,
  },
  figure: {
    lineHeight: "16px",
    padding: `0 ${tokens.spacingHorizontalXS}`,
    textAlign: "right",
    whiteSpace: "nowrap",
  },
  number: { textAlign: "right", paddingRight: tokens.spacingHorizontalXS },
  range: {
    display: "flex",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalS,
    gridColumnEnd: -1,
    maxWidth: "290px",
    padding: `0 ${tokens.spacingHorizontalXS}`,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
  rangeText: { flexShrink: 0, whiteSpace: "nowrap" },
  glance: { position: "absolute", bottom: "2px", zIndex: 1 },
});

export interface TreeRowViewProps {
  readonly row: TreeRow;
  readonly index: number;
  readonly id: string;
  readonly isActive: boolean;
  readonly layout: TreeLayout;
  readonly onChoose: (index: number) => void;
}

export const TreeRowView = memo(function TreeRowView(props: TreeRowViewProps) {
  const { row, index, id, isActive, layout, onChoose } = props;
  const { node, level, isOpen, position, setSize } = row;
  const styles = useStyles();
  const { wide, rowHeight, gridTemplateColumns, minWidth } = layout;
  const worst = node.kind === "underlying" ? worstBar(node) : null;
  // Opened, its bars stand below it.
  const glance = isOpen === true ? null : worst;
  const indent = (level - 1) * INDENT + 4;
  return (
    <div
      role="row"
      id={id}
      aria-rowindex={index + 2}
      aria-level={level}
      aria-posinset={position}
      aria-setsize={setSize}
      aria-expanded={isOpen ?? undefined}
      data-active={isActive}
      className={mergeClasses(
        styles.row,
        !wide && styles.narrow,
        !wide && glance !== null && styles.narrowWithBar,
        level === 1 && styles.top,
      )}
      style={{ gridTemplateColumns, minWidth, height: rowHeight, top: index * rowHeight }}
      onClick={() => onChoose(index)}
    >
      <div
        role="rowheader"
        className={mergeClasses(styles.name, !wide && styles.wholeLine)}
        style={{ paddingLeft: indent }}
      >
        <Chevron isOpen={isOpen} />
        <span className={styles.text} title={nameOf(node)}>
          {nameOf(node)}
        </span>
        {worst !== null && <StateMark state={worst.state} word={worst.word} />}
        {node.kind === "bar" && <StateMark state={node.bar.state} word={node.bar.word} />}
      </div>
      {node.kind === "bar" ? (
        <RangeCell bar={node.bar} layout={layout} indent={indent} />
      ) : (
        <>
          <div
            role="gridcell"
            className={mergeClasses(styles.amount, wide && styles.number)}
            title={amountOf(node)}
            style={{ paddingLeft: wide ? 0 : indent + 18 }}
          >
            {amountOf(node)}
          </div>
          {layout.figures.map((figure) => (
            <div role="gridcell" key={figure.name} className={styles.figure}>
              {figureText(figure, node)}
            </div>
          ))}
        </>
      )}
      {glance !== null && (
        <span
          className={styles.glance}
          style={{ left: indent + 18, width: wide ? 216 : "calc(100% - 30px)" }}
        >
          <RangeBar bar={glance} height={6} />
        </span>
      )}
    </div>
  );
});

interface RangeCellProps {
  readonly bar: ExposureBar;
  readonly layout: TreeLayout;
  readonly indent: number;
}

function RangeCell({ bar, layout, indent }: RangeCellProps) {
  const styles = useStyles();
  const { wide, figures } = layout;
  return (
    <div
      role="gridcell"
      aria-colspan={figures.length + 1}
      className={styles.range}
      style={{ gridColumnStart: wide ? 2 : 1, paddingLeft: wide ? 4 : indent + 18 }}
    >
      <RangeBar bar={bar} height={12} label={barText(bar)} />
      <span className={styles.rangeText}>{[bar.rangeText, usedText(bar)].filter(Boolean).join(" · ")}</span>
    </div>
  );
}

function Chevron({ isOpen }: { readonly isOpen: boolean | null }) {
  const styles = useStyles();
  return (
    <svg
      className={mergeClasses(styles.chevron, isOpen === true && styles.open)}
      width="14"
      height="14"
      viewBox="0 0 14 14"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.6"
      aria-hidden
    >
      {isOpen !== null && <path d="m5 3 4 4-4 4" />}
    </svg>
  );
}

function nameOf(node: BookNode): string {
  switch (node.kind) {
    case "underlying":
      return node.risk.underlying;
    case "bar":
      return `${node.bar.name} ${node.bar.exposureText}`;
    case "expiry":
      return node.label;
    case "position":
      return node.risk.position.instrument;
  }
}

function amountOf(node: BookNode): string {
  switch (node.kind) {
    case "underlying":
      return `spot ${formatPrice(node.risk.spot)}`;
    case "bar":
      return "";
    case "expiry":
      return formatCount(node.risk.positions.length, "position");
    case "position":
      return `qty ${formatQuantity(node.risk.position.quantity)}`;
  }
}

function figureText(figure: Figure, node: BookNode): string {
  const exposure = exposureOf(node);
  if (exposure === null) return "";
  return figure.of(exposure) === null ? "mixed" : formatFigure(figure, exposure);
}

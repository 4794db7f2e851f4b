import type { RiskOwner } from "../../../sheet/riskColumns";
import type { Figure } from "../../format/figures";

/** How the tree is laid out: where it is narrow a row has two lines and two figures, else one line and all of them. */
export interface TreeLayout {
  readonly wide: boolean;
  readonly figures: readonly Figure[];
  /** What the figures are figures of, for their units. */
  readonly owner: RiskOwner;
  readonly rowHeight: number;
  readonly headerHeight: number;
  readonly gridTemplateColumns: string;
  /** CSS: below it the tree scrolls sideways. */
  readonly minWidth: string;
}

/** From this width of the pane on, all figures stand in one line. */
export const WIDE = "(min-width: 560px)";

const NAME_WIDTH = 244;
const AMOUNT_WIDTH = 104;
const FIGURE_WIDTH = 102;

export function treeLayout(wide: boolean, figures: readonly Figure[], owner: RiskOwner): TreeLayout {
  const width = NAME_WIDTH + AMOUNT_WIDTH + FIGURE_WIDTH * figures.length;
  return wide
    ? {
        ...{ wide, figures, owner, rowHeight: 34, headerHeight: 52, minWidth: `${width}px` },
        gridTemplateColumns: `minmax(${NAME_WIDTH}px, 1fr) ${AMOUNT_WIDTH}px repeat(${figures.length}, ${FIGURE_WIDTH}px)`,
      }
    : {
        ...{ wide, figures, owner, rowHeight: 46, headerHeight: 52, minWidth: "0" },
        gridTemplateColumns: "minmax(0, 1fr) 86px 98px",
      };
}

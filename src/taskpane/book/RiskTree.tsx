import { makeStyles, tokens } from "@fluentui/react-components";
import { useCallback, useMemo, useRef, useState } from "react";
import type { BookState, Session } from "../../app/session";
import type { BookRisk } from "../../core/risk/bookRisk";
import type { RiskOwner } from "../../sheet/riskColumns";
import { FIGURES, NET_DELTA } from "../format/figures";
import { formatCount } from "../format/numbers";
import { useMediaQuery } from "../useMediaQuery";
import { LimitSummary } from "./LimitSummary";
import { rowAddresses } from "./rowAddress";
import { BookTree } from "./tree/BookTree";
import { type BookNode, bookNodes } from "./tree/treeNodes";
import { bandBar, type ExposureBar, limitBar } from "./tree/exposureBar";
import { treeLayout, WIDE } from "./tree/treeLayout";
import { treeText } from "./tree/treeText";
import { useTreeState } from "./tree/useTreeState";
import { TreeToolbar } from "./TreeToolbar";

const useStyles = makeStyles({
  tree: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  result: {
    margin: 0,
    color: tokens.colorNeutralForeground2,
    ":empty": { display: "none" },
  },
});

/** Beside net delta, until another is chosen: money, so that underlyings compare. */
const FIRST_FIGURE = "Vega";

const NET_DELTA_FIRST = [NET_DELTA, ...FIGURES.filter((figure) => figure !== NET_DELTA)];

export interface RiskTreeProps {
  readonly session: Session;
  readonly book: BookState;
  readonly risk: BookRisk;
  readonly busy: boolean;
}

/** The measured book: its limits, and the tree of its risk with what can be made of it. */
export function RiskTree({ session, book, risk, busy }: RiskTreeProps) {
  const styles = useStyles();
  const wide = useMediaQuery(WIDE);
  const [figure, setFigure] = useState(FIRST_FIGURE);
  const [copyResult, setCopyResult] = useState("");
  const box = useRef<HTMLDivElement>(null);

  const { plan, limits } = book;
  const nodes = useMemo(() => bookNodes(risk, barsFor(plan, limits)), [risk, plan, limits]);
  const tree = useTreeState(nodes);
  const owner = useMemo(() => ownerOf(risk), [risk]);
  const layout = useMemo(() => {
    const figures = wide
      ? NET_DELTA_FIRST
      : NET_DELTA_FIRST.filter((each) => each === NET_DELTA || each.name === figure);
    return treeLayout(wide, figures, owner);
  }, [wide, figure, owner]);

  const addressOf = useMemo(() => rowAddresses(book), [book]);
  const goTo = useCallback(
    (node: BookNode) => {
      if (node.kind === "bar" && limits !== null) void session.goToAddress(limits.table.address);
      if (node.kind !== "position") return;
      const address = addressOf(node.risk.position);
      if (address !== null) void session.goToAddress(address);
    },
    [session, limits, addressOf],
  );

  const copy = async () => {
    try {
      await navigator.clipboard.writeText(treeText(tree.rows, layout.figures, owner));
      setCopyResult(`Copied ${formatCount(tree.rows.length, "row")}.`);
    } catch {
      setCopyResult("Excel keeps the clipboard closed here. Insert the table as formulas instead.");
    }
  };

  return (
    <div className={styles.tree}>
      <LimitSummary
        limits={limits}
        onShow={(underlying) => {
          tree.show(underlying);
          box.current?.focus();
        }}
      />
      <TreeToolbar
        figure={wide ? null : figure}
        onFigure={setFigure}
        hasLimits={limits !== null}
        busy={busy}
        onInsert={(wish) => void session.insertFormulas(wish)}
        onCopy={() => void copy()}
      />
      <p className={styles.result} role="status">
        {copyResult}
      </p>
      <BookTree tree={tree} layout={layout} box={box} onChoose={goTo} />
    </div>
  );
}

function barsFor(
  plan: BookState["plan"],
  limits: BookState["limits"],
): (underlying: string) => readonly ExposureBar[] {
  const bars = new Map<string, ExposureBar[]>();
  const add = (bar: ExposureBar) => {
    const known = bars.get(bar.underlying);
    if (known === undefined) bars.set(bar.underlying, [bar]);
    else known.push(bar);
  };
  // Limits first: of two that are overstepped, the one that somebody set as a limit.
  limits?.measured.forEach((each) => add(limitBar(each)));
  plan?.underlyings.forEach((each) => add(bandBar(each)));
  return (underlying) => bars.get(underlying) ?? [];
}

/** What the rows have in common: units of several underlyings are called so. */
function ownerOf({ underlyings, total }: BookRisk): RiskOwner {
  const first = underlyings[0];
  const hasOneMoney = underlyings.every(({ currency }) => currency === first?.currency);
  return {
    underlying: underlyings.length === 1 ? (first?.underlying ?? null) : null,
    currency: hasOneMoney ? (first?.currency ?? null) : null,
    volatilityType: total.volatilityType,
  };
}

import { Button, makeStyles, Radio, RadioGroup, tokens } from "@fluentui/react-components";
import { hasEdits, NO_EDITS, type PlanEdits } from "../../core/hedging/plan";
import { LongList } from "../book/LongList";
import { formatCount } from "../format/numbers";
import { withFreed, withOthers, withTakenIn } from "./planEdits";
import { quantitySetting } from "./typedQuantity";
import type { PlanEditing } from "./planEditing";

const useStyles = makeStyles({
  changes: {
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderLeft: `3px solid ${tokens.colorBrandStroke1}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  line: {
    display: "flex",
    alignItems: "center",
    justifyContent: "space-between",
    columnGap: tokens.spacingHorizontalS,
  },
  text: { margin: 0, overflowWrap: "anywhere", minWidth: 0 },
  button: { flexShrink: 0, minWidth: "auto", whiteSpace: "nowrap" },
});

export interface ChangesByUserProps extends PlanEditing {
  /** Instruments that have a trade in the plan on show, where they can be freed. */
  readonly traded: ReadonlySet<string>;
}

/** What the user changed in the plan and cannot be taken back at a trade; nothing where nothing was changed. */
export function ChangesByUser({ edits, traded, disabled, onEdit }: ChangesByUserProps) {
  const styles = useStyles();
  if (!hasEdits(edits)) return null;
  return (
    <section className={styles.changes} aria-label="Changes by you">
      <div className={styles.line}>
        <p className={styles.text}>{changesText(edits)}</p>
        <Button
          className={styles.button}
          size="small"
          disabledFocusable={disabled}
          onClick={() => onEdit(NO_EDITS)}
        >
          Clear changes
        </Button>
      </div>
      <RadioGroup
        layout="horizontal"
        aria-label="The other trades"
        disabled={disabled}
        value={edits.others}
        onChange={(_, { value }) => onEdit(withOthers(edits, value === "keep" ? "keep" : "solve"))}
      >
        <Radio value="solve" label="Find the others again" />
        <Radio value="keep" label="Keep the others" />
      </RadioGroup>
      <LongList
        items={heldBack(edits, traded)}
        show={({ name, what, undo, after }) => (
          <li className={styles.line}>
            <span className={styles.text}>
              {name} {what}
            </span>
            <Button
              className={styles.button}
              size="small"
              appearance="subtle"
              disabledFocusable={disabled}
              aria-label={`${undo} ${name}`}
              onClick={() => onEdit(after)}
            >
              {undo}
            </Button>
          </li>
        )}
      />
    </section>
  );
}

interface HeldBack {
  readonly name: string;
  readonly what: string;
  readonly undo: "Take in" | "Free";
  readonly after: PlanEdits;
}

/** What was excluded, and what is fixed but not among the trades: at 0, or gone from what may be traded. */
function heldBack(edits: PlanEdits, traded: ReadonlySet<string>): readonly HeldBack[] {
  const excluded = edits.excluded.map((name): HeldBack => ({
    name,
    what: "is excluded",
    undo: "Take in",
    after: withTakenIn(edits, name),
  }));
  const fixed = Object.entries(edits.quantities).filter(([name]) => !traded.has(name));
  return [
    ...excluded,
    ...fixed.map(([name, quantity]): HeldBack => ({
      name,
      what: quantity === 0 ? "is fixed at 0" : `is fixed: ${quantitySetting(quantity)}`,
      undo: "Free",
      after: withFreed(edits, name),
    })),
  ];
}

/** "Changed by you: 1 quantity fixed, 2 instruments excluded." */
function changesText({ quantities, excluded }: PlanEdits): string {
  const fixed = Object.keys(quantities).length;
  const parts = [
    ...(fixed > 0 ? [`${formatCount(fixed, "quantity", "quantities")} fixed`] : []),
    ...(excluded.length > 0 ? [`${formatCount(excluded.length, "instrument")} excluded`] : []),
  ];
  return `Changed by you: ${parts.join(", ")}.`;
}

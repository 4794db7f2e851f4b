import { makeStyles, tokens } from "@fluentui/react-components";
import type { BookState, Session, SessionState } from "../../app/session";
import type { UnderlyingPlan } from "../../core/hedging/plan";
import { formatCount } from "../format/numbers";
import { useMediaQuery } from "../useMediaQuery";
import { bandState } from "./bandState";
import { IssueList } from "./IssueList";
import { NoRows } from "./NoRows";
import { hasNoRows } from "./hasNoRows";
import { SourceLine } from "./SourceLine";
import { UnderlyingCard } from "./UnderlyingCard";
import { UnderlyingTable } from "./UnderlyingTable";

/** From this width on all figures fit into one row an underlying. */
const WIDE = "(min-width: 760px)";

/** With more underlyings than these the cards start closed, so that a glance takes in the whole book. */
const FEW = 3;

const useStyles = makeStyles({
  view: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  summary: { margin: 0, color: tokens.colorNeutralForeground2 },
});

export interface MeasuredBookProps {
  readonly session: Session;
  readonly book: BookState;
  readonly state: SessionState;
}

/** A book that has been read: what cannot be read first, then its risk. */
export function MeasuredBook({ session, book, state }: MeasuredBookProps) {
  const styles = useStyles();
  const wide = useMediaQuery(WIDE);
  const { source, activity } = state;
  const busy = activity.kind !== "idle";
  const takeSelection = () => void session.rebalance({ kind: "selection" });
  const { parsed, reading, risk, plan } = book;
  const underlyings = risk?.underlyings ?? [];
  const planOf = (name: string) => plan?.underlyings.find(({ underlying }) => underlying === name) ?? null;
  return (
    <div className={styles.view}>
      <SourceLine
        book={book}
        fixed={source.kind !== "auto"}
        busy={busy}
        onUseSelection={takeSelection}
        onUseTable={() => void session.rebalance({ kind: "auto" })}
        onGoTo={(address) => void session.goToAddress(address)}
      />
      {hasNoRows(book) && <NoRows book={book} />}
      {parsed.issues.length > 0 && (
        <IssueList
          issues={parsed.issues}
          origin={reading.origin}
          onGoTo={(issue) => void session.goToIssue(issue)}
        />
      )}
      {underlyings.length > 0 && <p className={styles.summary}>{summary(book)}</p>}
      {wide && underlyings.length > 0 && <UnderlyingTable underlyings={underlyings} planOf={planOf} />}
      {!wide &&
        underlyings.map((risk) => (
          <UnderlyingCard
            key={risk.underlying}
            risk={risk}
            plan={planOf(risk.underlying)}
            openAtFirst={underlyings.length <= FEW}
          />
        ))}
    </div>
  );
}

function summary({ plan, parsed }: BookState): string {
  if (plan === null)
    return `Only of the ${formatCount(parsed.positions.length, "row")} that can be read; not to be traded on.`;
  const outside = plan.underlyings.filter((each) => bandState(each) === "outside");
  const all = formatCount(plan.underlyings.length, "underlying");
  return outside.length === 0
    ? `${all}, none outside its band.`
    : `${outside.length} of ${all} outside the band: ${names(outside)}.`;
}

function names(plans: readonly UnderlyingPlan[]): string {
  return plans.map(({ underlying }) => underlying).join(", ");
}

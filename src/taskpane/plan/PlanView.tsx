import { makeStyles, tokens } from "@fluentui/react-components";
import type { BookState, Session, SessionState } from "../../app/session";
import { type HedgeSettings, tradingOf } from "../../app/settings";
import type { PlanEdits, RebalancePlan, UnderlyingPlan } from "../../core/hedging/plan";
import type { HedgePolicy } from "../../core/hedging/policy/hedgePolicy";
import { withoutRowsText } from "../book/leftOutText";
import { NoRows } from "../book/NoRows";
import { hasNoRows } from "../book/hasNoRows";
import { Disclosure } from "../Disclosure";
import { AsOfField } from "./AsOfField";
import { ChangesByUser } from "./ChangesByUser";
import { NoPlan } from "./NoPlan";
import { PlanSummary } from "./PlanSummary";
import { allTrades } from "./shownTrades";
import { TradeList } from "./TradeList";
import { TradingFields } from "./TradingFields";
import { UnderlyingDecision } from "./UnderlyingDecision";
import { useKeptFocus } from "./useKeptFocus";
import { WhatIf } from "./WhatIf";

/** With more underlyings than these all trades stand in one table, before the decisions. */
const FEW = 3;

const useStyles = makeStyles({
  view: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  text: { margin: 0 },
});

export interface PlanViewProps {
  readonly session: Session;
  readonly state: SessionState;
  readonly onShowRows: () => void;
}

export function PlanView({ session, state, onShowRows }: PlanViewProps) {
  const styles = useStyles();
  const { book, settings, activity } = state;
  // A search starts anew with what is changed meanwhile.
  const disabled = activity.kind !== "idle" && activity.kind !== "planning";
  const plan = book?.plan ?? null;
  const empty = book !== null && hasNoRows(book);
  const change = (next: HedgeSettings) => void session.changeSettings(next);
  return (
    <div className={styles.view} {...useKeptFocus()}>
      {book === null && (
        <p className={styles.text}>
          No plan yet. Rebalance reads the positions, measures them and proposes trades.
        </p>
      )}
      {empty && <NoRows book={book} />}
      {book !== null && plan === null && !empty && <NoPlan book={book} onShowRows={onShowRows} />}
      {book !== null && plan !== null && (
        <Decisions
          session={session}
          state={state}
          book={book}
          plan={plan}
          without={withoutRowsText(book)}
          disabled={disabled}
          onPolicy={(underlying, changed) => change(withPolicy(settings, underlying, changed))}
        />
      )}
      <Disclosure summary="How trades are chosen" isMadeWhenOpened>
        <TradingFields
          choices={tradingOf(settings)}
          disabled={disabled}
          onChange={(changed) => change({ ...settings, trading: { ...tradingOf(settings), ...changed } })}
        />
      </Disclosure>
      <Disclosure summary="Time of valuation">
        <AsOfField
          asOf={settings.asOf}
          lastRead={book?.asOf ?? null}
          disabled={disabled}
          onChange={(asOf) => change({ ...settings, asOf })}
        />
      </Disclosure>
    </div>
  );
}

interface DecisionsProps {
  readonly session: Session;
  readonly state: SessionState;
  readonly book: BookState;
  readonly plan: RebalancePlan;
  /** What the plan leaves out of account, if anything. */
  readonly without: string | null;
  readonly disabled: boolean;
  readonly onPolicy: (plan: UnderlyingPlan, change: Partial<HedgePolicy>) => void;
}

function Decisions({ session, state, book, plan, without, disabled, onPolicy }: DecisionsProps) {
  const { edits, settings, activity } = state;
  const { risk } = book;
  const traded = plan.underlyings.filter(({ trades }) => trades.length > 0);
  const choices = tradingOf(settings);
  const { holdingDays } = choices;
  const detailed = plan.underlyings.length <= FEW;
  const editing = { edits, disabled, onEdit: (next: PlanEdits) => void session.editPlan(next) };
  const changes = (
    <ChangesByUser traded={new Set(plan.trades.map(({ instrument }) => instrument))} {...editing} />
  );
  return (
    <>
      <PlanSummary plan={plan} choices={choices} without={without} />
      {!detailed && plan.trades.length > 0 && (
        <TradeList label="All trades" trades={allTrades(plan)} holdingDays={holdingDays} {...editing} />
      )}
      {!detailed && changes}
      {plan.underlyings.map((underlying) => (
        <UnderlyingDecision
          key={underlying.underlying}
          session={session}
          state={state}
          plan={underlying}
          holdingDays={holdingDays}
          detailed={detailed}
          onPolicy={(change) => onPolicy(underlying, change)}
          {...editing}
        />
      ))}
      {detailed && changes}
      {traded.length > 0 && risk !== null && (
        <Disclosure summary="What if: the book after these trades" isMadeWhenOpened>
          <WhatIf
            session={session}
            book={book}
            risk={risk}
            traded={traded}
            inserted={state.inserted}
            disabled={activity.kind !== "idle"}
          />
        </Disclosure>
      )}
    </>
  );
}

/** Settings in which one underlying's policy, as it was applied, is changed. */
function withPolicy(
  settings: HedgeSettings,
  { underlying, policy }: UnderlyingPlan,
  change: Partial<HedgePolicy>,
): HedgeSettings {
  return { ...settings, policies: { ...settings.policies, [underlying]: { ...policy, ...change } } };
}

import {
  Link,
  makeStyles,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  tokens,
} from "@fluentui/react-components";
import type { Session, SessionState } from "../../app/session";
import type { HedgeSettings } from "../../app/settings";
import type { DecisionKind, RebalancePlan, UnderlyingPlan } from "../../core/hedging/plan";
import type { HedgePolicy } from "../../core/hedging/policy/hedgePolicy";
import { unreadableTitle } from "../book/issuesTitle";
import { withoutRowsText } from "../book/leftOutText";
import { NoRows } from "../book/NoRows";
import { hasNoRows } from "../book/hasNoRows";
import { Disclosure } from "../Disclosure";
import { formatCount, formatMoney } from "../format/numbers";
import { AsOfField } from "./AsOfField";
import { TradeTable } from "./TradeTable";
import { UnderlyingDecision } from "./UnderlyingDecision";

/** With more underlyings than these all trades stand in one table, before the decisions. */
const FEW = 3;

/** Outside the band, and no trade helps. */
const STUCK: readonly DecisionKind[] = ["lotTooLarge", "noInstrument"];

const useStyles = makeStyles({
  view: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  text: { margin: 0 },
  title: { display: "block" },
});

export interface PlanViewProps {
  readonly session: Session;
  readonly state: SessionState;
  readonly onShowRows: () => void;
}

export function PlanView({ session, state, onShowRows }: PlanViewProps) {
  const styles = useStyles();
  const { book, settings, activity } = state;
  const disabled = activity.kind !== "idle";
  const plan = book?.plan ?? null;
  const empty = book !== null && hasNoRows(book);
  const change = (next: HedgeSettings) => void session.changeSettings(next);
  return (
    <div className={styles.view}>
      {book === null && (
        <p className={styles.text}>
          No plan yet. Rebalance reads the positions, measures them and proposes trades.
        </p>
      )}
      {empty && <NoRows book={book} />}
      {book !== null && plan === null && !empty && (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>
            <MessageBarTitle className={styles.title}>{unreadableTitle(book)}</MessageBarTitle> A partly read
            book gives a wrong hedge, so there is no plan until all of it can be read.{" "}
            <Link inline as="button" onClick={onShowRows}>
              Show them
            </Link>
          </MessageBarBody>
        </MessageBar>
      )}
      {book !== null && plan !== null && (
        <Decisions
          plan={plan}
          without={withoutRowsText(book)}
          disabled={disabled}
          onPolicy={(underlying, changed) => change(withPolicy(settings, underlying, changed))}
        />
      )}
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
  readonly plan: RebalancePlan;
  /** What the plan leaves out of account, if anything. */
  readonly without: string | null;
  readonly disabled: boolean;
  readonly onPolicy: (plan: UnderlyingPlan, change: Partial<HedgePolicy>) => void;
}

function Decisions({ plan, without, disabled, onPolicy }: DecisionsProps) {
  const styles = useStyles();
  const detailed = plan.underlyings.length <= FEW;
  return (
    <>
      <p className={styles.text}>
        {summary(plan)}
        {without !== null && <strong> {without}</strong>}
      </p>
      {!detailed && plan.trades.length > 0 && <TradeTable trades={plan.trades} label="All trades" />}
      {plan.underlyings.map((underlying) => (
        <UnderlyingDecision
          key={underlying.underlying}
          plan={underlying}
          detailed={detailed}
          disabled={disabled}
          onPolicy={(change) => onPolicy(underlying, change)}
        />
      ))}
    </>
  );
}

function summary({ trades, cost, underlyings }: RebalancePlan): string {
  const stuck = underlyings.filter(({ decision }) => STUCK.includes(decision)).length;
  const all = formatCount(underlyings.length, "underlying");
  const stay = stuck === 0 ? "" : ` ${stuck} of ${all} cannot be brought inside the band.`;
  if (trades.length > 0)
    return `${formatCount(trades.length, "trade")}, expected cost ${formatMoney(cost)} in quote currency.${stay}`;
  return stuck === 0 ? `Nothing to trade: ${all}, none outside its band.` : `No trade proposed.${stay}`;
}

/** Settings in which one underlying's policy, as it was applied, is changed. */
function withPolicy(
  settings: HedgeSettings,
  { underlying, policy }: UnderlyingPlan,
  change: Partial<HedgePolicy>,
): HedgeSettings {
  return { ...settings, policies: { ...settings.policies, [underlying]: { ...policy, ...change } } };
}

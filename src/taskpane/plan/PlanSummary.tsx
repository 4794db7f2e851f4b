import { makeStyles, MessageBar, MessageBarBody, MessageBarTitle, tokens } from "@fluentui/react-components";
import type { RebalancePlan } from "../../core/hedging/plan";
import type { TradingChoices } from "../../core/hedging/tradingChoices";
import { summaryNotes, summaryText, timeIsUpText } from "./planWords";

const useStyles = makeStyles({
  text: { margin: 0, fontVariantNumeric: "tabular-nums" },
  notes: {
    margin: `${tokens.spacingVerticalXXS} 0 0`,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  title: { display: "block" },
  list: { margin: `${tokens.spacingVerticalXXS} 0 0`, paddingLeft: "1.2em", overflowWrap: "anywhere" },
});

export interface PlanSummaryProps {
  readonly plan: RebalancePlan;
  readonly choices: TradingChoices;
  /** What the plan leaves out of account, if anything. */
  readonly without: string | null;
}

/** The decision for the whole book, and what has to be known before it is followed. */
export function PlanSummary({ plan, choices, without }: PlanSummaryProps) {
  const styles = useStyles();
  const unmet = plan.underlyings.flatMap(({ underlying, conflicts }) =>
    (conflicts ?? []).map((sentence) => `${underlying}: ${sentence}`),
  );
  const isBestEffort = plan.underlyings.some(({ conflicts }) => conflicts !== null);
  const timeIsUp = timeIsUpText(plan.search, choices.timeLimit);
  return (
    <>
      <div>
        <p className={styles.text}>
          {summaryText(plan)}
          {without !== null && <strong> {without}</strong>}
        </p>
        {plan.trades.length > 0 && <p className={styles.notes}>{summaryNotes(plan, choices).join(" ")}</p>}
      </div>
      {isBestEffort && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            <MessageBarTitle className={styles.title}>
              Best effort: not every limit can be kept
            </MessageBarTitle>
            The trades lead as near as one can come. These cannot all be kept:
            <ul className={styles.list}>
              {unmet.map((sentence) => (
                <li key={sentence}>{sentence}</li>
              ))}
            </ul>
          </MessageBarBody>
        </MessageBar>
      )}
      {timeIsUp !== null && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            <MessageBarTitle className={styles.title}>The time for the search was up</MessageBarTitle>
            {timeIsUp}
          </MessageBarBody>
        </MessageBar>
      )}
    </>
  );
}

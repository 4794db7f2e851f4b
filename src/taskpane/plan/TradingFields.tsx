import { Checkbox, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { Objective } from "../../core/hedging/optimiser/hedgeProblem";
import type { Stress, TradingChoices } from "../../core/hedging/tradingChoices";
import { plainDecimal } from "../../core/math/plainDecimal";
import { ChoiceField } from "../fields/ChoiceField";
import { DraftField } from "../fields/DraftField";
import { formatSetting } from "../format/numbers";
import {
  typedBudget,
  typedHoldingDays,
  typedHundredths,
  typedImpact,
  typedMoneyLimit,
  typedSeconds,
  typedStressDays,
  typedTickets,
} from "./typedChoices";

const useStyles = makeStyles({
  fields: {
    display: "grid",
    gridTemplateColumns: "repeat(2, minmax(0, 1fr))",
    alignItems: "start",
    gap: tokens.spacingVerticalS,
    margin: 0,
    padding: `0 0 ${tokens.spacingVerticalS}`,
    border: "none",
    minWidth: 0,
  },
  title: {
    gridColumn: "1 / -1",
    padding: `0 0 ${tokens.spacingVerticalXS}`,
    fontWeight: tokens.fontWeightSemibold,
  },
  whole: { gridColumn: "1 / -1", minWidth: 0 },
  box: { display: "flex" },
});

const OBJECTIVES: readonly (readonly [Objective, string])[] = [
  ["leastCost", "Least cost inside all limits"],
  ["target", "Nearest to the targets"],
  ["budget", "Nearest to the targets within the budget"],
  ["fewest", "Fewest trades"],
];

const EXECUTIONS: readonly (readonly [TradingChoices["execution"], string])[] = [
  ["taker", "At once: half the spread and the taker's fee"],
  ["maker", "By resting orders: the maker's fee alone"],
];

export interface TradingFieldsProps {
  readonly choices: TradingChoices;
  readonly disabled: boolean;
  readonly onChange: (change: Partial<TradingChoices>) => void;
}

/** How trades are chosen for the whole book; every change plans again. */
export function TradingFields({ choices, disabled, onChange }: TradingFieldsProps) {
  const styles = useStyles();
  // Trades within a budget need one: until it is typed the objective stays what it was.
  const [wantsBudget, setWantsBudget] = useState(false);
  const isBudgetMissing = wantsBudget && choices.budget === null;
  const isWithinBudget = isBudgetMissing || choices.objective === "budget";
  const choose = (objective: Objective) => {
    const lacksBudget = objective === "budget" && choices.budget === null;
    setWantsBudget(lacksBudget);
    if (!lacksBudget) onChange({ objective });
  };
  return (
    <div role="group" aria-label="How trades are chosen">
      <div className={styles.fields}>
        <div className={styles.whole}>
          <ChoiceField
            label="Wanted"
            value={isBudgetMissing ? "budget" : choices.objective}
            options={OBJECTIVES}
            disabled={disabled}
            onChange={choose}
          />
        </div>
        <DraftField
          // What was typed is held against what the objective needs: with another objective it starts afresh.
          key={isWithinBudget ? "needed" : "optional"}
          label="Budget, quote currency"
          placeholder="no limit"
          hint={isBudgetMissing ? "Needed: it takes effect once it is set" : "For all trades together"}
          shown={choices.budget === null ? "" : formatSetting(choices.budget)}
          parse={isWithinBudget ? typedBudget : typedMoneyLimit}
          onCommit={(budget) => {
            onChange(isBudgetMissing ? { budget, objective: "budget" } : { budget });
            setWantsBudget(false);
          }}
          disabled={disabled}
        />
        <DraftField
          label="Most trades"
          placeholder="no limit"
          shown={choices.tickets === null ? "" : formatSetting(choices.tickets)}
          parse={typedTickets}
          onCommit={(tickets) => onChange({ tickets })}
          disabled={disabled}
        />
        <div className={styles.whole}>
          <ChoiceField
            label="Execution"
            value={choices.execution}
            options={EXECUTIONS}
            disabled={disabled}
            onChange={(execution) => onChange({ execution })}
          />
        </div>
        <div className={styles.whole}>
          <Checkbox
            className={styles.box}
            label="Trades finance themselves: what is bought is paid for by what is sold"
            checked={choices.selfFinancing}
            disabled={disabled}
            onChange={(_, { checked }) => onChange({ selfFinancing: checked === true })}
          />
          <Checkbox
            className={styles.box}
            label="No more gross vega than now"
            checked={choices.noMoreGrossVega}
            disabled={disabled}
            onChange={(_, { checked }) => onChange({ noMoreGrossVega: checked === true })}
          />
        </div>
        <DraftField
          label="Most added margin"
          hint="Quote currency"
          placeholder="no limit"
          shown={choices.margin === null ? "" : formatSetting(choices.margin)}
          parse={typedMoneyLimit}
          onCommit={(margin) => onChange({ margin })}
          disabled={disabled}
        />
        <DraftField
          label="Time for the search, s"
          shown={formatSetting(choices.timeLimit)}
          parse={typedSeconds}
          onCommit={(timeLimit) => onChange({ timeLimit })}
          disabled={disabled}
        />
        <DraftField
          label="Impact coefficient"
          hint="Times daily volatility and the root of quantity over ADV"
          shown={formatSetting(choices.impact)}
          parse={typedImpact}
          onCommit={(impact) => onChange({ impact })}
          disabled={disabled}
        />
        <DraftField
          label="Days a hedge is held"
          hint="For funding and basis"
          shown={formatSetting(choices.holdingDays)}
          parse={typedHoldingDays}
          onCommit={(holdingDays) => onChange({ holdingDays })}
          disabled={disabled}
        />
      </div>
      <StressFields stress={choices.stress} disabled={disabled} onChange={(stress) => onChange({ stress })} />
    </div>
  );
}

const MOVES = [
  { field: "spot", label: "Spot ±, %" },
  { field: "volatility", label: "Volatility ±, points" },
  { field: "rate", label: "Rates ±, points" },
] as const satisfies readonly { readonly field: keyof Stress; readonly label: string }[];

interface StressFieldsProps {
  readonly stress: Stress;
  readonly disabled: boolean;
  readonly onChange: (stress: Stress) => void;
}

function StressFields({ stress, disabled, onChange }: StressFieldsProps) {
  const styles = useStyles();
  return (
    <fieldset className={styles.fields}>
      <legend className={styles.title}>Stress by which exposures are weighed</legend>
      {MOVES.map(({ field, label }) => (
        <DraftField
          key={field}
          label={label}
          shown={formatSetting(plainDecimal(100 * stress[field]))}
          parse={typedHundredths}
          onCommit={(move) => onChange({ ...stress, [field]: move })}
          disabled={disabled}
        />
      ))}
      <DraftField
        label="Days passed"
        shown={formatSetting(stress.days)}
        parse={typedStressDays}
        onCommit={(days) => onChange({ ...stress, days })}
        disabled={disabled}
      />
    </fieldset>
  );
}

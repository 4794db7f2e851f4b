import { Checkbox, makeStyles, Radio, RadioGroup, tokens } from "@fluentui/react-components";
import type { UnderlyingPlan } from "../../core/hedging/plan";
import type { HedgePolicy } from "../../core/hedging/policy/hedgePolicy";
import { DraftField } from "../fields/DraftField";
import { CONDITION_CHOICES, saidNow, withCondition } from "./conditionChoices";

const useStyles = makeStyles({
  group: { margin: 0, padding: 0, border: "none", minWidth: 0 },
  title: { padding: 0, fontWeight: tokens.fontWeightSemibold },
  list: { margin: 0, padding: 0, listStyleType: "none" },
  box: { display: "flex", "& label": { overflowWrap: "anywhere" } },
  within: { marginLeft: "32px", marginBottom: tokens.spacingVerticalXS },
  now: {
    margin: `0 0 ${tokens.spacingVerticalXXS}`,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: "anywhere",
  },
  number: { maxWidth: "12em" },
});

export interface ConditionFieldsProps {
  readonly plan: UnderlyingPlan;
  readonly disabled: boolean;
  readonly onChange: (change: Partial<HedgePolicy>) => void;
}

/** When an underlying is traded, and what each condition says now. */
export function ConditionFields({ plan, disabled, onChange }: ConditionFieldsProps) {
  const styles = useStyles();
  const { policy, check } = plan;
  const { conditions, join } = policy;
  return (
    <fieldset className={styles.group}>
      <legend className={styles.title}>Trade when</legend>
      <ul className={styles.list}>
        {CONDITION_CHOICES.map(({ kind, label, first, number }) => {
          const condition = conditions.find((each) => each.kind === kind);
          const isLast = condition !== undefined && conditions.length === 1;
          const now = saidNow(check, kind);
          return (
            <li key={kind}>
              <Checkbox
                className={styles.box}
                label={label}
                checked={condition !== undefined}
                disabled={disabled || isLast}
                onChange={(_, { checked }) =>
                  onChange({ conditions: withCondition(conditions, kind, checked === true ? first : null) })
                }
              />
              {condition !== undefined && (
                <div className={styles.within}>
                  {now !== null && <p className={styles.now}>Now: {now}</p>}
                  {number !== null && (
                    <div className={styles.number}>
                      <DraftField
                        label={number.label}
                        shown={number.shown(condition)}
                        parse={number.parse}
                        onCommit={(value) =>
                          onChange({ conditions: withCondition(conditions, kind, number.toCondition(value)) })
                        }
                        disabled={disabled}
                      />
                    </div>
                  )}
                </div>
              )}
            </li>
          );
        })}
      </ul>
      {conditions.length > 1 && (
        <RadioGroup
          layout="horizontal"
          aria-label="How conditions are joined"
          disabled={disabled}
          value={join}
          onChange={(_, { value }) => onChange({ join: value === "all" ? "all" : "any" })}
        >
          <Radio value="any" label="Any is enough" />
          <Radio value="all" label="All have to hold" />
        </RadioGroup>
      )}
    </fieldset>
  );
}

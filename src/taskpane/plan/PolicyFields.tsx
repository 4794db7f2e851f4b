import { Field, makeStyles, Select, tokens } from "@fluentui/react-components";
import type { HedgeOffer } from "../../core/hedging/hedgeOffer";
import type { UnderlyingPlan } from "../../core/hedging/plan";
import type { HedgePolicy } from "../../core/hedging/policy/hedgePolicy";
import { formatBasisPoints, formatSetting, formatShort } from "../format/numbers";
import { DraftField } from "../fields/DraftField";
import { typedBand, typedCostRate, typedLot, typedTarget } from "../fields/typedInput";

const useStyles = makeStyles({
  fields: {
    display: "grid",
    gridTemplateColumns: "repeat(2, minmax(0, 1fr))",
    alignItems: "start",
    gap: tokens.spacingVerticalS,
    marginBottom: tokens.spacingVerticalS,
  },
  whole: { gridColumn: "1 / -1" },
  // A select is as wide as its longest name unless it is told otherwise.
  select: { minWidth: 0, "& select": { width: "100%", textOverflow: "ellipsis" } },
});

export interface PolicyFieldsProps {
  readonly plan: UnderlyingPlan;
  readonly disabled: boolean;
  readonly onChange: (change: Partial<HedgePolicy>) => void;
}

/** How one underlying is hedged; every change plans again. */
export function PolicyFields({ plan, disabled, onChange }: PolicyFieldsProps) {
  const styles = useStyles();
  const { underlying, policy, check, offers, chosenFrom } = plan;
  const [hedge] = offers.filter(({ unit }) => chosenFrom.includes(unit.instrument));
  return (
    <div className={styles.fields} role="group" aria-label={`Hedging of ${underlying}`}>
      <Field size="small" label="Hedge with" className={styles.whole}>
        <Select
          size="small"
          className={styles.select}
          value={policy.instrument ?? ""}
          disabled={disabled}
          onChange={(_, { value }) => onChange({ instrument: value === "" ? null : value })}
        >
          {instrumentOptions(policy.instrument, offers).map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </Select>
      </Field>
      <DraftField
        label={`Target, ${underlying}`}
        shown={formatSetting(policy.target)}
        parse={typedTarget}
        onCommit={(target) => onChange({ target })}
        disabled={disabled}
      />
      <DraftField
        label={`Band ±, ${underlying}`}
        shown={policy.band === null ? "" : formatSetting(policy.band)}
        placeholder={`auto: ${formatShort(check.band.halfWidth)}`}
        hint={
          policy.band === null ? "Automatic: one lot, or 0.1 % of gross delta if larger" : "Empty: automatic"
        }
        parse={typedBand}
        onCommit={(typed) => onChange({ band: typed })}
        disabled={disabled}
      />
      <DraftField
        label="Lot"
        hint={hedge === undefined ? undefined : lotHint(hedge, policy.lot)}
        shown={formatSetting(policy.lot)}
        parse={typedLot}
        onCommit={(lot) => onChange({ lot })}
        disabled={disabled}
      />
      <DraftField
        label="Cost one way, bp"
        shown={formatBasisPoints(policy.costRate)}
        parse={typedCostRate}
        onCommit={(costRate) => onChange({ costRate })}
        disabled={disabled}
      />
      <Field size="small" label="Trade to" className={styles.whole}>
        <Select
          size="small"
          className={styles.select}
          value={policy.tradeTo}
          disabled={disabled}
          onChange={(_, { value }) => onChange({ tradeTo: value === "edge" ? "edge" : "target" })}
        >
          <option value="target">The target</option>
          <option value="edge">The nearer edge of the band</option>
        </Select>
      </Field>
    </div>
  );
}

function lotHint({ exposure }: HedgeOffer, lot: number): string {
  return `Moves net delta by ${formatShort(Math.abs(exposure.netDelta * lot))}`;
}

interface Option {
  readonly value: string;
  readonly label: string;
}

function instrumentOptions(chosen: string | null, candidates: readonly HedgeOffer[]): readonly Option[] {
  const names = candidates.map(({ unit }) => unit.instrument);
  const first = names[0];
  return [
    { value: "", label: first === undefined ? "Automatic: none in the positions" : `Automatic: ${first}` },
    ...(chosen !== null && !names.includes(chosen)
      ? [{ value: chosen, label: `${chosen} (not in the positions)` }]
      : []),
    ...names.map((name) => ({ value: name, label: name })),
  ];
}

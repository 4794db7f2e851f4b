import { makeStyles, tokens } from "@fluentui/react-components";
import type { HedgeOffer } from "../../core/hedging/hedgeOffer";
import type { UnderlyingPlan } from "../../core/hedging/plan";
import type { BandRule, HedgePolicy } from "../../core/hedging/policy/hedgePolicy";
import type { AppliedBand } from "../../core/hedging/policy/policyCheck";
import { ChoiceField } from "../fields/ChoiceField";
import { DraftField } from "../fields/DraftField";
import { typedBand, typedCostRate, typedLot, typedTarget } from "../fields/typedInput";
import { formatBasisPoints, formatSetting, formatShort } from "../format/numbers";
import { ConditionFields } from "./ConditionFields";
import { typedRiskAversion } from "./typedChoices";

const useStyles = makeStyles({
  fields: {
    display: "grid",
    gridTemplateColumns: "repeat(2, minmax(0, 1fr))",
    alignItems: "start",
    gap: tokens.spacingVerticalS,
    marginBottom: tokens.spacingVerticalS,
  },
  whole: { gridColumn: "1 / -1", minWidth: 0 },
  distance: { margin: 0, gridColumn: "1 / -1" },
});

const BAND_RULES: readonly (readonly [BandRule, string])[] = [
  ["fixed", "A fixed width, or automatic"],
  ["whalley-wilmott", "Whalley–Wilmott, from gamma and cost"],
  ["zakamouline", "Zakamouline, from gamma, vega and cost"],
];

const TRADE_TO: readonly (readonly [HedgePolicy["tradeTo"], string])[] = [
  ["target", "The target"],
  ["edge", "The nearer edge of the band"],
];

export interface PolicyFieldsProps {
  readonly plan: UnderlyingPlan;
  readonly disabled: boolean;
  readonly onChange: (change: Partial<HedgePolicy>) => void;
}

/** How one underlying is hedged; every change plans again. */
export function PolicyFields({ plan, disabled, onChange }: PolicyFieldsProps) {
  const styles = useStyles();
  const { underlying, policy, check, offers, chosenFrom } = plan;
  const { band } = check;
  const [hedge] = offers.filter(({ unit }) => chosenFrom.includes(unit.instrument));
  return (
    <div className={styles.fields} role="group" aria-label={`Hedging of ${underlying}`}>
      <p className={styles.distance}>{distanceText(plan)}</p>
      <div className={styles.whole}>
        <ConditionFields plan={plan} disabled={disabled} onChange={onChange} />
      </div>
      <div className={styles.whole}>
        <ChoiceField
          label="Width of the band"
          value={policy.bandBy}
          options={BAND_RULES}
          hint={policy.bandBy === "fixed" ? undefined : `Now ±${formatShort(band.halfWidth)} ${underlying}`}
          disabled={disabled}
          onChange={(bandBy) => onChange({ bandBy })}
        />
      </div>
      {policy.bandBy === "fixed" ? (
        <DraftField
          label={`Band ±, ${underlying}`}
          shown={policy.band === null ? "" : formatSetting(policy.band)}
          placeholder={`auto: ${formatShort(band.halfWidth)}`}
          hint={
            policy.band === null
              ? "Automatic: one lot, or 0.1 % of gross delta if larger"
              : "Empty: automatic"
          }
          parse={typedBand}
          onCommit={(typed) => onChange({ band: typed })}
          disabled={disabled}
        />
      ) : (
        <DraftField
          label="Risk aversion"
          hint="Per unit of quote currency: a larger one makes the band narrower"
          shown={formatSetting(policy.riskAversion)}
          parse={typedRiskAversion}
          onCommit={(riskAversion) => onChange({ riskAversion })}
          disabled={disabled}
        />
      )}
      <DraftField
        label={`Target, ${underlying}`}
        hint={shiftHint(band, policy)}
        shown={formatSetting(policy.target)}
        parse={typedTarget}
        onCommit={(target) => onChange({ target })}
        disabled={disabled}
      />
      <div className={styles.whole}>
        <ChoiceField
          label="Trade to"
          value={policy.tradeTo}
          options={TRADE_TO}
          disabled={disabled}
          onChange={(tradeTo) => onChange({ tradeTo })}
        />
      </div>
      <div className={styles.whole}>
        <ChoiceField
          label="Hedge with"
          value={policy.instrument ?? ""}
          options={instrumentOptions(policy.instrument, plan)}
          disabled={disabled}
          onChange={(value) => onChange({ instrument: value === "" ? null : value })}
        />
      </div>
      <DraftField
        label="Lot"
        hint={hedge === undefined ? "Where none is given" : lotHint(hedge)}
        shown={formatSetting(policy.lot)}
        parse={typedLot}
        onCommit={(lot) => onChange({ lot })}
        disabled={disabled}
      />
      <DraftField
        label="Cost one way, bp"
        hint="Where no spread and fee are given"
        shown={formatBasisPoints(policy.costRate)}
        parse={typedCostRate}
        onCommit={(costRate) => onChange({ costRate })}
        disabled={disabled}
      />
    </div>
  );
}

function distanceText({ before, check: { band, distanceToEdge } }: UnderlyingPlan): string {
  const where = distanceToEdge < 0 ? "beyond the edge of the band" : "inside the band, from its nearer edge";
  const distance = formatShort(Math.abs(distanceToEdge));
  return `Net delta ${formatShort(before.netDelta)} is ${distance} ${where} (±${formatShort(band.halfWidth)}).`;
}

/** Where a rule hedges at another volatility, the band does not stand around the target. */
function shiftHint({ centre }: AppliedBand, { target }: HedgePolicy): string | undefined {
  return centre === target ? undefined : `The band stands around ${formatShort(centre)}`;
}

function lotHint({ exposure, terms }: HedgeOffer): string {
  return `A lot of ${formatShort(terms.lot)} moves net delta by ${formatShort(Math.abs(exposure.netDelta * terms.lot))}`;
}

type Option = readonly [value: string, label: string];

function instrumentOptions(chosen: string | null, { offers, chosenFrom }: UnderlyingPlan): readonly Option[] {
  const names = offers.map(({ unit }) => unit.instrument);
  return [
    ["", chosen === null ? automaticLabel(chosenFrom) : "Automatic"],
    ...(chosen !== null && !names.includes(chosen)
      ? [[chosen, `${chosen} (cannot be traded now)`] as const]
      : []),
    ...names.map((name) => [name, name] as const),
  ];
}

function automaticLabel(names: readonly string[]): string {
  const [first, ...others] = names;
  if (first === undefined) return "Automatic: there is none";
  return others.length === 0 ? `Automatic: ${first}` : `Automatic: any of ${names.length}`;
}

import type { TradeCondition } from "../../core/hedging/policy/hedgePolicy";
import type { PolicyCheck } from "../../core/hedging/policy/policyCheck";
import type { Typed } from "../fields/typedInput";
import { formatSetting } from "../format/numbers";
import { plainDecimal } from "../../core/math/plainDecimal";
import { typedHours, typedHundredths } from "./typedChoices";

type Kind = TradeCondition["kind"];

/** A condition as it is offered. */
export interface ConditionChoice {
  readonly kind: Kind;
  readonly label: string;
  /** What it starts as. */
  readonly first: TradeCondition;
  /** `null` where it has none. */
  readonly number: ConditionNumber | null;
}

interface ConditionNumber {
  readonly label: string;
  readonly shown: (condition: TradeCondition) => string;
  readonly parse: (text: string) => Typed<number>;
  readonly toCondition: (value: number) => TradeCondition;
}

/** In the order in which they are shown and kept. */
export const CONDITION_CHOICES: readonly ConditionChoice[] = [
  plain("band", "Net delta is outside the band"),
  plain("breach", "A limit is broken"),
  plain("everyCheck", "At every check"),
  {
    kind: "interval",
    label: "Time has passed since the last hedge",
    first: { kind: "interval", hours: 24 },
    number: {
      label: "Hours since the last hedge",
      shown: (condition) => (condition.kind === "interval" ? formatSetting(condition.hours) : ""),
      parse: typedHours,
      toCondition: (hours) => ({ kind: "interval", hours }),
    },
  },
  {
    kind: "spotMove",
    label: "Spot has moved since the last hedge",
    first: { kind: "spotMove", move: 0.02 },
    number: {
      label: "Move of spot, %",
      shown: (condition) =>
        condition.kind === "spotMove" ? formatSetting(plainDecimal(100 * condition.move)) : "",
      parse: typedHundredths,
      toCondition: (move) => ({ kind: "spotMove", move }),
    },
  },
  plain("gammaMove", "Gamma times that move is wider than the band"),
  plain("gammaInterval", "The best interval for gamma and costs has passed"),
];

/** The conditions with one of a kind put in, or all of a kind taken out; the last one stays. */
export function withCondition(
  conditions: readonly TradeCondition[],
  kind: Kind,
  condition: TradeCondition | null,
): readonly TradeCondition[] {
  const others = conditions.filter((each) => each.kind !== kind);
  const chosen = condition === null ? others : [...others, condition];
  if (chosen.length === 0) return conditions;
  return CONDITION_CHOICES.flatMap((choice) => chosen.filter((each) => each.kind === choice.kind));
}

/** What a condition of the policy says now: "net delta −85.61 is outside ±5". */
export function saidNow({ conditions }: PolicyCheck, kind: Kind): string | null {
  return conditions.find(({ condition }) => condition.kind === kind)?.text ?? null;
}

function plain(kind: Exclude<Kind, "interval" | "spotMove">, label: string): ConditionChoice {
  return { kind, label, first: { kind }, number: null };
}

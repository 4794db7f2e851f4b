import { DomainError } from "../../math/domainError";
import { isSameMoney } from "../../market/currency";
import type { UtcMillis } from "../../market/time";
import { nameKey } from "../../product/nameKey";
import type { Steps } from "../../steps/steps";
import { hasOneCurrency } from "../bookTotal";
import type { Holding } from "./matchHoldings";
import type {
  ExplainedExpiry,
  ExplainedPosition,
  ExplainedUnderlying,
  PnlExplanation,
} from "./pnlExplanation";
import { sumPnl, type ExplainedPnl } from "./pnlTerms";

interface Group {
  readonly underlying: string;
  readonly expiries: Map<UtcMillis | null, ExplainedPosition[]>;
  readonly positions: ExplainedPosition[];
  currency: string | null;
}

/** Positions of a step. */
const STEP = 1024;

/** Sums by expiry, by underlying and in total. `holdings` and `positions` are parallel. */
export function* groupPositions(
  holdings: readonly Holding[],
  positions: readonly ExplainedPosition[],
): Steps<Pick<PnlExplanation, "underlyings" | "total">> {
  const groups = new Map<string, Group>();
  for (let place = 0; place < positions.length; place++) {
    const position = positions[place]!;
    const group = groupOf(groups, position.underlying);
    group.currency = agreedCurrency(group, holdings[place]!.currency);
    group.positions.push(position);
    const expiry = group.expiries.get(position.expiry);
    if (expiry === undefined) group.expiries.set(position.expiry, [position]);
    else expiry.push(position);
    if (place % STEP === STEP - 1) yield place / positions.length / 2;
  }
  const underlyings: ExplainedUnderlying[] = [];
  let sinceYield = 0;
  for (const { underlying, currency, expiries, positions: members } of groups.values()) {
    const summed: ExplainedExpiry[] = [];
    for (const [expiry, together] of expiries) {
      summed.push({ expiry, pnl: yield* sumInSteps(together), positions: together });
      sinceYield += together.length;
      if (sinceYield < STEP) continue;
      sinceYield = 0;
      yield 0.75;
    }
    summed.sort((a, b) => (a.expiry ?? Infinity) - (b.expiry ?? Infinity));
    underlyings.push({ underlying, currency, pnl: sumOf(summed), expiries: summed, positions: members });
  }
  return { underlyings, total: hasOneCurrency(underlyings) ? sumOf(underlyings) : null };
}

/** Two snapshots may spell an underlying in different letter case. */
function groupOf(groups: Map<string, Group>, underlying: string): Group {
  const key = nameKey(underlying);
  const known = groups.get(key);
  if (known !== undefined) return known;
  const group = {
    underlying,
    expiries: new Map<UtcMillis | null, ExplainedPosition[]>(),
    positions: [],
    currency: null,
  };
  groups.set(key, group);
  return group;
}

function agreedCurrency({ underlying, currency }: Group, found: string | undefined): string | null {
  if (found === undefined || currency === null) return found ?? currency;
  if (isSameMoney(currency, found)) return currency;
  const wanted = "one for all positions on an underlying, since they have its spot in common";
  throw new DomainError(`currency of ${underlying}`, `${currency} and ${found}`, wanted);
}

function* sumInSteps(positions: readonly ExplainedPosition[]): Steps<ExplainedPnl> {
  let sum = sumOf([]);
  for (let start = 0; start < positions.length; start += STEP) {
    if (start > 0) yield 0.75;
    sum = sumPnl([sum, sumOf(positions.slice(start, start + STEP))]);
  }
  return sum;
}

function sumOf(explained: readonly { readonly pnl: ExplainedPnl }[]): ExplainedPnl {
  return sumPnl(explained.map(({ pnl }) => pnl));
}

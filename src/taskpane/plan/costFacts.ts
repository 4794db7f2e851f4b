import type { Trade } from "../../core/hedging/plan";
import { formatMoney } from "../format/numbers";
import { carryInWords, countText, withCurrency } from "./planWords";

/** What a trade is expected to cost, part by part; parts that cost nothing are left out. */
export function costFacts(
  { notional, cost, carry, relief }: Trade,
  currency: string | null,
  holdingDays: number,
): readonly (readonly [name: string, said: string])[] {
  const parts = [
    ["Half-spread", cost.spread],
    ["Fee", cost.fee],
    ["Impact", cost.impact],
    ["Ticket", cost.ticket],
  ] as const;
  const told = parts.filter(([, amount]) => amount !== 0);
  return [
    ["Notional", withCurrency(Math.abs(notional), currency)],
    ...told.map(([name, amount]) => [name, formatMoney(amount)] as const),
    ["Cost", withCurrency(cost.total, currency)],
    ...(carry === 0
      ? []
      : ([[`Carry, ${countText(holdingDays, "day")}`, carryInWords(carry, currency)]] as const)),
    [
      "Without it",
      `the stress would cost ${withCurrency(Math.abs(relief), currency)} ${relief < 0 ? "less" : "more"}`,
    ],
  ];
}

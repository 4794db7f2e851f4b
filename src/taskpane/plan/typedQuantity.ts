import type { HedgeOffer } from "../../core/hedging/hedgeOffer";
import { multipleOf } from "../../core/math/multipleOf";
import { formatQuantity, formatSetting } from "../format/numbers";
import { found, numberWhere, type Typed } from "../fields/typedInput";

type Side = "buy" | "sell";

const SIDED = /^(buy|sell)\s*(.*)$/i;
const SIGNED = /^[-+\u2212]/;

/** Of a lot, or of a limit, that is rounding. */
const ROUNDING = 1e-9;

const anyNumber = numberWhere(() => true, "buy or sell and a quantity, such as buy 20 or −20");
const withoutSign = numberWhere((value) => value >= 0, "a quantity of 0 or more after buy or sell");

/** "buy 807130", to be typed over. */
export function quantitySetting(quantity: number): string {
  return `${quantity < 0 ? "sell" : "buy"} ${formatSetting(Math.abs(quantity))}`;
}

/**
 * Reads a quantity to trade, > 0 bought: "buy 20", "sell 20", "+20", "−20". A number without side or sign is taken
 * where `usual` is buying, and 0 always; else it could mean either, and is refused. So is what the offer's terms do
 * not allow.
 */
export function typedQuantity(offer: HedgeOffer, usual: Side | null): (text: string) => Typed<number> {
  return (text) => {
    const typed = readQuantity(text.trim(), usual);
    if ("error" in typed || typed.value === 0) return typed;
    const why = whyNotTraded(typed.value, offer);
    return why === null ? typed : { error: why };
  };
}

function readQuantity(text: string, usual: Side | null): Typed<number> {
  const [, side, amount] = SIDED.exec(text) ?? [];
  if (side !== undefined) {
    const typed = withoutSign(amount ?? "");
    return "value" in typed && side.toLowerCase() === "sell" ? { value: 0 - typed.value } : typed;
  }
  const typed = anyNumber(text);
  const isEither = "value" in typed && typed.value !== 0 && !SIGNED.test(text) && usual !== "buy";
  return isEither ? { error: `Found ${found(text)}. Write buy ${text}, or sell ${text}.` } : typed;
}

/** Why the terms of an offer do not allow a trade; `null` where they do. */
function whyNotTraded(quantity: number, { held, terms }: HedgeOffer): string | null {
  const { lot, minTrade, maxTrade, minPosition, maxPosition } = terms;
  const size = Math.abs(quantity);
  const lots = size / lot;
  const after = held + quantity;
  const refused = (wanted: string) => `Found ${formatQuantity(size)}. Wanted: ${wanted}.`;
  if (Math.abs(lots - Math.round(lots)) > ROUNDING * lots) {
    return refused(`a multiple of the lot ${formatQuantity(lot)}, such as ${nearestLots(lots, lot)}`);
  }
  if (isLess(size, minTrade)) return refused(`${formatQuantity(minTrade)} or more, the least that is traded`);
  if (maxTrade !== null && isLess(maxTrade, size))
    return refused(`${formatQuantity(maxTrade)} or less, the most that is traded`);
  const position = `With it ${formatQuantity(after)} would be held`;
  if (quantity > 0 && maxPosition !== null && isLess(maxPosition, after))
    return `${position}. Wanted: ${formatQuantity(maxPosition)} or less, the largest position.`;
  if (quantity < 0 && minPosition !== null && isLess(after, minPosition))
    return `${position}. Wanted: ${formatQuantity(minPosition)} or more, the smallest position.`;
  return null;
}

function nearestLots(lots: number, lot: number): string {
  const more = formatQuantity(multipleOf(lot, Math.ceil(lots)));
  return lots < 1 ? more : `${formatQuantity(multipleOf(lot, Math.floor(lots)))} or ${more}`;
}

function isLess(a: number, b: number): boolean {
  return a < b - ROUNDING * Math.max(Math.abs(a), Math.abs(b));
}

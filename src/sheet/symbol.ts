import type { UtcMillis } from "../core/market/time";
import type { OptionType, ProductKind, Settlement } from "../core/product/product";
import { utcOfDate } from "./calendarDate";
import { newYorkClose } from "./newYorkClose";

/** What an instrument's name says of it. `null` where it does not apply or where the name does not tell. */
export interface InstrumentSymbol {
  /** The name as the symbol writes it: "SPXW". */
  readonly root: string;
  /** What it is risk on: "SPX". Differs from the root for few series only. */
  readonly underlying: string;
  readonly kind: ProductKind;
  readonly type: OptionType | null;
  readonly strike: number | null;
  readonly expiry: UtcMillis | null;
  readonly settlement: Settlement | null;
  /** Quote currency. */
  readonly currency: string | null;
}

export interface SymbolRefusal {
  /** Built like a symbol, but a part of it cannot be: a mistake rather than a name of the user's own. */
  readonly malformed: boolean;
  /** What is wrong: "31FEB26 is not a date". */
  readonly refusal: string;
}

/** Deribit's contracts expire at 08:00 UTC. */
const DERIBIT_EXPIRY_TIME = 8 * 3_600_000;
const MONTHS = ["JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"];
/**
 * Coins with contracts of both kinds, paid in dollars and paid in coin. Deribit settles them in coin where the
 * name has no quote currency; other bare names do not tell.
 */
const SETTLED_BOTH_WAYS: ReadonlySet<string> = new Set(["BTC", "ETH"]);
const QUOTE_CURRENCIES: ReadonlySet<string> = new Set(["USDC", "USDT", "USDE"]);
/** Roots that differ from the underlying: weekly and end-of-month series that settle in the afternoon. */
const UNDERLYING_OF_ROOT: ReadonlyMap<string, string> = new Map([
  ["SPXW", "SPX"],
  ["NDXP", "NDX"],
  ["RUTW", "RUT"],
  ["VIXW", "VIX"],
]);

const DERIBIT = /^([A-Z][A-Z0-9]*)(?:_([A-Z]+))?-(PERPETUAL|\d{1,2}[A-Z]{3}\d\d)(?:-(.*))?$/;
const DERIBIT_SPOT = /^([A-Z][A-Z0-9]*)_([A-Z]+)$/;
const DERIBIT_STRIKE = /^\d+(?:D\d+)?$/;
const OCC = /^([A-Z][A-Z0-9]{0,5}) *(\d\d)(\d\d)(\d\d)([A-Z])(\d{8})$/;

/**
 * Reads a symbol, any letter case.
 *
 * Deribit: BTC-27MAR26-120000-C, BTC-27MAR26, BTC-PERPETUAL (BTC and ETH: settled in coin),
 * BTC_USDC-27MAR26-100000-C, XRP_USDC-30JUN25-0d55-C (`d` is the decimal point), BTC_USDC (spot);
 * these are linear. Expiry is 08:00 UTC.
 *
 * OCC: root, yymmdd, C or P, strike in thousandths: "AAPL  261218C00150000" and "AAPL261218C00150000".
 * The symbol carries no time; expiry is taken as 16:00 New York, the regular close: 21:00 UTC in winter,
 * 20:00 UTC under daylight saving. A row's Expiry cell with a time says otherwise, as it must for series
 * that settle in the morning. The weekly roots SPXW, NDXP, RUTW and VIXW name SPX, NDX, RUT and VIX.
 */
export function parseSymbol(text: string): InstrumentSymbol | SymbolRefusal {
  const symbol = text.trim().toUpperCase();
  const deribit = DERIBIT.exec(symbol);
  if (deribit !== null) return parseDeribit(symbol, deribit);
  const occ = OCC.exec(symbol);
  if (occ !== null) return parseOcc(occ);
  const spot = DERIBIT_SPOT.exec(symbol);
  if (spot !== null && QUOTE_CURRENCIES.has(spot[2]!)) {
    const root = spot[1]!;
    const currency = spot[2]!;
    return {
      root,
      underlying: root,
      kind: "spot",
      type: null,
      strike: null,
      expiry: null,
      settlement: null,
      currency,
    };
  }
  return {
    malformed: false,
    refusal: `"${text}" is neither a Deribit name such as BTC-27MAR26-120000-C nor an OCC symbol such as AAPL261218C00150000`,
  };
}

export function isSymbolRefusal(reading: InstrumentSymbol | SymbolRefusal): reading is SymbolRefusal {
  return "refusal" in reading;
}

/** Whether contracts on this underlying, in any letter case, may be paid in dollars or in coin. */
export function isSettledBothWays(underlying: string): boolean {
  return SETTLED_BOTH_WAYS.has(underlying.toUpperCase());
}

interface StrikeAndType {
  readonly strike: number;
  readonly type: OptionType;
}

function malformed(refusal: string): SymbolRefusal {
  return { malformed: true, refusal };
}

function parseDeribit(symbol: string, match: RegExpExecArray): InstrumentSymbol | SymbolRefusal {
  const underlying = match[1]!;
  const root = underlying;
  const quote = match[2];
  const term = match[3]!;
  const rest = match[4];
  if (quote !== undefined && !QUOTE_CURRENCIES.has(quote)) {
    const known = [...QUOTE_CURRENCIES].join(", ");
    return { malformed: false, refusal: `${quote} in "${symbol}" is not a quote currency: ${known}` };
  }
  const settlement = quote !== undefined ? "linear" : isSettledBothWays(root) ? "inverse" : null;
  const currency = quote ?? (settlement === "inverse" ? "USD" : null);
  if (term === "PERPETUAL") {
    if (rest !== undefined) return malformed(`"${symbol}" has more after PERPETUAL`);
    return {
      root,
      underlying,
      kind: "perpetual",
      type: null,
      strike: null,
      expiry: null,
      settlement,
      currency,
    };
  }
  const expiry = deribitExpiry(term);
  if (expiry === null) return malformed(`${term} is not a date`);
  if (rest === undefined) {
    return { root, underlying, kind: "future", type: null, strike: null, expiry, settlement, currency };
  }
  const option = parseStrikeAndType(symbol, rest);
  if ("refusal" in option) return option;
  return {
    root,
    underlying,
    kind: "option",
    type: option.type,
    strike: option.strike,
    expiry,
    settlement,
    currency,
  };
}

function parseStrikeAndType(symbol: string, rest: string): StrikeAndType | SymbolRefusal {
  const parts = rest.split("-");
  if (parts.length !== 2)
    return malformed(`"${symbol}" needs a strike and C or P after the date, or neither`);
  const [strikeText, letter] = parts as [string, string];
  const strike = DERIBIT_STRIKE.test(strikeText) ? Number(strikeText.replace("D", ".")) : 0;
  if (!(strike > 0)) return malformed(`"${strikeText}" is not a strike above 0`);
  const type = optionType(letter);
  if (type === null) return malformed(`"${letter}" is neither C nor P`);
  return { strike, type };
}

/** "27MAR26" at 08:00 UTC. */
function deribitExpiry(term: string): UtcMillis | null {
  const month = MONTHS.indexOf(term.slice(-5, -2)) + 1;
  const date = utcOfDate(2000 + Number(term.slice(-2)), month, Number(term.slice(0, -5)));
  return date === null ? null : date + DERIBIT_EXPIRY_TIME;
}

type SixTexts = [string, string, string, string, string, string];

function parseOcc(match: RegExpExecArray): InstrumentSymbol | SymbolRefusal {
  const [root, year, month, day, letter, thousandths] = match.slice(1) as SixTexts;
  const expiry = newYorkClose(2000 + Number(year), Number(month), Number(day));
  if (expiry === null) return malformed(`${year}${month}${day} is not a date (yymmdd)`);
  const type = optionType(letter);
  if (type === null) return malformed(`"${letter}" is neither C nor P`);
  const strike = Number(thousandths) / 1000;
  if (strike === 0) return malformed(`"${thousandths}" is not a strike above 0`);
  const underlying = UNDERLYING_OF_ROOT.get(root) ?? root;
  return { root, underlying, kind: "option", type, strike, expiry, settlement: "linear", currency: "USD" };
}

function optionType(letter: string): OptionType | null {
  if (letter === "C") return "call";
  return letter === "P" ? "put" : null;
}

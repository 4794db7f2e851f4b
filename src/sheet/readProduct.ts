import { isSameNumber } from "../core/math/isSameNumber";
import type { VolatilityType } from "../core/market/quote";
import { MILLIS_PER_DAY, type UtcMillis } from "../core/market/time";
import type { OptionType, Product, Settlement } from "../core/product/product";
import { utcOfDate } from "./calendarDate";
import { describeCell, shortenText } from "./cellText";
import { LONGEST_LIFE_MILLIS, LONGEST_LIFE_YEARS } from "./longestLife";
import { SIGNED_PRICE, type NumberDomain } from "./numberDomains";
import type { PositionColumn } from "./positionColumns";
import type { PositionRow } from "./positionRow";
import { SETTLEMENT_WORDS, STYLE_WORDS, TYPE_WORDS } from "./positionWords";
import { isSettledBothWays, type InstrumentSymbol } from "./symbol";
import { formatUtc, formatUtcDate, formatUtcSeconds, hasTimeOfDay } from "./utcText";

/** What a row is, as its Type cell would say it. */
export type Contract = OptionType | "future" | "perpetual" | "spot";

/** What decides which cells a row needs, and how they are read. */
export interface RowTerms {
  readonly contract: Contract;
  /** `null` for spot, and where it is not known. */
  readonly settlement: Settlement | null;
  /** `null` where it is not known. */
  readonly volatilityType: VolatilityType | null;
}

/** Refuses a cell that says something else than the row's symbol, naming both. */
export function refuseDisagreement(
  row: PositionRow,
  column: PositionColumn,
  named: string,
  found?: string,
): null {
  const symbol = describeCell(row.cell("Instrument"));
  return row.refuse(column, `${named}, as ${symbol} says, or another name in Instrument`, found);
}

/** From the Type cell and the symbol; where they disagree the symbol, so that other columns can be held to it. */
export function readContract(row: PositionRow, symbol: InstrumentSymbol | null): Contract | null {
  const written = row.word("Type", TYPE_WORDS);
  const named = symbol === null ? null : contractOf(symbol);
  if (written === null) return named ?? (row.has("Type") ? null : row.miss("Type"));
  if (written === "option") {
    if (named === "call" || named === "put") return named;
    if (named === null) return row.refuse("Type", "call or put");
  } else if (named === null || named === written) return written;
  refuseDisagreement(row, "Type", named);
  return named;
}

function contractOf(symbol: InstrumentSymbol): Contract {
  return symbol.kind === "option" ? symbol.type! : symbol.kind;
}

/**
 * How a contract other than spot is paid: what the symbol says, else the Settlement cell. Where neither says
 * it, a perpetual is refused, and so is a future or option on a coin that has contracts of both kinds: read
 * the wrong way, 1000 contracts of 1 USD each are 1000 coins. Any other future or option is linear, as
 * listed ones are.
 */
export function readSettlement(
  row: PositionRow,
  contract: Exclude<Contract, "spot">,
  underlying: string | null,
  symbol: InstrumentSymbol | null,
): Settlement | null {
  const written = row.word("Settlement", SETTLEMENT_WORDS);
  if (written === null && row.has("Settlement")) return null;
  const named = symbol?.settlement ?? null;
  if (named !== null) {
    const agrees = written === null || written === named;
    return agrees ? named : refuseDisagreement(row, "Settlement", named);
  }
  if (written !== null) return written;
  const mayBeInverse = contract === "perpetual" || (underlying !== null && isSettledBothWays(underlying));
  return mayBeInverse ? missSettlement(row) : "linear";
}

function missSettlement(row: PositionRow): null {
  const either = "linear or inverse";
  if (!row.has("Instrument")) return row.miss("Settlement", either);
  const name = shortenText(String(row.cell("Instrument")).trim());
  return row.miss("Settlement", `${either}; the name ${name} does not tell`);
}

/** The terms of what the row holds; `null` when a cell they need is refused or missing. */
export function readProduct(
  row: PositionRow,
  { contract, settlement, symbol, volatilityType }: RowTerms & { readonly symbol: InstrumentSymbol | null },
  asOf: UtcMillis,
): Product | null {
  if (contract === "spot") return { kind: "spot" };
  if (contract === "perpetual") return settlement === null ? null : { kind: "perpetual", settlement };
  if (contract === "future") {
    const expiry = readExpiry(row, symbol, asOf);
    return expiry === null || settlement === null ? null : { kind: "future", expiry, settlement };
  }
  const strike = readStrike(row, symbol, volatilityType === "lognormal" ? undefined : SIGNED_PRICE);
  const expiry = readExpiry(row, symbol, asOf);
  const style = row.word("Style", STYLE_WORDS) ?? "european";
  if (style === "american" && settlement === "inverse") {
    row.refuse("Style", "european: an american option that is paid in coin has no model");
  }
  if (expiry === null || strike === null || settlement === null) return null;
  return { kind: "option", type: contract, strike, expiry, settlement, style };
}

function readStrike(row: PositionRow, symbol: InstrumentSymbol | null, domain?: NumberDomain): number | null {
  const named = symbol?.strike ?? null;
  if (named === null) return row.needNumber("Strike", domain);
  const written = row.number("Strike", domain);
  if (written === null || isSameNumber(written, named)) return named;
  return refuseDisagreement(row, "Strike", String(named));
}

/** A cell without a time of day takes it from a symbol that names the same day. */
function readExpiry(row: PositionRow, symbol: InstrumentSymbol | null, asOf: UtcMillis): UtcMillis | null {
  const written = row.date("Expiry");
  const named = symbol?.expiry ?? null;
  if (written === null && row.has("Expiry")) return null;
  if (written !== null && named !== null && dayOf(written) !== dayOf(named)) {
    return refuseDisagreement(row, "Expiry", formatUtc(named), formatUtc(written));
  }
  const expiry = written !== null && hasTimeOfDay(written) ? written : (named ?? written);
  if (expiry === null) return row.miss("Expiry");
  if (expiry <= asOf) return refuseExpired(row, expiry, asOf);
  return expiry - asOf <= LONGEST_LIFE_MILLIS ? expiry : refuseFarExpiry(row, expiry);
}

/** Most often a day written as a number, yymmdd, which is the serial of a day centuries away. */
function refuseFarExpiry(row: PositionRow, expiry: UtcMillis): null {
  const cell = row.cell("Expiry");
  const day = typeof cell === "number" ? yymmddToUtc(cell) : null;
  const example = day === null ? "" : `, such as ${formatUtcDate(day)}`;
  return row.refuse(
    "Expiry",
    `a date within ${LONGEST_LIFE_YEARS} years of as-of${example}`,
    `${describeCell(cell)}, which is ${formatUtcDate(expiry)}`,
  );
}

/** 260327 as 27 March 2026; `null` for what is no day of this century in that form. */
function yymmddToUtc(value: number): UtcMillis | null {
  if (!Number.isInteger(value)) return null;
  return utcOfDate(2000 + Math.floor(value / 10_000), Math.floor(value / 100) % 100, value % 100);
}

function refuseExpired(row: PositionRow, expiry: UtcMillis, asOf: UtcMillis): null {
  const text = formatUtc(expiry) === formatUtc(asOf) ? formatUtcSeconds : formatUtc;
  const found = `expired ${text(expiry)}, as-of ${text(asOf)}`;
  return row.refuse("Expiry", "an expiry after as-of: remove the row or set as-of earlier", found);
}

function dayOf(time: UtcMillis): number {
  return Math.floor(time / MILLIS_PER_DAY);
}

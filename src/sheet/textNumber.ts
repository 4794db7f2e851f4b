import { CURRENCIES } from "./positionColumns";

/** What stands beside the digits of a number in text. */
export type TextUnit = "percent" | "money";

/** Which sign stands before decimals. */
export type DecimalSign = "," | ".";

export interface TextNumber {
  readonly value: number;
  /** A percent sign has scaled the value: "65 %" is 0.65. A currency's sign scales nothing. */
  readonly unit: TextUnit | null;
  /**
   * What its only separator with three digits behind it is, as in "1,250" and "1.250": each is 1250 where the other sign
   * is the decimal one, and 1.25 where this is. `value` has the point for the decimal sign.
   */
  readonly eitherWay: DecimalSign | null;
  /** Its point can only be the decimal sign. */
  readonly hasDecimalPoint: boolean;
}

/** Text that is meant as a number, and cannot be read as one. */
export interface TextNumberRefusal {
  readonly advice: string;
  /** Its comma can only be a decimal sign. */
  readonly hasDecimalComma: boolean;
}

/** No number in a cell is longer, brackets and unit included. */
const LONGEST = 48;

const MINUS_SIGNS = /[\u2212\u2012\u2013]/g;
/** Spaces that may group digits, no-break and thin ones among them; two lines or columns are no number. */
const SPACES = /[^\S\t\n\v\f\r\u2028\u2029]+/g;
const FULL_WIDTH = /[\uff01-\uff5e]/g;

/** Opening bracket, sign, unit, sign, digits, unit, closing bracket. */
const PARTS =
  /^(\(?)([+-]?) ?([^\d.,()+' -]*) ?([+-]?)([.,]?\d[\d.,' ]*?(?:e[+-]?\d+)?) ?([^\d.,()]*)(\)?)$/i;

const PLAIN = /^(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;
const GROUPED = /^[1-9]\d{0,2}(?:([, '])\d{3})(?:\1\d{3})*(?:\.\d*)?$/;
const DECIMAL_COMMA = /^(?:\d*|\d{1,3}(?:[. ']\d{3})+),\d+$/;
/** The forms of GROUPED and PLAIN that another decimal sign would turn into another number. */
const EITHER_WAY = /^[1-9]\d{0,2}([.,])\d{3}$/;

const MONEY: ReadonlySet<string> = new Set([...CURRENCIES, "us$"]);

/** Powers of ten that a suffix may stand for; `null` for one with two meanings. */
const POWERS: ReadonlyMap<string, number | null> = new Map<string, number | null>([
  ...["k", "thousand"].map((suffix) => [suffix, 3] as const),
  ...["mm", "mn", "mio", "million"].map((suffix) => [suffix, 6] as const),
  ...["bn", "billion"].map((suffix) => [suffix, 9] as const),
  ...["pct", "percent"].map((suffix) => [suffix, -2] as const),
  ...["bp", "bps"].map((suffix) => [suffix, -4] as const),
  ["m", null],
  ["b", null],
]);

/**
 * A number that stands in a cell as text: "1,250", "1 250.5", "(300)", "−300", "1e3", "65 %", "$94,250.50". The point
 * is the decimal sign; digits may be grouped in threes by commas, spaces or apostrophes. `null` for text that is
 * not meant as a number.
 */
export function readTextNumber(text: string): TextNumber | TextNumberRefusal | null {
  const trimmed = text.trim();
  if (trimmed.length > LONGEST) return null;
  const parts = PARTS.exec(tidy(trimmed));
  if (parts === null) return null;
  const [, open, sign, prefix, innerSign, digits, suffix, close] = parts as unknown as EightTexts;
  if ((open === "") !== (close === "")) return null;
  const signs = sign + innerSign;
  if (signs.length > 1 || (open !== "" && signs !== "")) return null;
  const isNegative = open !== "" || signs === "-";
  const units = { prefix: prefix.toLowerCase(), suffix: suffix.trim().toLowerCase() };
  const power = powerOf(units);
  if (power !== undefined) return refuseSuffix(digits, units.suffix, power, isNegative);
  const unit = unitOf(units);
  if (unit === undefined) return null;
  const shift = unit === "percent" ? -2 : 0;
  const value = valueOf(digits, shift);
  if (value === null) return refuseDigits(digits, shift, isNegative);
  const eitherWay = (EITHER_WAY.exec(digits)?.[1] ?? null) as DecimalSign | null;
  const hasDecimalPoint = eitherWay === null && digits.includes(".");
  return { value: signed(value, isNegative), unit, eitherWay, hasDecimalPoint };
}

export function isTextRefusal(reading: TextNumber | TextNumberRefusal): reading is TextNumberRefusal {
  return "advice" in reading;
}

type EightTexts = [string, string, string, string, string, string, string, string];

function tidy(text: string): string {
  return text
    .replace(FULL_WIDTH, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(MINUS_SIGNS, "-")
    .replace(SPACES, " ")
    .replaceAll("\u2019", "'");
}

interface Units {
  readonly prefix: string;
  readonly suffix: string;
}

/** `undefined` where what stands beside the digits is no unit. */
function unitOf({ prefix, suffix }: Units): TextUnit | null | undefined {
  if (prefix === "" && suffix === "") return null;
  if (prefix === "" && suffix === "%") return "percent";
  if (prefix === "") return MONEY.has(suffix) ? "money" : undefined;
  return suffix === "" && MONEY.has(prefix) ? "money" : undefined;
}

function powerOf({ prefix, suffix }: Units): number | null | undefined {
  return prefix === "" || MONEY.has(prefix) ? POWERS.get(suffix) : undefined;
}

function refuseSuffix(
  digits: string,
  suffix: string,
  power: number | null,
  isNegative: boolean,
): TextNumberRefusal {
  const value = power === null ? null : valueOf(digits, power);
  const inFull = value === null ? "the number in full" : String(signed(value, isNegative));
  return { advice: `"${suffix}" is not read: write ${inFull}`, hasDecimalComma: DECIMAL_COMMA.test(digits) };
}

/** The number that the digits are, its point shifted by powers of ten; `null` where they are not well formed. */
function valueOf(digits: string, shift: number): number | null {
  const isPlain = PLAIN.test(digits);
  if (!isPlain && !GROUPED.test(digits)) return null;
  if (shift !== 0 && /e/i.test(digits)) return null;
  return finite(isPlain ? digits : digits.replace(/[, ']/g, ""), shift);
}

/** Shifts in the text, so that 65 % is the number 0.65 to its last digit. `null` beyond what a number holds. */
function finite(digits: string, shift: number): number | null {
  const value = Number(shift === 0 ? digits : `${digits}e${shift}`);
  const isLost = value === 0 && /^[^e]*[1-9]/i.test(digits);
  return Number.isFinite(value) && !isLost ? value : null;
}

function signed(value: number, isNegative: boolean): number {
  return isNegative && value !== 0 ? -value : value;
}

function refuseDigits(digits: string, shift: number, isNegative: boolean): TextNumberRefusal | null {
  if (/e/i.test(digits)) return null;
  if (DECIMAL_COMMA.test(digits)) {
    const value = finite(digits.replace(/[. ']/g, "").replace(",", "."), shift);
    if (value === null) return null;
    const advice = `a comma is no decimal sign here: write ${signed(value, isNegative)}`;
    return { advice, hasDecimalComma: true };
  }
  return {
    advice: "its digits are not in groups of three: write it without separators",
    hasDecimalComma: false,
  };
}

/** A header's name and the remark that follows it, both as `simplifyHeader` leaves them. */
export interface HeaderText {
  readonly name: string;
  readonly remark: string;
  /** The remark as it is typed, brackets and all. */
  readonly typedRemark: string;
}

/** What ends a header in brackets or as a currency's sign: "Strike (USD)", "Strike [USD] (k)", "Strike $". */
export function splitHeader(header: string): HeaderText {
  const text = header.normalize("NFKC").trim();
  const start = text.search(/[([{$€£]/);
  const hasRemark = start >= 0 && /[)\]}$€£]$/.test(text);
  if (!hasRemark) return { name: simplifyHeader(text), remark: "", typedRemark: "" };
  const typedRemark = text.slice(start);
  return { name: simplifyHeader(text.slice(0, start)), remark: simplifyHeader(typedRemark), typedRemark };
}

/**
 * "Underlying_Price" -> "underlyingprice", "(p.a.)" -> "pa". Signs that scale a number stay, so that "IV %" is
 * not "IV", and so do signs of currencies.
 */
export function simplifyHeader(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}%‰$€£¢]/gu, "");
}

/** A header as a person reads it: without white space around it, and with one space for any within. */
export function tidyHeader(header: string): string {
  return header.trim().replace(/\s+/g, " ");
}

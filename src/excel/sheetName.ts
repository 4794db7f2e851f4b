const MOST_CHARACTERS = 31;
const FORBIDDEN = /[\\/?*:[\]\p{Cc}]/gu;
const OUTER_APOSTROPHES = /^'+|'+$/g;
/** Excel keeps this name for itself. */
const RESERVED = "history";
const FALLBACK = "Sheet";

/**
 * The name for a new sheet: as wished, with what Excel forbids replaced by "-", cut to 31 characters, and
 * with a number behind it where another sheet bears it. Upper and lower case do not tell sheets apart.
 */
export function freeSheetName(wished: string, taken: readonly string[]): string {
  const inUse = new Set([RESERVED, ...taken.map((name) => name.toLowerCase())]);
  const base = toAllowedName(wished);
  for (let number = 1; ; number += 1) {
    const ending = number === 1 ? "" : ` ${number}`;
    const name = `${cutTo(MOST_CHARACTERS - ending.length, base)}${ending}`;
    if (!inUse.has(name.toLowerCase())) return name;
  }
}

function toAllowedName(wished: string): string {
  const name = cutTo(
    MOST_CHARACTERS,
    wished.replace(FORBIDDEN, "-").trim().replace(OUTER_APOSTROPHES, "").trim(),
  );
  return name === "" ? FALLBACK : name;
}

/** Never ends in half a character, in a blank or in an apostrophe. */
function cutTo(length: number, name: string): string {
  const cut = name.slice(0, length);
  return cut.replace(/[\uD800-\uDBFF]$/, "").replace(/['\s]+$/, "");
}

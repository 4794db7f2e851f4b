/** Excel holds 32,767 characters in a cell. */
const MOST_CHARACTERS = 32_000;

/** "a; b; c" for one cell: what does not fit is counted, "a; b; … and 12 more". */
export function cellList(parts: readonly string[]): string {
  let text = "";
  for (const [index, part] of parts.entries()) {
    const longer = index === 0 ? part : `${text}; ${part}`;
    if (longer.length > MOST_CHARACTERS) return `${text}; … and ${parts.length - index} more`;
    text = longer;
  }
  return text;
}

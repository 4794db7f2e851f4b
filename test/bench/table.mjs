/** Prints rows of texts under their headings: the first column to the left, the others to the right. */
export function printTable(title, headings, rows) {
  const lines = [headings, ...rows];
  const widths = headings.map((_, column) => Math.max(...lines.map((line) => line[column].length)));
  console.log(`\n${title}\n`);
  for (const line of lines) {
    const cells = line.map((text, column) =>
      column === 0 ? text.padEnd(widths[column]) : text.padStart(widths[column]),
    );
    console.log(`  ${cells.join("   ").trimEnd()}`);
    if (line === headings) console.log(`  ${widths.map((width) => "-".repeat(width)).join("   ")}`);
  }
}

/** A ratio, a time: three digits. */
export const short = (number) => (number >= 100 ? number.toFixed(0) : number.toPrecision(3));

/** An error: its size is what counts. */
export const error = (number) => (number === 0 ? "0" : number.toExponential(1));

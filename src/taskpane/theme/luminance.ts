const HEX_COLOUR = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i;

/** Relative luminance of an sRGB colour "#RRGGBB", 0 (black) to 1 (white); `null` for any other text. Source: WCAG 2.2. */
export function relativeLuminance(colour: string): number | null {
  const match = HEX_COLOUR.exec(colour);
  if (match === null) return null;
  const [red, green, blue] = match.slice(1).map((part) => linear(parseInt(part, 16) / 255)) as [
    number,
    number,
    number,
  ];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function linear(channel: number): number {
  return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
}

const MINUS = "\u2212";

const DIGITS = 4;
const MOST_DIGITS = 10;

const significant = formatter({ maximumSignificantDigits: DIGITS });
const whole = formatter({ maximumFractionDigits: 0 });
const exact = formatter({ maximumFractionDigits: 8 });

/** A number for a sentence: four significant digits, whole from 1,000 up, grouped, with a real minus. */
export function amountText(value: number): string {
  return Math.abs(value) >= 1000 ? whole(value) : significant(value);
}

/**
 * Numbers that are held against each other, as `amountText`: with as many digits more, for all of them, as tell
 * different ones apart. "2,000.5" against "2,000", not "2,000" against "2,000".
 */
export function amountTexts(values: readonly number[]): readonly string[] {
  const different = new Set(values).size;
  const plain = values.map(amountText);
  if (new Set(plain).size === different) return plain;
  for (let digits = DIGITS + 1; digits <= MOST_DIGITS; digits++) {
    const texts = values.map(formatter({ maximumSignificantDigits: digits }));
    if (new Set(texts).size === different) return texts;
  }
  return plain;
}

/** A quantity for a sentence: every digit that can be traded, grouped, with a real minus. */
export function quantityText(value: number): string {
  return exact(value);
}

function formatter(options: Intl.NumberFormatOptions): (value: number) => string {
  const { format } = new Intl.NumberFormat("en-US", options);
  return (value) => {
    const text = format(Math.abs(value));
    return value < 0 && /[1-9]/.test(text) ? MINUS + text : text;
  };
}

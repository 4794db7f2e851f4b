const MINUS = "\u2212";

const significant = formatter({ maximumSignificantDigits: 4 });
const whole = formatter({ maximumFractionDigits: 0 });
const exact = formatter({ maximumFractionDigits: 8 });

/** A number for a sentence: four significant digits, whole from 1,000 up, grouped, with a real minus. */
export function amountText(value: number): string {
  return Math.abs(value) >= 1000 ? whole(value) : significant(value);
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

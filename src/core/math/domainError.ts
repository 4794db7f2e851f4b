/** A value lies outside what a formula takes. Names the argument, what was found and what would be right. */
export class DomainError extends RangeError {
  readonly argument: string;
  /** `undefined` where the value is missing. */
  readonly found: number | string | undefined;
  readonly wanted: string;

  /** `wanted` completes the sentence "vol is -0.2: takes …", such as "0 or more". */
  constructor(argument: string, found: number | string | undefined, wanted: string) {
    super(`${argument} is ${found ?? "missing"}: takes ${wanted}`);
    this.name = "DomainError";
    this.argument = argument;
    this.found = found;
    this.wanted = wanted;
  }
}

/** Throws `DomainError` unless `value` is finite. */
export function requireFinite(argument: string, value: number): void {
  if (!Number.isFinite(value)) throw new DomainError(argument, value, "a finite number");
}

/** Throws `DomainError` unless `value` is finite and 0 or more. */
export function requireNonNegative(argument: string, value: number): void {
  if (!(value >= 0 && value < Infinity)) throw new DomainError(argument, value, "0 or more");
}

/** Throws `DomainError` unless `value` is finite and above 0. */
export function requirePositive(argument: string, value: number): void {
  if (!(value > 0 && value < Infinity)) throw new DomainError(argument, value, "a number above 0");
}

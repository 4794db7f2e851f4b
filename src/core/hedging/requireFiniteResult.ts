import { DomainError } from "../math/domainError";

/** A result as it is. Throws `DomainError` where inputs, each inside its domain, lead beyond what a double holds. */
export function requireFiniteResult(name: string, value: number): number {
  if (!Number.isFinite(value)) throw new DomainError(`the resulting ${name}`, value, "less extreme inputs");
  return value;
}

import type { BookState } from "../../app/session";
import type { UtcMillis } from "../../core/market/time";
import type { VolatilitySurface } from "../../core/market/volatilitySurface";
import type { BookRisk, BookTotal } from "../../core/risk/bookRisk";
import type { Position } from "../../core/risk/position";

/** What is looked at: one underlying of the book, or all of it. */
export interface Scope {
  /** `null`: all of several. */
  readonly underlying: string | null;
  readonly positions: readonly Position[];
  /** `null` for what does not add up. */
  readonly exposure: BookTotal;
  /** `null` where there are several underlyings. */
  readonly spot: number | null;
  /** Code of the quote currency; `null` where no position tells. */
  readonly currency: string | null;
  readonly asOf: UtcMillis;
  /** Smiles by upper-case underlying. */
  readonly surfaces: ReadonlyMap<string, VolatilitySurface>;
}

/** The underlying chosen, `null` for all. Where the book on show has no such one any more, its first. */
export function scopeOf(
  { asOf, underlyings, positions, total }: BookRisk,
  surfaces: Scope["surfaces"],
  chosen: string | null,
): Scope {
  const first = underlyings[0]!;
  if (chosen === null && underlyings.length > 1) {
    const all = { underlying: null, exposure: total, spot: null, currency: first.currency, asOf, surfaces };
    return { ...all, positions: positions.map(({ position }) => position) };
  }
  const one = underlyings.find(({ underlying }) => underlying === chosen) ?? first;
  const { underlying, exposure, spot, currency } = one;
  const held = one.positions.map(({ position }) => position);
  return { underlying, positions: held, exposure, spot, currency, asOf, surfaces };
}

/** The names to choose among. */
export function underlyingNames({ risk }: BookState): readonly string[] {
  return risk?.underlyings.map(({ underlying }) => underlying) ?? [];
}

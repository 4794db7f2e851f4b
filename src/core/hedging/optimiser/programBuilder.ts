import type { LinearProgram, ProgramColumn, ProgramRow } from "./linearProgram";

/** A linear expression: indices of columns with what each is multiplied by. */
export type Terms = readonly (readonly [column: number, factor: number])[];

/** Columns and rows as they come, until something is to be minimised over them. */
export class ProgramBuilder {
  private readonly columns: Omit<ProgramColumn, "cost">[] = [];
  private readonly rows: ProgramRow[] = [];

  /** Its index. */
  addColumn(lower: number, upper: number, integer = false): number {
    return this.columns.push({ lower, upper, integer }) - 1;
  }

  addRow(lower: number, terms: Terms, upper: number): void {
    this.rows.push({ lower, upper, terms: collected(terms) });
  }

  get isInteger(): boolean {
    return this.columns.some(({ integer }) => integer);
  }

  integerColumns(): number[] {
    return this.columns.flatMap(({ integer }, column) => (integer ? [column] : []));
  }

  /** With whole columns held at `held`, what is left is a program without integers. */
  minimising(terms: Terms, held?: ReadonlyMap<number, number>): LinearProgram {
    const costs = new Map(collected(terms));
    const columns = this.columns.map((column, index) => {
      const value = held?.get(index);
      const cost = costs.get(index) ?? 0;
      return value === undefined ? { ...column, cost } : { lower: value, upper: value, integer: false, cost };
    });
    return { columns, rows: this.rows };
  }
}

/** Each column once, and none that is multiplied by 0. */
function collected(terms: Terms): Terms {
  const factors = new Map<number, number>();
  for (const [column, factor] of terms) factors.set(column, (factors.get(column) ?? 0) + factor);
  return [...factors].filter(([, factor]) => factor !== 0);
}

export function scaled(terms: Terms, factor: number): Terms {
  return terms.map(([column, value]) => [column, value * factor]);
}

export function valueOf(terms: Terms, values: readonly number[]): number {
  return terms.reduce((total, [column, factor]) => total + factor * values[column]!, 0);
}

import { isBlank } from "./cellText";
import type { Cell, DateSystem } from "./grid";
import { NUMBER_DOMAINS, type NumberColumn } from "./numberDomains";
import { POSITION_COLUMNS, type PositionColumn } from "./positionColumns";
import type { PositionHeaders } from "./positionHeaders";
import { EXCLUDE_WORDS } from "./positionWords";
import type { CellSurvey } from "./surveyCells";
import { TableRow, type TableDefinition } from "./tableRow";

/** The choice to leave a row out says nothing of a position. */
const POSITIONS_TABLE: TableDefinition<PositionColumn, NumberColumn> = {
  columns: POSITION_COLUMNS,
  numbers: NUMBER_DOMAINS,
  aside: ["Exclude"],
};

/** A row of a positions table, and what stands beside the position. */
export class PositionRow extends TableRow<PositionColumn, NumberColumn> {
  private readonly sides: readonly number[];

  constructor(
    headers: Pick<PositionHeaders, "places" | "unusable" | "sides">,
    { decimalSigns }: Pick<CellSurvey, "decimalSigns">,
    dateSystem: DateSystem,
  ) {
    super(POSITIONS_TABLE, headers, dateSystem, decimalSigns);
    this.sides = headers.sides;
  }

  /** What stands beside the position in columns such as Side. */
  sideCells(): readonly Cell[] {
    return this.sides.map((place) => this.cells[place] ?? null);
  }

  /** The first text of the row, in whatever column; `null` where there is none. */
  firstText(): string | null {
    return (
      (this.cells.find((cell) => typeof cell === "string" && !isBlank(cell)) as string | undefined) ?? null
    );
  }

  /** Whether the user wishes the row to be left out. */
  isExcluded(): boolean {
    return this.word("Exclude", EXCLUDE_WORDS) === "yes";
  }
}

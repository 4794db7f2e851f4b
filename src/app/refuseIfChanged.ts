import { addressOn, cellName } from "../sheet/cellAddress";
import { describeCell, isBlank } from "../sheet/cellText";
import { compareGrids, type CellDifference } from "../sheet/compareGrids";
import type { Grid, GridOrigin } from "../sheet/grid";
import { Refused } from "./refused";
import type { ChangedCell } from "./session";
import type { PositionsReading } from "./workbookPort";

const MOST_CHANGES_NAMED = 10;

/** Cells that the plan was made from, and where they stand now. */
interface Source {
  /** "the positions", "the table Market" */
  readonly name: string;
  readonly was: Grid;
  readonly is: Grid;
  readonly origin: GridOrigin;
}

/**
 * Throws `positionsChanged` unless two readings hold the same positions, markets, limits and hedges. Cells that
 * moved as a whole are the same; another date system makes other dates of them; a row that was added directly below
 * belongs to the positions although it lies outside what was read.
 */
export function refuseIfChanged(before: PositionsReading, now: PositionsReading): void {
  if (before.dateSystem !== now.dateSystem) {
    throw changed([], 0, [
      `The workbook's date system changed from ${before.dateSystem} to ${now.dateSystem} since the positions ` +
        "were read.",
    ]);
  }
  const changedSources = sourcesOf(before, now)
    .map((source) => ({ source, ...compareGrids(source.was, source.is, MOST_CHANGES_NAMED) }))
    .filter(({ count }) => count > 0);
  const below = cellsAddedBelow(before, now);
  if (changedSources.length + below.length === 0) return;

  const changes = changedSources.flatMap(({ source, differences }) =>
    differences.map((difference) => changedCell(difference, source.origin)),
  );
  const count = changedSources.reduce((sum, changed) => sum + changed.count, below.length);
  throw changed([...changes, ...below].slice(0, MOST_CHANGES_NAMED), count, [
    ...changedSources.map(({ source, count, differences }) => {
      const cells = count === 1 ? `1 cell of ${source.name} has` : `${count} cells of ${source.name} have`;
      const { address } = changedCell(differences[0]!, source.origin);
      return `${cells} changed since they were read, the first at ${address}.`;
    }),
    ...(below.length === 0
      ? []
      : [
          `A row was added below ${now.address} since it was read, with ${below[0]!.is} at ` +
            `${below[0]!.address}. Select the positions with it.`,
        ]),
  ]);
}

/** A table that came or went is one whose cells all changed. */
function sourcesOf(before: PositionsReading, now: PositionsReading): Source[] {
  const positions = { name: "the positions", was: before.cells, is: now.cells, origin: now.origin };
  const tables = (["market", "smile", "limits", "hedges"] as const).flatMap((kind) => {
    const was = before.tables[kind];
    const is = now.tables[kind];
    const found = is ?? was;
    if (found === null) return [];
    return [
      {
        name: `the table ${found.name}`,
        was: was?.cells ?? [],
        is: is?.cells ?? [],
        origin: found.origin,
      },
    ];
  });
  return [positions, ...tables];
}

/** Cells of the row below that were empty and are not any more; a total that stood there is none of them. */
function cellsAddedBelow(before: PositionsReading, now: PositionsReading): ChangedCell[] {
  const { rowBelow: was = [] } = before;
  const { rowBelow: is = [], cells } = now;
  return was.flatMap((cell, gridColumn) =>
    isBlank(cell) && !isBlank(is[gridColumn])
      ? [
          changedCell(
            { gridRow: cells.length, gridColumn, was: describeCell(cell), is: describeCell(is[gridColumn]) },
            now.origin,
          ),
        ]
      : [],
  );
}

function changedCell({ gridRow, gridColumn, was, is }: CellDifference, origin: GridOrigin): ChangedCell {
  const { sheet, row, column } = origin;
  const cell = cellName({ row: row + gridRow, column: column + gridColumn });
  return { address: addressOn(sheet, cell), was, is };
}

function changed(changes: readonly ChangedCell[], count: number, sentences: readonly string[]): Refused {
  const message = [...sentences, "Nothing was written. Read them again."].join(" ");
  return new Refused({ kind: "positionsChanged", changes, count, message });
}

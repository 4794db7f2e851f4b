/** A column of a table that is written. */
export interface TableColumn {
  readonly name: string;
  /** In the en-US form that `range.numberFormat` takes. */
  readonly numberFormat: string;
}

/** "2026-11-20 16:00:05 UTC": serials have no zone, so the format says it. */
export const UTC_FORMAT = 'yyyy-mm-dd hh:mm:ss "UTC"';
export const TEXT_FORMAT = "General";
export const MONEY_FORMAT = "#,##0.00";

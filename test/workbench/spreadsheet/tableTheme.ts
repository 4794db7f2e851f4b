import { BorderStyleTypes } from "@univerjs/core";
import type { Injector } from "@univerjs/core";
import { RangeThemeStyle, SheetRangeThemeModel } from "@univerjs/sheets";

/** The look of every table here. Univer's own themes put white text on a loud header, hard to read when dark. */
export const TABLE_THEME = "workbench-table";

const LINE = { s: BorderStyleTypes.THIN, cl: { rgb: "#b4bdb7" } };

/** Near-greys: in the dark Univer turns light into dark, and these keep their distance from the text. */
const STYLE = {
  wholeStyle: { cl: { rgb: "#1f2421" } },
  headerRowStyle: { bg: { rgb: "#dfe7e2" }, cl: { rgb: "#4d5852" }, bd: { t: LINE, b: LINE } },
  headerColumnStyle: { bd: { l: LINE } },
  firstRowStyle: { bg: { rgb: "#ffffff" } },
  secondRowStyle: { bg: { rgb: "#f7f9f8" } },
  lastRowStyle: { bd: { b: LINE } },
  lastColumnStyle: { bd: { r: LINE } },
};

/** Makes the theme known to the spreadsheet, before the first table is made. */
export function registerTableTheme(injector: Injector): void {
  injector.get(SheetRangeThemeModel).registerDefaultRangeTheme(new RangeThemeStyle(TABLE_THEME, STYLE));
}

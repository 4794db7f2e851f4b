import type { Area } from "../../spreadsheet/addresses";
import { notImplemented } from "../hostError";
import type { Host } from "../host";
import { HostObject } from "../hostObject";

/** Pixels a point at 96 dots an inch; Excel's API counts column widths in points. */
const PIXELS_PER_POINT = 96 / 72;
/** About the width of a digit of the default font, in pixels. */
const PIXELS_PER_CHARACTER = 7.5;
const CELL_PADDING_PIXELS = 14;

abstract class AreaLook extends HostObject {
  constructor(
    host: Host,
    protected readonly sheetId: string,
    protected readonly area: Area,
  ) {
    super(host);
  }

  /** Univer's own range, for changing its look. */
  protected get cells() {
    return this.host.spreadsheet.range(this.sheetId, this.area);
  }

  /** Look of the first cell. (Excel answers null where cells differ.) */
  protected get style() {
    return this.host.spreadsheet.style(this.sheetId, this.area);
  }
}

const HORIZONTAL: Readonly<Record<string, "left" | "center" | "normal">> = {
  Left: "left",
  Center: "center",
  // Univer's own name for alignment to the right.
  Right: "normal",
};

const HORIZONTAL_NAMES = ["General", "Left", "Center", "Right"];

export class RangeFormat extends AreaLook {
  static override readonly scalars = ["ColumnWidth", "HorizontalAlignment", "WrapText"];

  get Fill(): RangeFill {
    return new RangeFill(this.host, this.sheetId, this.area);
  }

  get Font(): RangeFont {
    return new RangeFont(this.host, this.sheetId, this.area);
  }

  /** In points. */
  get ColumnWidth(): number {
    return this.host.spreadsheet.columnWidth(this.sheetId, this.area.column) / PIXELS_PER_POINT;
  }

  set ColumnWidth(points: number) {
    this.host.spreadsheet.setColumnWidth(this.sheetId, this.area, Math.round(points * PIXELS_PER_POINT));
  }

  get HorizontalAlignment(): string {
    return HORIZONTAL_NAMES[this.style.ht ?? 0] ?? "General";
  }

  set HorizontalAlignment(alignment: string) {
    const univers = HORIZONTAL[alignment];
    if (!univers) throw notImplemented(`RangeFormat.HorizontalAlignment = ${alignment}`);
    this.cells.setHorizontalAlignment(univers);
  }

  get WrapText(): boolean {
    return this.style.tb === WRAP;
  }

  set WrapText(wrap: boolean) {
    this.cells.setWrap(wrap);
  }

  /** By the length of the texts: without a screen nothing can be measured. */
  AutofitColumns(): void {
    const { spreadsheet } = this.host;
    const used = spreadsheet.usedArea(this.sheetId, true);
    if (!used) return;
    const { area } = this;
    const rows = Math.min(area.rows, used.row + used.rows - area.row);
    if (rows < 1) return;
    const cells = spreadsheet.cells(this.sheetId, { ...area, rows });
    for (let index = 0; index < area.columns; index += 1) {
      const longest = Math.max(...cells.map((row) => row[index]?.text.length ?? 0));
      if (longest === 0) continue;
      const width = Math.round(longest * PIXELS_PER_CHARACTER + CELL_PADDING_PIXELS);
      spreadsheet.setColumnWidth(this.sheetId, { ...area, column: area.column + index, columns: 1 }, width);
    }
  }

  // Univer fits the rows by itself.
  AutofitRows(): void {}
}

/** Univer's number for wrapped text. */
const WRAP = 3;

export class RangeFill extends AreaLook {
  static override readonly scalars = ["Color"];

  get Color(): string {
    return this.style.bg?.rgb ?? "#FFFFFF";
  }

  set Color(color: string) {
    this.cells.setBackgroundColor(color);
  }

  Clear(): void {
    this.cells.setBackgroundColor("");
  }
}

export class RangeFont extends AreaLook {
  static override readonly scalars = ["Bold", "Color", "Italic"];

  get Bold(): boolean {
    return this.style.bl === 1;
  }

  set Bold(bold: boolean) {
    this.cells.setFontWeight(bold ? "bold" : "normal");
  }

  get Italic(): boolean {
    return this.style.it === 1;
  }

  set Italic(italic: boolean) {
    this.cells.setFontStyle(italic ? "italic" : "normal");
  }

  get Color(): string {
    return this.style.cl?.rgb ?? "#000000";
  }

  set Color(color: string) {
    this.cells.setFontColor(color);
  }
}

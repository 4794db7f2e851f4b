import type { Stickiness } from "../../core/risk/scenario";
import type { ShownMeasure } from "../analysis/shownMeasures";

/** What the user chose; `null` for what follows from the book. */
export interface ProfileChoices {
  readonly underlying: string | null;
  readonly measure: ShownMeasure;
  readonly range: number | null;
  readonly firstDays: number | null;
  readonly secondDays: number | null;
  readonly stickiness: Stickiness;
}

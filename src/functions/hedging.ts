import { hedgeQuantityGrid } from "../sheet/functions/hedgeQuantityGrid";
import type { CellFunction } from "./cellFunction";
import { help } from "./help";

/** Functions that say what to trade. */
export const HEDGING_FUNCTIONS: readonly CellFunction[] = [
  {
    id: "HEDGEQTY",
    description: help(
      "Units of the hedge, above 0 to buy. The trade that brings exposure back to target, rounded to lots.",
    ),
    parameters: [
      {
        name: "exposure",
        description: help("What the book has now, in units of the greek to hedge, such as net delta."),
      },
      { name: "hedgeDelta", description: help("What buying one unit of the hedge adds to exposure. Not 0.") },
      {
        name: "target",
        description: help("What the book should have, in units of exposure. Default 0."),
        optional: true,
      },
      {
        name: "lot",
        description: help("Quantities are whole multiples of it. Default 0: no rounding."),
        optional: true,
      },
      {
        name: "band",
        description: help("No trade while exposure is this near to target, 0 or more. Default 0."),
        optional: true,
      },
      {
        name: "edge",
        description: help("FALSE (default): trade to target. TRUE: only to the nearer edge of the band."),
        optional: true,
      },
    ],
    run: hedgeQuantityGrid,
  },
];

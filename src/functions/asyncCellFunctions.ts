import type { AsyncCellFunction } from "./asyncCellFunction";
import { help } from "./help";

/**
 * The functions that answer later: asyncFunctions.js does what they do. What that takes is fetched when it is first
 * called, so that the pane opens without it.
 */
export const ASYNC_CELL_FUNCTIONS: readonly AsyncCellFunction[] = [
  {
    id: "HEDGETRADES",
    description: help(
      "Units of each hedge, above 0 to buy, and what they cost. The cheapest trades that bring every greek inside its limits.",
    ),
    parameters: [
      {
        name: "exposures",
        description: help(
          "Range with a header row: Greek, Exposure, Lower, Upper (blank: none), [Target], [Weight]. LIMITS gives one.",
        ),
      },
      {
        name: "hedges",
        description: help(
          "Range with a header row: Instrument, a column for each greek, Cost a unit, [Lot], [Min], [Max], [Min trade], [Ticket].",
        ),
      },
      {
        name: "objective",
        description: help(
          '"least cost" (default), "target": as near to the targets as can be, "budget": as near for the budget, or "fewest" trades.',
        ),
        optional: true,
      },
      {
        name: "budget",
        description: help("Most that all trades may cost, in units of Cost. Default: no limit."),
        optional: true,
      },
    ],
    run: async (...call) => (await import("./hedgeTrades")).hedgeTrades(...call),
  },
];

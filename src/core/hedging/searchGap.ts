/**
 * Share of what is asked for, such as the cost, by which the trades that are found may be off the best. One for cells
 * and pane, which else might give different trades.
 */
export const SEARCH_GAP = 1e-4;
